/** One contestant, one size, one process: `node --expose-gc node-contest.mjs <name> <size> <engine file>`. */
import { writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { contest } from './contest.mjs';

const [name, size, engine] = process.argv.slice(2);
const parts =
  name === 'kpi-elements' ? await import(pathToFileURL(engine).href) : { peer: await import(`./peers/${name}.mjs`) };
writeSync(1, JSON.stringify(await contest(name, Number(size), parts)));
process.exit(0);
