import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs packages of Debian or Ubuntu when this process may: as root, and unless KPI_NO_APT is set. Returns whether it
 * did. `why` is what is missing and how to avoid the installation.
 */
export function aptInstall(packages, why) {
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  if (!root || !existsSync('/usr/bin/apt-get') || process.env.KPI_NO_APT) return false;
  console.error(why);
  try {
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
  } catch {
    return false;
  }
  return true;
}

function apt(...args) {
  execFileSync('apt-get', args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
