import { getOrInsert } from '../model/maps.js';
import { surveyKinds, topBoxes, type SurveyKind } from '../model/survey.js';
import { noRecord, type Raw } from './as-of.js';
import { customerIds } from './customers.js';
import { keysOf, numberOf } from './dated.js';
import type { FactsDefinition } from './definition.js';
import type { Desk } from './desk.js';
import { Dictionary, idOf } from './dictionary.js';
import { slicesOf } from './dimensions.js';
import { ownersOf } from './owners.js';
import { bytes, integers, lazily, numbers, type Values } from './columns.js';
import { noTicket } from './table.js';
import { allTickets, tickets as allOf } from './tickets.js';

/**
 * The surveys of the payload, a row each, with the answers that stay. One that is left out keeps its row, with an empty
 * record and no date. A survey takes the slices of its ticket.
 */
interface Surveys {
  readonly records: readonly Raw[];
  readonly tickets: Uint32Array;
  readonly sentAt: Float64Array;
  readonly answers: Answers;
}

/** Answers in columns. */
interface Answers {
  /** NaN where nothing valid was answered. */
  readonly at: Float64Array;
  /** NaN without an answer, and when the desk gives only a sentiment. */
  readonly score: Float32Array | Float64Array;
  readonly scale: readonly Scale[];
}

type Scale = readonly [low: number, high: number];

function surveys(desk: Desk): Surveys {
  const owners = desk.derive(ownersOf.surveys);
  const { createdAt } = desk.derive(allOf);
  const isLeftOut = (owner: number) => owner >= 0 && Number.isNaN(createdAt[owner]!);
  const records = desk.rows('surveys').map((record, row) => {
    const reason = whyNot(record, isLeftOut(owners[row]!));
    if (reason) desk.log.add('surveys', reason, row, record);
    return reason ? noRecord : record;
  });
  const tickets = integers(owners.length, (row) =>
    owners[row]! < 0 || isLeftOut(owners[row]!) ? noTicket : owners[row]!,
  );
  const answers = answersOf(desk, records);
  keepLatest(desk, records, tickets, answers);
  const sent = (row: number) => notAfter(desk, desk.instant('surveys', row, records[row]!, 'sentAt'));
  return { records, tickets, sentAt: numbers(records.length, sent), answers };
}

const whyNot = (record: Raw, isLeftOut: boolean) =>
  !isKind(record['kind']) ? 'missing-kind' : isLeftOut ? 'ticket-left-out' : undefined;

const isKind = (value: unknown): value is SurveyKind => (surveyKinds as readonly unknown[]).includes(value);
const notAfter = (desk: Desk, at: number) => (desk.happened(at) ? at : NaN);

function answersOf(desk: Desk, records: readonly Raw[]): Answers {
  const scale = records.map((record) => scaleOf(record['kind'] as SurveyKind, record['scale']));
  const score = scoresFor(scale).fill(NaN);
  const at = numbers(records.length, (i) => {
    const given = scoreOf(desk, records[i]!, i, scale[i]!);
    if (given === undefined) return NaN;
    const when = answered(desk, records[i]!, i);
    if (!Number.isNaN(when)) score[i] = given;
    return when;
  });
  return { at, score, scale };
}

/** Whole numbers up to here are exact in half the room. */
const exact = 2 ** 24;

const scoresFor = (scales: readonly Scale[]) =>
  scales.some(([low, high]) => low < -exact || high > exact)
    ? new Float64Array(scales.length)
    : new Float32Array(scales.length);

/** Rule 5 of the data model: whole scores inside the scale; anything else counts as unanswered, `undefined`. */
function scoreOf(desk: Desk, record: Raw, position: number, [low, high]: Scale): number | undefined {
  const given = record['score'];
  const silent = given === undefined || given === null || (typeof given === 'string' && given.trim() === '');
  if (silent) return sentimentOf(record) === undefined ? undefined : NaN;
  const score = numeric(given);
  if (Number.isInteger(score) && score >= low && score <= high) return score;
  desk.log.add('surveys', 'invalid-score', position, record, 'score');
  return undefined;
}

/** When it was answered; NaN when that cannot be said or lies after `asOf`. */
function answered(desk: Desk, record: Raw, position: number): number {
  const at = desk.instant('surveys', position, record, 'answeredAt');
  if (desk.happened(at)) return at;
  if (Number.isNaN(at)) desk.log.add('surveys', 'unreadable-date', position, record, 'answeredAt');
  return NaN;
}

/** A number, or numeric text. */
const numeric = (given: unknown) =>
  typeof given === 'string' && /^\s*[+-]?\d+(\.\d+)?\s*$/.test(given) ? Number(given) : numberOf(given);

const npsScale: Scale = [0, 10];
const cesScale: Scale = [1, 7];
const usualScale: Scale = [1, 5];

/** Nps and ces have fixed scales; the others say theirs, 1-5 when they do not. */
function scaleOf(kind: SurveyKind, stated: unknown): Scale {
  if (kind === 'nps') return npsScale;
  if (kind === 'ces') return cesScale;
  if (!Array.isArray(stated)) return usualScale;
  const [low, high] = stated as readonly unknown[];
  return Number.isInteger(low) && Number.isInteger(high) && (low as number) < (high as number)
    ? [low as number, high as number]
    : usualScale;
}

