/**
 * Every element, every view in every state, a dashboard, and a desk at the ends of everything, at many widths in three
 * languages: what `layout-faults.mjs` looks for.
 */
import { layoutFaults } from './layout-faults.mjs';
import {
  arrange,
  boardPage,
  boardWidths,
  extremePage,
  languages,
  openMatrix,
  statesPage,
  widths,
} from './matrix-page.mjs';

async function faultsOf(options, pixels, isUsual = true) {
  const { tab, errors, close } = await openMatrix(options);
  const faults = [];
  for (const width of pixels)
    for (const lang of languages) {
      await arrange(tab, width, lang);
      faults.push(...(await tab.evaluate(layoutFaults, { isUsual })).map((fault) => `${width} px, ${lang}, ${fault}`));
    }
  await close();
  return [...faults, ...errors];
}

/** Of a desk at the ends of everything, the narrow and the wide. */
const extremeWidths = [240, 320, 1200];

/** Of each state, the narrow and the wide. */
const stateWidths = [320, 1200];

const faults = [
  ...(await faultsOf({}, widths)),
  ...(await faultsOf({ markup: statesPage() }, stateWidths, false)),
  ...(await faultsOf({ markup: boardPage }, boardWidths)),
  ...(await faultsOf({ markup: extremePage }, extremeWidths, false)),
];
const arrangements =
  (widths.length + stateWidths.length + boardWidths.length + extremeWidths.length) * languages.length;
for (const fault of faults) console.error(fault);
console.log(`Layout: ${arrangements} arrangements, ${faults.length} faults`);
process.exit(faults.length ? 1 : 0);
