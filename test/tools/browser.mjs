/**
 * Finds a browser of the Chromium family; as root on Debian or Ubuntu it may install one.
 * Order: CHROME_PATH, an installed Chrome or Chromium, a Playwright download, apt-get, a clear message.
 */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { aptInstall } from './apt.mjs';

const debian = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'];

const playwrightCaches = {
  darwin: () => join(homedir(), 'Library/Caches/ms-playwright'),
  win32: () => join(process.env.LOCALAPPDATA ?? homedir(), 'ms-playwright'),
  linux: () => join(homedir(), '.cache/ms-playwright'),
};

const playwrightBinaries = [
  'chrome-linux64/chrome',
  'chrome-linux/chrome',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-win64/chrome.exe',
  'chrome-win/chrome.exe',
];

/** Flags for a browser that runs unattended: no sandbox in containers, no traffic of its own, stable rendering. */
export const chromeArgs = [
  ...(process.platform === 'linux' ? ['--no-sandbox', '--disable-dev-shm-usage'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
  '--lang=en-US',
];

/** The path of a browser, installed if need be. Throws an error that says what to do. */
export async function findBrowser({ install = true } = {}) {
  const stated = statedPath();
  const found =
    stated ??
    (await installedPath()) ??
    debian.find(existsSync) ??
    playwrightPath() ??
    (install ? debianPath() : undefined);
  if (found) return found;
  throw new Error(
    'No Chrome or Chromium found. Install Google Chrome, or "apt-get install chromium", or "npx playwright install chromium", or set CHROME_PATH.',
  );
}

function statedPath() {
  const path = process.env.CHROME_PATH;
  if (path && !existsSync(path)) throw new Error(`CHROME_PATH is ${path}, which does not exist.`);
  return path || undefined;
}

async function installedPath() {
  const { Launcher } = await import('chrome-launcher');
  try {
    return Launcher.getInstallations().find((path) => existsSync(path));
  } catch {
    return undefined;
  }
}

function playwrightPath() {
  const base = process.env.PLAYWRIGHT_BROWSERS_PATH ?? playwrightCaches[process.platform]?.();
  if (!base || !existsSync(base)) return undefined;
  return readdirSync(base)
    .filter((folder) => folder.startsWith('chromium-'))
    .sort()
    .reverse()
    .flatMap((folder) => playwrightBinaries.map((tail) => join(base, folder, tail)))
    .find(existsSync);
}

function debianPath() {
  const why = 'No Chromium found: installing it with apt-get (CHROME_PATH or KPI_NO_APT=1 avoids this).';
  return aptInstall(['chromium', 'fonts-dejavu-core'], why) ? debian.find(existsSync) : undefined;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.log(await findBrowser());
