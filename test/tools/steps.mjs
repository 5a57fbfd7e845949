import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Runs an npm script of ours; its output goes to ours. Returns whether it succeeded. */
export function script(name, env = {}) {
  return run(npm(['run', '--silent', name]), env);
}

/** As `script`, but throws when it fails. */
export function must(name) {
  if (!script(name)) throw new Error(`npm run ${name} failed`);
}

/** Installs the packages that a folder of tests locks for itself, unless they are there. Returns whether they are. */
export function installed(folder) {
  return (
    existsSync(`${folder}/node_modules/.package-lock.json`) || run(npm(['ci', '--no-audit', '--no-fund']), {}, folder)
  );
}

function run([command, args], env, cwd) {
  const { status } = spawnSync(command, args, {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: command === 'npm' && process.platform === 'win32',
  });
  return status === 0;
}

/** npm tells its scripts where it is; elsewhere the one on the path is taken. */
function npm(args) {
  const path = process.env.npm_execpath;
  return path ? [process.execPath, [path, ...args]] : ['npm', args];
}
