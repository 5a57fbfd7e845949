import { surveyKinds, type SurveyKind } from '../model/survey.js';
import type { Raw } from './as-of.js';
import { customerIds } from './customers.js';
import { keysOf, numberOf } from './dated.js';
import type { FactsDefinition } from './definition.js';
import type { Desk } from './desk.js';
import { Dictionary, idOf, narrow } from './dictionary.js';
import { slicesOf } from './dimensions.js';
import { noTicket } from './table.js';
import { tickets } from './tickets.js';

/** Surveys that count, with the answers that stay. A survey takes the slices of its ticket. */
interface Surveys {
  readonly records: readonly Raw[];
  readonly kinds: readonly SurveyKind[];
  readonly tickets: Uint32Array;
  readonly sentAt: Float64Array;
  /** NaN where nothing valid was answered. */
  readonly answeredAt: Float64Array;
  readonly answers: readonly (Answer | undefined)[];
}

interface Answer {
  /** NaN when the desk gives only a sentiment. */
  readonly score: number;
  readonly scale: readonly [low: number, high: number];
  readonly sentiment: string | undefined;
}

function surveys(desk: Desk): Surveys {
  const { row } = desk.derive(tickets);
  const records: Raw[] = [];
  const positions: number[] = [];
  const owners: number[] = [];
  desk.rows('surveys').forEach((record, position) => {
    const id = idOf(record['ticket']);
    const owner = id === '' ? undefined : row(id);
    const reason = !isKind(record['kind']) ? 'missing-kind' : owner === -1 ? 'ticket-left-out' : undefined;
    if (reason) {
      desk.log.add('surveys', reason, position, record);
      return;
    }
    records.push(record);
    positions.push(position);
    owners.push(owner ?? noTicket);
  });
  const answers = records.map((record, i) => answer(desk, record, positions[i]!));
  keepLatest(desk, records, positions, answers);
  return {
    records,
    kinds: records.map((record) => record['kind'] as SurveyKind),
    tickets: Uint32Array.from(owners),
    sentAt: Float64Array.from(records, (record, i) =>
      notAfter(desk, desk.instant('surveys', positions[i]!, record, 'sentAt')),
    ),
    answeredAt: Float64Array.from(answers, (given) => given?.at ?? NaN),
    answers,
  };
}

const isKind = (value: unknown): value is SurveyKind => (surveyKinds as readonly unknown[]).includes(value);
const notAfter = (desk: Desk, at: number) => (at <= desk.asOf.at ? at : NaN);

interface DatedAnswer extends Answer {
  readonly at: number;
}

/** Rule 5 of the data model: whole scores inside the scale; anything else counts as unanswered. */
function answer(desk: Desk, record: Raw, position: number): DatedAnswer | undefined {
  const kind = record['kind'] as SurveyKind;
  const scale = scaleOf(kind, record['scale']);
  const sentiment = kind === 'nps' || kind === 'ces' ? undefined : sentimentOf(record['sentiment']);
  const given = record['score'];
  const silent = given === undefined || given === null || (typeof given === 'string' && given.trim() === '');
  if (silent && sentiment === undefined) return undefined;
  const score = silent ? NaN : scoreOf(given);
  if (!silent && !(Number.isInteger(score) && score >= scale[0] && score <= scale[1])) {
    desk.log.add('surveys', 'invalid-score', position, record, 'score');
    return undefined;
  }
  const at = desk.instant('surveys', position, record, 'answeredAt');
  if (at <= desk.asOf.at) return { at, score, scale, sentiment };
  if (Number.isNaN(at)) desk.log.add('surveys', 'unreadable-date', position, record, 'answeredAt');
  return undefined;
}

/** A number, or numeric text. */
const scoreOf = (given: unknown) =>
  typeof given === 'string' && /^\s*[+-]?\d+(\.\d+)?\s*$/.test(given) ? Number(given) : numberOf(given);

/** Nps and ces have fixed scales; the others say theirs, 1-5 when they do not. */
function scaleOf(kind: SurveyKind, stated: unknown): readonly [number, number] {
  if (kind === 'nps') return [0, 10];
  if (kind === 'ces') return [1, 7];
  const [low, high]: unknown[] = Array.isArray(stated) ? stated : [];
  return Number.isInteger(low) && Number.isInteger(high) && (low as number) < (high as number)
    ? [low as number, high as number]
    : [1, 5];
}

