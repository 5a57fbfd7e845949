import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './built.mjs';
import { project } from './project.mjs';

const compiler = join(root, 'node_modules/@typescript/native/bin/tsc');
const flags = '--noEmit --strict --module nodenext --target es2022 --jsx react-jsx --lib es2023,dom,dom.iterable';

/** A page in TypeScript that has the package installed, and these others. */
export function compiled(...others) {
  const folder = project(...others);
  return {
    /** What the compiler says of a file of it, the declarations of the library included. */
    check(name, code) {
      writeFileSync(join(folder, name), code);
      const { stdout } = spawnSync(process.execPath, [compiler, ...flags.split(' '), '--types', '', name], {
        cwd: folder,
        encoding: 'utf8',
      });
      return stdout;
    },
  };
}
