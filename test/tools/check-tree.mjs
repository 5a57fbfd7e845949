/** No file of the project names a path of somebody's machine or the host of a package registry. */
import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';

// Written in parts, so that this file passes its own check.
const folders = ['work', 'tmp', 'root', 'home', 'Users'].join('|');
const hosts = ['registry.npm' + 'js.org', 'registry.yarn' + 'pkg.com', 'npm.pkg.git' + 'hub.com'];
const forbidden = [
  ['a path of a machine', new RegExp(`(?<![\\w.*/)}\\]-])/(${folders})/[\\w.-]+`)],
  ['a path of a machine', /\b[A-Z]:\\\\?[A-Za-z]+\\/],
  ['the host of a registry', new RegExp(hosts.join('|').replaceAll('.', '\\.'))],
];
const binary = /\.(png|jpe?g|gif|ico|woff2?|zip|gz)$/;

const problems = files().flatMap(linesOf).flatMap(problemOf);
for (const problem of problems) console.error(problem);
if (!problems.length) console.log('tree: no path of a machine, no host of a registry');
process.exitCode = problems.length ? 1 : 0;

/** What is committed or would be. */
function files() {
  return execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
    .split('\0')
    .filter((file) => file && !binary.test(file) && statSync(file, { throwIfNoEntry: false })?.isFile());
}

function linesOf(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line, index) => ({ place: `${file}:${index + 1}`, line }));
}

function problemOf({ place, line }) {
  const found = forbidden.find(([, pattern]) => pattern.test(line));
  return found ? [`${place}: names ${found[0]}`] : [];
}
