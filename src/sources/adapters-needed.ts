import type { Mapping } from '../model/mapping.js';
import { absentAdapters, allAdapters, bringAdapters, type Adapter } from './adapter.js';
import { isCounted } from './counted-signs.js';
import { bringSettings } from './data-settings.js';
import { desksOfFile, likelyDesks } from './other-desks.js';
import type { Part } from './payload.js';

/** Half sure: nobody can be more than twice as sure, which is what `detect` asks of another adapter. */
const settled = 0.5;

/**
 * Brings the code of the adapters without which the parts would be read otherwise than with all of them: the stated
 * one, or the one whose signs a part carries; all where that one is not half sure of the part.
 */
export async function bringNeeded(parts: readonly Part[], adapter: string, mapping: Mapping | undefined) {
  await bringSettings(parts);
  for (const part of parts) {
    if (absentAdapters().length === 0) return;
    await (adapter === 'auto' ? bringLikely(part, mapping) : bringStated(part, adapter, mapping));
  }
}

async function bringStated(part: Part, adapter: string, mapping: Mapping | undefined) {
  await bringAdapters([adapter]);
  const stated = allAdapters().find(({ id }) => id === adapter);
  if (stated && stated.recognise(part, mapping) < settled) await bringAdapters(absentAdapters());
}

async function bringLikely(part: Part, mapping: Mapping | undefined) {
  if (isCounted(part)) return bringAdapters(['facts']);
  const likely = part.kind === 'text' ? ['csv', ...desksOfFile(part.text)] : likelyDesks(part.value);
  await bringAdapters(likely);
  const isSure = ({ id, recognise }: Adapter) =>
    (likely.length === 0 || likely.includes(id)) && recognise(part, mapping) > settled;
  if (!allAdapters().some(isSure)) await bringAdapters(absentAdapters());
}

/** Brings what an address promises while its data are on their way. */
export function bringEarly(urls: readonly string[], adapter: string) {
  const promised = adapter === 'auto' ? (urls.some((url) => /\.(csv|tsv)\b/i.test(url)) ? ['csv'] : []) : [adapter];
  // What fails here fails again, with a message, when it is needed.
  bringAdapters(promised).catch(() => {});
}
