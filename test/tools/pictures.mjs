/** npm run pictures: the README's pictures, taken of the built demo (run `npm run build:demo` before). */
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chromeArgs, findBrowser } from './browser.mjs';
import { serve } from './serve.mjs';

const folder = 'demo/pictures';
const widgets = ['kpi-nps', 'kpi-response-bands', 'kpi-backlog', 'kpi-csat-trend'];

mkdirSync(folder, { recursive: true });
const { origin, close } = await serve({ root: 'dist-demo' });
const browser = await chromium.launch({ executablePath: await findBrowser(), args: chromeArgs });
const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, colorScheme: 'light' });
await page.goto(`${origin}/?lang=en`);
for (const tag of widgets) await page.locator(`${tag}:state(ready)`).first().waitFor();
await page.evaluate('document.fonts.ready');
// From below the bar of the page to the end of the last card, with the room that cards keep.
const top = 48;
const { y, height } = await page.locator('kpi-backlog').boundingBox();
await page.screenshot({
  path: `${folder}/overview.png`,
  fullPage: true,
  clip: { x: 0, y: top, width: 1200, height: Math.ceil(y + height) + 16 - top },
});
await browser.close();
await close();
