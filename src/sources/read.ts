import { addToGroup } from '../model/maps.js';
import type { LeftOut } from '../model/left-out.js';
import type { Mapping } from '../model/mapping.js';
import type { Dataset } from '../model/records.js';
import type { Adapter } from './adapter.js';
import { withComplaints } from './complaints.js';
import { detect } from './detect.js';
import type { Note } from '../model/note.js';
import { Draft } from './draft.js';
import { SourceError } from './error.js';
import { checkMapping } from './mapping.js';
import { judgedAnswers, spelledOut, statedStatuses } from './stated-words.js';
import { partsOf, type Part } from './payload.js';
import { atOnce, type Steps } from './steps.js';

export interface ReadOptions {
  /** Id of an adapter, or `auto`. */
  readonly adapter?: string | undefined;
  /** IANA zone of instants without an offset; wins over what the data state. */
  readonly sourceTimeZone?: string | undefined;
  /** How the columns of a CSV file are meant. */
  readonly mapping?: Mapping | undefined;
}

export interface ReadResult {
  /** Canonical JSON: dirty records included, which the facts judge. */
  readonly dataset: Dataset;
  /** What the adapters set aside, by table, reason and field. */
  readonly leftOut: readonly LeftOut[];
  /** Id of the adapter; several joined by `+` in the order of the payloads. */
  readonly adapter: string;
  /** How sure the least sure recognition was, 0-1. */
  readonly confidence: number;
  /** What had to be assumed. */
  readonly notes: readonly Note[];
}

/**
 * Turns a payload (object, array, CSV or JSON text, or several as `{ payloads: [...] }`) into one dataset. A bad
 * record is counted in `leftOut` and never stops the rest.
 * @throws SourceError when the payload as a whole cannot be read, or the mapping is wrong
 * @throws RangeError for an adapter that there is not
 */
export function readPayload(payload: unknown, options: ReadOptions = {}): ReadResult {
  return atOnce(readSteps(partsOf(payload), options));
}

/** `readPayload` for payloads already taken apart, step by step. */
export function* readSteps(
  parts: readonly Part[],
  { adapter = 'auto', sourceTimeZone, mapping: given }: ReadOptions = {},
): Steps<ReadResult> {
  const mapping = spelledOut(checkMapping(given));
  if (parts.length === 0) throw new SourceError('empty', 'No payloads');
  const groups = new Map<Adapter, Part[]>();
  let confidence = 1;
  for (const part of parts) {
    const detected = detect(part, adapter, mapping);
    confidence = Math.min(confidence, detected.confidence);
    addToGroup(groups, detected.adapter, part);
  }
  const draft = new Draft();
  for (const [each, group] of groups) {
    draft.leftOut.next();
    const steps = each.read(group, draft, mapping);
    if (steps) yield* steps;
  }
  draft.close();
  if (mapping) applyStated(draft, mapping);
  requireRecords(draft);
  if (sourceTimeZone !== undefined) draft.dataset.sourceTimeZone = sourceTimeZone;
  return {
    dataset: draft.dataset,
    leftOut: draft.leftOut.list(),
    adapter: [...groups.keys()].map(({ id }) => id).join('+'),
    confidence,
    notes: draft.notes,
  };
}

/** What a page states about labels, whatever desk they come from. */
function applyStated({ dataset }: Draft, mapping: Mapping) {
  const { tickets, statusChanges, surveys } = dataset;
  if (tickets) dataset.tickets = withComplaints(statedStatuses(tickets, mapping), mapping);
  if (statusChanges) dataset.statusChanges = statedStatuses(statusChanges, mapping);
  if (surveys) dataset.surveys = judgedAnswers(surveys, mapping);
}

/** An empty table is an answer ("none in this span"); a file from which no record could be taken is not. */
function requireRecords({ size, dataset, leftOut }: Draft) {
  if (
    size > 0 ||
    dataset.counted ||
    dataset.settings ||
    dataset.deskSettings ||
    Object.values(dataset).some(Array.isArray)
  )
    return;
  const count = leftOut.list().reduce((sum, entry) => sum + entry.count, 0);
  throw new SourceError('no-tickets', `No records could be read (${count} set aside)`);
}
