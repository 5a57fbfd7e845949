/** Every element, and a dashboard, at many widths in three languages: no word outside its card, over another or cut off. */
import { layoutFaults } from './layout-faults.mjs';
import { arrange, boardPage, boardWidths, languages, openMatrix, widths } from './matrix-page.mjs';

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

const faults = [...(await faultsOf({}, widths)), ...(await faultsOf({ markup: boardPage }, boardWidths))];
for (const fault of faults) console.error(fault);
console.log(`Layout: ${(widths.length + boardWidths.length) * languages.length} arrangements, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
