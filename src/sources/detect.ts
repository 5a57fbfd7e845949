import type { Mapping } from '../model/mapping.js';
import { adapterOf, allAdapters, type Adapter } from './adapter.js';
import { quote, SourceError } from './error.js';
import { otherDesk } from './other-desks.js';
import type { Part } from './payload.js';

export interface Detected {
  readonly adapter: Adapter;
  /** 0-1. */
  readonly confidence: number;
}

/**
 * Finds the adapter of one part: the stated one, or with `auto` the one that recognises it best.
 * @throws SourceError wrong-desk, unknown-format, no-tickets
 * @throws RangeError for an adapter that there is not
 */
export function detect(part: Part, adapter: string, mapping: Mapping | undefined): Detected {
  const chosen = adapter === 'auto' ? undefined : adapterOf(adapter);
  const desk = part.kind === 'json' ? otherDesk(part.value) : undefined;
  const isRead = allAdapters().some(({ id }) => id === desk);
  if (desk && (chosen ? chosen.id !== desk : !isRead)) throw wrongDesk(desk);
  const ranked = allAdapters()
    .map((each) => ({ adapter: each, confidence: each.recognise(part, mapping) }))
    .sort((a, b) => b.confidence - a.confidence);
  const [best] = ranked;
  if (chosen)
    return stated(
      part,
      ranked.find((each) => each.adapter === chosen)!,
      best,
    );
  if (best && best.confidence > doubtful) return best;
  throw unrecognised(part);
}

/** Recognised by the name of a table alone. */
const doubtful = 0.1;

/** The page knows better than our marks; only what is plainly something else is refused. */
function stated(part: Part, chosen: Detected, best: Detected | undefined): Detected {
  const { adapter, confidence } = chosen;
  if (best && best.confidence >= 0.5 && best.confidence > 2 * confidence) throw wrongDesk(best.adapter.id);
  if (confidence > 0 || isEmptyList(part) || (part.kind === 'text' && adapter.id === 'csv')) return chosen;
  throw unrecognised(part);
}

const isEmptyList = (part: Part) => part.kind === 'json' && Array.isArray(part.value) && part.value.length === 0;

const wrongDesk = (desk: string) => new SourceError('wrong-desk', `The payload is of another kind: ${desk}`, { desk });

function unrecognised(part: Part): SourceError {
  if (isEmptyList(part)) return new SourceError('no-tickets', 'An empty list, which any desk could have sent');
  const shown = part.kind === 'text' ? part.text.slice(0, 200) : keysOf(part.value);
  return new SourceError('unknown-format', `No adapter recognises ${quote(shown)}`);
}

/** The keys of an object say what it is without telling what is in it. */
function keysOf(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}, first ${keysOf(value[0])}`;
  return typeof value === 'object' && value !== null
    ? `{ ${Object.keys(value).slice(0, 12).join(', ')} }`
    : String(value);
}
