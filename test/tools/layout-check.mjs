/** Every element at three widths in three languages: no word outside its card, over another or cut off. */
import { layoutFaults } from './layout-faults.mjs';
import { arrange, languages, openMatrix, widths } from './matrix-page.mjs';

const { tab, errors, close } = await openMatrix();
const faults = [];
for (const width of widths)
  for (const lang of languages) {
    await arrange(tab, width, lang);
    faults.push(...(await tab.evaluate(layoutFaults)).map((fault) => `${width} px, ${lang}, ${fault}`));
  }
await close();
for (const fault of [...faults, ...errors]) console.error(fault);
console.log(`Layout: ${widths.length * languages.length} arrangements, ${faults.length} faults`);
process.exit(faults.length + errors.length ? 1 : 0);
