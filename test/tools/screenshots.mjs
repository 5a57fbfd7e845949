/**
 * node test/tools/screenshots.mjs [--only nps,backlog] [--schemes light] [--languages es] [--widths 320] [--sheets]
 * A picture of every element in light and dark, at three widths, in three languages, in dist-screenshots/. With
 * --sheets many elements share a picture; with --extreme the desk is one at the ends of everything; with --states each
 * view is shown in each state (--states loading,stale: in these).
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { takeSheets } from './sheets.mjs';
import { arrange, elements, extremePage, languages, openMatrix, schemes, statesPage, widths } from './matrix-page.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: Object.keys(elements).join(',') },
    schemes: { type: 'string', default: schemes.join(',') },
    languages: { type: 'string', default: languages.join(',') },
    widths: { type: 'string', default: widths.join(',') },
    sheets: { type: 'boolean', default: false },
    extreme: { type: 'boolean', default: false },
    states: { type: 'string' },
  },
});
const markup = values.states ? statesPage(values.states.split(',')) : values.extreme ? extremePage : undefined;
const folder = 'dist-screenshots';
mkdirSync(folder, { recursive: true });

let count = 0;
for (const colorScheme of values.schemes.split(',')) {
  const { tab, close } = await openMatrix({ colorScheme, ...(markup && { markup }) });
  for (const width of values.widths.split(',').map(Number))
    for (const lang of values.languages.split(',')) {
      await arrange(tab, width, lang);
      if (values.sheets) {
        count += await takeSheets(tab, `${folder}/sheet_${width}_${lang}_${colorScheme}`);
        continue;
      }
      for (const name of values.only.split(',')) {
        const path = `${folder}/${name}_${width}_${lang}_${colorScheme}.png`;
        await tab.locator(`#${name}`).screenshot({ path });
        count++;
      }
    }
  await close();
}
console.log(`${count} pictures in ${folder}/`);