/** How the desk itself judges an answer; nps and ces know no sentiment. */
function sentimentOf({ kind, sentiment }: Raw) {
  if (kind === 'nps' || kind === 'ces') return undefined;
  return sentiment === 'positive' || sentiment === 'neutral' || sentiment === 'negative' ? sentiment : undefined;
}

/** One answer for each (kind, ticket): the latest, on a tie the last; the others stay as sent without answer. */
function keepLatest(desk: Desk, records: readonly Raw[], tickets: Uint32Array, { at, score }: Answers) {
  const latest = new Map<SurveyKind, Latest>();
  for (let i = 0; i < at.length; i++) {
    if (Number.isNaN(at[i]!)) continue;
    const kind = records[i]!['kind'] as SurveyKind;
    const own = getOrInsert(latest, kind, () => new Latest(desk.derive(allTickets).length));
    const other = own.get(tickets[i]!, records[i]!);
    const older = other !== undefined && at[i]! < at[other]! ? i : other;
    if (older !== i) own.set(tickets[i]!, records[i]!, i);
    if (older === undefined) continue;
    at[older] = NaN;
    score[older] = NaN;
    desk.log.add('surveys', 'superseded-answer', older, records[older], 'score');
  }
}

/** The latest answer of each ticket: by row or, for tickets that are not in the data, by id. Without an id there is none. */
class Latest {
  /** Answer + 1, 0 for none. */
  readonly #byRow: Uint32Array;
  readonly #byId = new Map<string, number>();

  constructor(tickets: number) {
    this.#byRow = new Uint32Array(tickets);
  }

  get(ticket: number, record: Raw): number | undefined {
    if (ticket === noTicket) return this.#byId.get(idOf(record['ticket']));
    const answer = this.#byRow[ticket]!;
    return answer === 0 ? undefined : answer - 1;
  }

  set(ticket: number, record: Raw, answer: number) {
    if (ticket !== noTicket) this.#byRow[ticket] = answer + 1;
    else if (idOf(record['ticket']) !== '') this.#byId.set(idOf(record['ticket']), answer);
  }
}

/** Flags: 1 yes, 0 no, `notJudged` where nothing can be said. */
const notJudged = 2;

/** 1 when the answer lies in the top (or, for `negative`, bottom) boxes; the desk's own judgement wins. */
function judge(desk: Desk, record: Raw, score: number, scale: Scale, side: 'positive' | 'negative'): number {
  const sentiment = sentimentOf(record);
  if (sentiment) return sentiment === side ? 1 : 0;
  const points = scale[1] - scale[0] + 1;
  const boxes = desk.settings.csatTopBoxes?.[String(points)] ?? topBoxes[points];
  if (boxes === undefined) return notJudged;
  return (side === 'positive' ? score > scale[1] - boxes : score < scale[0] + boxes) ? 1 : 0;
}

/** Effort on 1-7, however the question was put; NaN for other kinds. */
function effortOf(record: Raw, score: number): number {
  if (record['kind'] !== 'ces') return NaN;
  return record['polarity'] === 'ease' ? 8 - score : score;
}

/** A score moved linearly to 1-5. */
const toFive = (score: number, [low, high]: Scale) => 1 + (4 * (score - low)) / (high - low);

/** Values of the answers, each column computed when it is first read. */
function answerColumns(desk: Desk) {
  const { records, answers } = desk.derive(surveys);
  const { at, score, scale } = answers;
  const { length } = records;
  const isAnswered = (i: number) => !Number.isNaN(at[i]!);
  const value = (of: (i: number) => number) => () => numbers(length, (i) => (isAnswered(i) ? of(i) : NaN));
  const flags = (side: 'positive' | 'negative') => () =>
    bytes(length, (i) => (isAnswered(i) ? judge(desk, records[i]!, score[i]!, scale[i]!, side) : notJudged));
  const effort = (i: number) => effortOf(records[i]!, score[i]!);
  const low = (points: number) => (Number.isNaN(points) ? notJudged : points <= 3 ? 1 : 0);
  return lazily<Record<string, Values>>({
    score: () => score,
    scoreOfFive: value((i) => toFive(score[i]!, scale[i]!)),
    answered: () => bytes(length, (i) => (isAnswered(i) ? 1 : 0)),
    positive: flags('positive'),
    negative: flags('negative'),
    effort: value(effort),
    ease: value((i) => 8 - effort(i)),
    lowEffort: () => bytes(length, (i) => (isAnswered(i) ? low(effort(i)) : notJudged)),
  });
}

/** Surveys, dated by when they were sent and by when they were answered. */
export const surveyFacts: FactsDefinition = {
  name: 'surveys',
  from: ['surveys'],
  fields: ['score', 'answeredAt', 'sentAt'],
  rows: 'survey',
  build(desk) {
    const { records, tickets: owners, sentAt, answers } = desk.derive(surveys);
    return {
      length: records.length,
      records,
      ...slicesOf(desk, owners, undefined, { kind: () => kindDimension(records) }),
      dates: { sentAt, answeredAt: answers.at },
      values: answerColumns(desk),
      keys: lazily({ customer: () => keysOf(desk.derive(customerIds), records, 'customer') }),
    };
  },
};

function kindDimension(records: readonly Raw[]) {
  const dictionary = new Dictionary();
  const code = (row: number) => (records[row] === noRecord ? 0 : dictionary.code(records[row]!['kind'] as SurveyKind));
  return { dictionary, codes: bytes(records.length, code) };
}
