/**
 * Runs before `npm start` and `npm test`, when nothing may be installed yet: Node's built-ins only.
 * Installs the dependencies when node_modules is missing or not what the lock file says.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const needed = [20, 19];

checkNode();
if (!isInstalled()) install();

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > needed[0] || (major === needed[0] && minor >= needed[1])) return;
  console.error(`Node ${process.versions.node} is too old: ${needed.join('.')} or newer is needed.`);
  process.exit(1);
}

/** npm writes the inner lock file when an installation is complete. */
function isInstalled() {
  const inner = 'node_modules/.package-lock.json';
  if (!existsSync(inner)) return false;
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf(inner);
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || isOptional(entry) || present[path]?.version === entry.version,
  );
}

/** Binaries of other systems are listed in the lock file and not installed. */
function isOptional(entry) {
  return Boolean(entry.optional ?? entry.devOptional ?? entry.peer);
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

function install() {
  console.error('Installing the dependencies (npm ci)…');
  const npm = process.env.npm_execpath;
  const [command, args] = npm ? [process.execPath, [npm, 'ci']] : ['npm', ['ci']];
  execFileSync(command, [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: !npm && process.platform === 'win32',
  });
}
