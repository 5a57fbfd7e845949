import type { Dirty } from '../support/records.js';
import { sortedBy, text } from './reference-fields.js';
import type { Keys, PlainSurvey, PlainTicket, Read } from './reference-desk.js';

const nobody: Keys = {
  ...Object.fromEntries(
    ['channel', 'priority', 'team', 'type', 'source', 'tag', 'status'].map((name) => [name, ['unknown']]),
  ),
  agent: ['unassigned'],
};

/** The surveys that count, with the answers that stay (rule 5). */
export function plainSurveys(
  rows: readonly Dirty[],
  tickets: readonly PlainTicket[],
  ids: ReadonlySet<string>,
  exists: Read,
): PlainSurvey[] {
  const kinds = ['csat', 'nps', 'ces', 'universal', 'agent'];
  const surveys = rows
    .filter((row) => kinds.includes(String(row['kind'])))
    .map((row) => ({ row, owner: tickets.find(({ id }) => id === text(row['ticket'])) }))
    // The surveys of a ticket that was left out go with it; those of a ticket that is not in the data stay.
    .filter(({ row, owner }) => owner || text(row['ticket']) === '' || !ids.has(text(row['ticket'])))
    .map(({ row, owner }) => plainSurvey(row, owner?.keys ?? nobody, exists));
  return surveys.map((survey) => (isSuperseded(survey, surveys) ? { ...survey, answered: undefined } : survey));
}

/** Rule 5: whole scores inside the scale, as numbers or numeric text; anything else is no answer. */
function plainSurvey(row: Dirty, keys: Keys, exists: Read): PlainSurvey {
  const kind = String(row['kind']);
  const stated = (row['scale'] as [number, number] | undefined) ?? ([1, 5] as const);
  const scale = kind === 'nps' ? ([0, 10] as const) : kind === 'ces' ? ([1, 7] as const) : stated;
  const sentiment = kind === 'nps' || kind === 'ces' ? undefined : (row['sentiment'] as string | undefined);
  const given = text(row['score']);
  const score = /^\d+(\.0+)?$/.test(given) ? Number(given) : undefined;
  const valid = given === '' ? sentiment !== undefined : score !== undefined && score >= scale[0] && score <= scale[1];
  return {
    kind,
    sent: exists(row['sentAt']),
    answered: valid ? exists(row['answeredAt']) : undefined,
    score,
    scale,
    sentiment,
    polarity: row['polarity'] as string | undefined,
    customer: text(row['customer']),
    ticket: text(row['ticket']),
    keys,
  };
}

/** One answer for each kind and ticket: the latest, on a tie the later in the data. */
function isSuperseded(survey: PlainSurvey, surveys: readonly PlainSurvey[]): boolean {
  if (survey.answered === undefined || survey.ticket === '') return false;
  const same = surveys.filter(
    ({ kind, ticket, answered }) => kind === survey.kind && ticket === survey.ticket && answered !== undefined,
  );
  return sortedBy(same, ({ answered }) => answered!).at(-1) !== survey;
}
