/**
 * Firefox and WebKitGTK, for the tests that also run there. As root on Debian or Ubuntu what is missing is installed;
 * where a browser can't be had, its finder returns undefined, and its tests count as skipped.
 */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptInstall } from './apt.mjs';

const firefoxPaths = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

const libraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib64', '/usr/libexec'];
const miniBrowsers = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];

/** The path of a Firefox, or undefined. */
export function findFirefox() {
  const find = () => firefoxPaths.find((path) => path && existsSync(path));
  return find() ?? (installs('Firefox', ['firefox-esr']) ? find() : undefined);
}

/** `{ browser, driver, display }`: the paths of MiniBrowser, its driver and a display without a screen, or undefined. */
export function findWebKit() {
  return webKit() ?? (installs('WebKitGTK', ['webkit2gtk-driver', 'xvfb']) ? webKit() : undefined);
}

function webKit() {
  const candidates = libraries.flatMap((folder) => miniBrowsers.map((name) => join(folder, name, 'MiniBrowser')));
  const found = { browser: candidates.find(existsSync), driver: onPath('WebKitWebDriver'), display: onPath('Xvfb') };
  return Object.values(found).every(Boolean) ? found : undefined;
}

function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync);
}

function installs(name, packages) {
  return aptInstall(packages, `No ${name} found: installing it with apt-get (KPI_NO_APT=1 avoids this).`);
}
