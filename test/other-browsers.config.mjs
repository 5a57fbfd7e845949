import puppeteer from 'puppeteer-core';
import { chromeLauncher } from '@web/test-runner-chrome';
import { findFirefox, findWebKit } from './tools/other-browsers.mjs';
import { webKitLauncher } from './tools/wtr-webkit-launcher.mjs';
import base from './web-test-runner.config.mjs';

/**
 * The tests of charts and elements in BROWSER=firefox (by WebDriver BiDi) or BROWSER=webkit. What they need of Chromium's
 * DevTools is skipped there (test/support/devtools.ts).
 */
const env = { ...process.env, TZ: 'Asia/Kathmandu' };

const launchers = {
  firefox: () =>
    chromeLauncher({
      puppeteer,
      launchOptions: {
        browser: 'firefox',
        executablePath: findFirefox(),
        headless: true,
        env,
        // The list of downloads opens over the page and takes its keys.
        extraPrefsFirefox: { 'browser.download.alwaysOpenPanel': false },
      },
    }),
  webkit: () => webKitLauncher(findWebKit(), env),
};

export default {
  ...base,
  files: process.env.TESTS ? base.files : base.files.filter((file) => /^test\/(charts|widgets)\//.test(file)),
  concurrency: 1,
  coverage: false,
  browsers: [launchers[process.env.BROWSER ?? 'firefox']()],
};
