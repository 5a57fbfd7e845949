/**
 * Every element, a dashboard, and a desk at the ends of everything, at many widths in three languages: no word outside its
 * card, over another or over a flag, none cut off, dates evenly spaced.
 */
import { layoutFaults } from './layout-faults.mjs';
import { arrange, boardPage, boardWidths, extremePage, languages, openMatrix, widths } from './matrix-page.mjs';

async function faultsOf(options, pixels) {
  const { tab, errors, close } = await openMatrix(options);
  const faults = [];
  for (const width of pixels)
    for (const lang of languages) {
      await arrange(tab, width, lang);
      faults.push(...(await tab.evaluate(layoutFaults)).map((fault) => `${width} px, ${lang}, ${fault}`));
    }
  await close();
  return [...faults, ...errors];
}

/** Of a desk at the ends of everything, the narrow and the wide. */
const extremeWidths = [240, 320, 1200];

const faults = [
  ...(await faultsOf({}, widths)),
  ...(await faultsOf({ markup: boardPage }, boardWidths)),
  ...(await faultsOf({ markup: extremePage }, extremeWidths)),
];
const arrangements = (widths.length + boardWidths.length + extremeWidths.length) * languages.length;
for (const fault of faults) console.error(fault);
console.log(`Layout: ${arrangements} arrangements, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
