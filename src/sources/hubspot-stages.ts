import type { StatusChange, Ticket } from '../model/records.js';
import { codeIn, type Codes } from './codes.js';
import type { HubspotDesk } from './hubspot-desk.js';
import * as records from './hubspot-records.js';
import { at, isRaw, type Found } from './json.js';
import { flag, id, meaningOf, status, text } from './readers.js';
import { isResolved } from './status-history.js';
import { statusOf as statusOfWord } from './words.js';

const ownLabels: Codes<StatusChange['status']> = {
  'waiting on contact': 'pending',
  'waiting on us': 'open',
};

/** The label says more than open or closed, and is believed where the two agree. */
export function stagesOf(pipelines: readonly Found[]): HubspotDesk['stages'] {
  const stages = new Map<string, { label: string; status: StatusChange['status'] }>();
  for (const { record } of pipelines) {
    for (const stage of Array.isArray(record.stages) ? record.stages : []) {
      if (!isRaw(stage)) continue;
      const label = text(stage.label) ?? '';
      const isClosed = at(stage, 'metadata.ticketState') === 'CLOSED' || flag(at(stage, 'metadata.isClosed')) === true;
      const said = codeIn(ownLabels, label) ?? statusOfWord(label);
      const agrees = said !== undefined && isResolved(said) === isClosed;
      stages.set(`${id(record.id)}/${id(stage.id)}`, { label, status: agrees ? said : isClosed ? 'closed' : 'open' });
    }
  }
  return stages;
}

/** A stage as the page, else its pipeline, else the default pipeline says; else as written. */
export function statusOfStage(
  { labels, stages }: Pick<HubspotDesk, 'labels' | 'stages'>,
  pipeline: string | undefined,
  stage: string,
): Ticket['status'] {
  const known = stages.get(`${pipeline}/${stage}`);
  const stated = meaningOf(labels, stage) ?? (known && meaningOf(labels, known.label));
  if (stated !== undefined && stated !== null) return status(stated);
  return known?.status ?? (pipeline === '0' ? codeIn(records.defaultStages, stage) : undefined) ?? status(stage);
}