const sentimentOf = (value: unknown) =>
  value === 'positive' || value === 'neutral' || value === 'negative' ? value : undefined;

/** One answer for each (kind, ticket): the latest, on a tie the last; the others stay as sent without answer. */
function keepLatest(
  desk: Desk,
  records: readonly Raw[],
  positions: readonly number[],
  answers: (DatedAnswer | undefined)[],
) {
  const latest = new Map<string, number>();
  records.forEach((record, i) => {
    const ticket = idOf(record['ticket']);
    if (ticket === '' || !answers[i]) return;
    const key = `${String(record['kind'])} ${ticket}`;
    const other = latest.get(key);
    const older = other !== undefined && answers[i].at < answers[other]!.at ? i : other;
    if (older !== i) latest.set(key, i);
    if (older === undefined) return;
    answers[older] = undefined;
    desk.log.add('surveys', 'superseded-answer', positions[older]!, records[older], 'score');
  });
}

/** Highest points of a scale that count as satisfied, by its number of points (`kpis.md`, csat). */
const topBoxes: Readonly<Record<number, number>> = { 2: 1, 3: 1, 4: 2, 5: 2, 6: 2, 7: 2, 10: 3, 11: 3 };

/** Flags: 1 yes, 0 no, `notJudged` where nothing can be said. */
const notJudged = 2;

/** 1 when the answer lies in the top (or, for `negative`, bottom) boxes; the desk's own judgement wins. */
function judge(desk: Desk, answer: Answer | undefined, side: 'positive' | 'negative'): number {
  if (!answer) return notJudged;
  const { score, scale, sentiment } = answer;
  if (sentiment) return sentiment === side ? 1 : 0;
  const points = scale[1] - scale[0] + 1;
  const boxes = desk.settings.csatTopBoxes?.[String(points)] ?? topBoxes[points];
  if (boxes === undefined) return notJudged;
  return (side === 'positive' ? score > scale[1] - boxes : score < scale[0] + boxes) ? 1 : 0;
}

/** Effort on 1-7, however the question was put; NaN for other kinds. */
function effortOf(record: Raw, answer: Answer | undefined): number {
  if (!answer || record['kind'] !== 'ces') return NaN;
  return record['polarity'] === 'ease' ? 8 - answer.score : answer.score;
}

/** A score moved linearly to 1-5. */
const toFive = ({ score, scale: [low, high] }: Answer) => 1 + (4 * (score - low)) / (high - low);

/** Surveys, dated by when they were sent and by when they were answered. */
export const surveyFacts: FactsDefinition = {
  name: 'surveys',
  from: ['surveys'],
  fields: ['score', 'answeredAt', 'sentAt'],
  build(desk) {
    const { records, kinds, tickets: owners, sentAt, answeredAt, answers } = desk.derive(surveys);
    const flags = (side: 'positive' | 'negative') => Uint8Array.from(answers, (given) => judge(desk, given, side));
    const efforts = records.map((record, i) => effortOf(record, answers[i]));
    const sliced = slicesOf(desk, owners);
    return {
      length: records.length,
      records,
      ...sliced,
      dimensions: { ...sliced.dimensions, kind: kindDimension(kinds) },
      dates: { sentAt, answeredAt },
      values: {
        score: Float64Array.from(answers, (given) => given?.score ?? NaN),
        scoreOfFive: Float64Array.from(answers, (given) => (given ? toFive(given) : NaN)),
        answered: Uint8Array.from(answers, (given) => (given ? 1 : 0)),
        positive: flags('positive'),
        negative: flags('negative'),
        effort: Float64Array.from(efforts),
        ease: Float64Array.from(efforts, (effort) => 8 - effort),
        lowEffort: Uint8Array.from(efforts, (effort) => (Number.isNaN(effort) ? notJudged : effort <= 3 ? 1 : 0)),
      },
      keys: { customer: keysOf(desk.derive(customerIds), records, 'customer') },
    };
  },
};

function kindDimension(kinds: readonly SurveyKind[]) {
  const dictionary = new Dictionary();
  const codes = Uint32Array.from(kinds, (kind) => dictionary.code(kind));
  return { dictionary, codes: narrow(codes, dictionary.size) };
}
