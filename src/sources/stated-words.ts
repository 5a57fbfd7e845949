import type { Mapping } from '../model/mapping.js';
import type { Survey } from '../model/records.js';
import { statuses } from '../model/status.js';
import { readNumber } from './numbers.js';

type Values = NonNullable<Mapping['values']>;

/** What a label that counts as satisfied is read as until all answers are judged: a word that no desk writes. */
const listed = 'satisfied, as the page says';

const keyOf = (label: unknown) => String(label).trim().toLowerCase();

/** The short forms of a mapping in terms of `values`, which is all that the adapters know. */
export function spelledOut(mapping: Mapping | undefined): Mapping | undefined {
  if (!mapping?.statusMap && !mapping?.csatPositive) return mapping;
  const { statusMap = {}, csatPositive = [], values = {} } = mapping;
  const labels = csatPositive.map(String);
  const add = (field: string, more: Values[string]) => ({ [field]: { ...more, ...values[field] } });
  const meaning = (list: readonly string[]) => Object.fromEntries(list.map((label) => [label, listed]));
  return {
    ...mapping,
    values: {
      ...values,
      ...add('status', statusMap),
      // A number stays a score, which means have a use for; codes of sentiments are numbers too.
      ...add('csat', meaning(labels.filter((label) => readNumber(label) === undefined))),
      ...add('sentiment', meaning(labels)),
    },
  };
}

const known: ReadonlySet<unknown> = new Set(statuses);

/** Statuses as the page says where its own records bring labels; those of desks were read so already. */
export function statedStatuses<T extends { status?: unknown }>(
  rows: T[],
  { statusMap }: Pick<Mapping, 'statusMap'>,
): T[] {
  if (!statusMap) return rows;
  const meanings = new Map(Object.entries(statusMap).map(([label, status]) => [keyOf(label), status]));
  const isStated = (row: T) => !known.has(row.status) && meanings.has(keyOf(row.status));
  return rows.map((row) => (isStated(row) ? { ...row, status: meanings.get(keyOf(row.status)) } : row));
}

/** Judges the answers about satisfaction by what the page says counts as satisfied; the page's own records stay. */
export function judgedAnswers(surveys: readonly Survey[], { csatPositive }: Pick<Mapping, 'csatPositive'>): Survey[] {
  const labels = new Set((csatPositive ?? []).map(keyOf));
  return surveys.map((survey) => (csatPositive && survey.kind === 'csat' ? judged(survey, labels) : survey));
}

/** What a page's own records hold there, and what the adapters put there for now. */
interface Loose {
  score?: unknown;
  sentiment?: unknown;
}

function judged(survey: Survey, labels: ReadonlySet<string>): Survey {
  const { score, sentiment, ...rest }: Omit<Survey, 'score' | 'sentiment'> & Loose = survey;
  const said = [score, sentiment].filter((each) => each !== undefined && each !== null);
  if (said.length === 0) return survey;
  const isListed = said.some((each) => each === listed || labels.has(keyOf(each)));
  const other = sentiment === 'negative' ? 'negative' : 'neutral';
  const kept = score === listed || score === undefined ? rest : { ...rest, score };
  return { ...kept, sentiment: isListed ? 'positive' : other } as Survey;
}
