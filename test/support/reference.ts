import { type Keys, type PlainDesk, type PlainSurvey, type PlainTicket } from '../facts/reference-desk.js';
import {
  adjustedWald,
  kaplanMeier,
  mean,
  meanInterval,
  quantile,
  rankInterval,
  sum,
  wilson,
} from '../engine/reference-statistics.js';

/*
 * The metrics once more, straight from their definitions: slow, plain, and nothing shared with `src`.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}

export type Statistic = 'mean' | 'median' | 'p90';

/** What the definitions say of an answer; a field that they leave open is missing. */
export interface Expected {
  readonly value: number | undefined;
  readonly count?: number;
  readonly reliable?: boolean;
  readonly interval?: readonly [number, number] | undefined;
  readonly mean?: number | undefined;
  readonly median?: number | undefined;
  readonly p90?: number | undefined;
  readonly observed?: number;
  readonly naiveMedian?: number | undefined;
  readonly bands?: readonly (readonly [count: number, share: number | undefined])[];
}

/** A question as the reference understands it. */
export interface Asked {
  readonly span: Span;
  readonly where: Keys;
  readonly statistic: Statistic;
  /** Upper edges of the response bands, in milliseconds. */
  readonly bands: readonly number[];
}

const minute = 60_000;
export const standardBands = [15, 60, 240, 1440].map((n) => n * minute);
const enough = 30;

export const passes = (keys: Keys, where: Keys) =>
  Object.entries(where).every(([name, wanted]) => keys[name]!.some((key) => wanted.includes(key)));
export const inside = (instant: number | undefined, { start, end }: Span) =>
  instant !== undefined && instant >= start && instant < end;

// Tables of dated facts -----------------------------------------------------------------------------------------------

export interface Fact {
  readonly at: number;
  readonly keys: Keys;
}

const created = ({ tickets }: PlainDesk): Fact[] =>
  tickets.map((ticket) => ({ at: ticket.created, keys: ticket.keys }));

const turns =
  (resolved: boolean) =>
  ({ tickets }: PlainDesk): Fact[] =>
    tickets.flatMap(({ turns: all, keys }) =>
      all.filter((turn) => turn.resolved === resolved).map(({ at }) => ({ at, keys })),
    );

export const fullResolutions = ({ tickets }: PlainDesk): Fact[] =>
  tickets.filter(({ full }) => full !== undefined).map(({ full, keys }) => ({ at: full!, keys }));

export interface Answered extends Fact {
  readonly wait: number;
}

/** First responses belong to the author of the reply, or to the assignee when it names none. */
export function firstResponses({ tickets }: PlainDesk): Answered[] {
  return tickets
    .filter(({ inbound, reply, created: since }) => inbound && reply && reply.at >= since)
    .map(({ reply, created: since, keys }) => ({
      at: reply!.at,
      wait: reply!.at - since,
      keys: reply!.agent === '' ? keys : { ...keys, agent: [reply!.agent] },
    }));
}

interface Followed extends Fact {
  readonly time: number;
  readonly observed: boolean;
}

/** Inbound tickets without a negative figure, censored at full resolution, else at `asOf`. */
function responseCohort({ tickets, asOf }: PlainDesk): Followed[] {
  return tickets
    .filter(({ inbound, reply, created: since }) => inbound && !(reply && reply.at < since))
    .map(({ reply, created: since, full, keys }) => ({
      at: since,
      time: (reply?.at ?? full ?? asOf) - since,
      observed: reply !== undefined,
      keys,
    }));
}

/** The facts that a metric rests on, whatever their dates: their keys are those that groups list. */
const tables = {
  created,
  resolutions: turns(true),
  reopenings: turns(false),
  fullResolutions,
  firstResponses,
  responseCohort,
} as const;

export const of = <T extends Fact>(facts: readonly T[], { span, where }: Asked): T[] =>
  facts.filter((fact) => inside(fact.at, span) && passes(fact.keys, where));

// Measures ------------------------------------------------------------------------------------------------------------

export const counted = (n: number): Expected => ({ value: n, count: n, reliable: true, interval: undefined });

export function share(hits: number, n: number): Expected {
  return { value: n ? hits / n : undefined, count: n, interval: wilson(hits, n), reliable: n >= enough };
}

export function timing(values: readonly number[], statistic: Statistic): Expected {
  const figures = { mean: mean(values), median: quantile(values, 0.5), p90: quantile(values, 0.9) };
  return {
    ...figures,
    value: figures[statistic],
    count: values.length,
    reliable: values.length >= enough,
    interval: statistic === 'mean' ? meanInterval(values) : rankInterval(values, statistic === 'median' ? 0.5 : 0.9),
  };
}

/** Bands (from, to], one above the last edge, and those without answer last where there are such. */
function bandsOf(waits: readonly number[], edges: readonly number[], unanswered?: number): Expected['bands'] {
  const counts = [-Infinity, ...edges].map(
    (from, i) => waits.filter((wait) => wait > from && wait <= (edges[i] ?? Infinity)).length,
  );
  const all = unanswered === undefined ? counts : [...counts, unanswered];
  const total = sum(all);
  return all.map((count) => [count, total ? count / total : undefined]);
}

const responseWaits = (desk: PlainDesk, asked: Asked) => of(firstResponses(desk), asked).map(({ wait }) => wait);

function cohortParts(desk: PlainDesk, asked: Asked) {
  const cohort = of(responseCohort(desk), asked);
  const answered = cohort.filter(({ observed }) => observed).map(({ time }) => time);
  return { cohort, answered, bands: bandsOf(answered, asked.bands, cohort.length - answered.length)! };
}

// Surveys -------------------------------------------------------------------------------------------------------------

const topBoxes: Readonly<Record<number, number>> = { 2: 1, 3: 1, 4: 2, 5: 2, 6: 2, 7: 2, 10: 3, 11: 3 };

/** The judgement of the desk wins; else top boxes are positive and as many at the bottom negative. */
export function judgement({ score, scale: [low, high], sentiment }: PlainSurvey): string | undefined {
  if (sentiment) return sentiment;
  const boxes = topBoxes[high - low + 1];
  if (boxes === undefined) return undefined;
  if (score! > high - boxes) return 'positive';
  return score! < low + boxes ? 'negative' : 'neutral';
}

export const answersOf = ({ surveys }: PlainDesk, kind: string, { span, where }: Asked) =>
  surveys.filter((survey) => survey.kind === kind && inside(survey.answered, span) && passes(survey.keys, where));

const judged = (side: string) => (desk: PlainDesk, asked: Asked) => {
  const judgements = answersOf(desk, 'csat', asked)
    .map(judgement)
    .filter((found) => found !== undefined);
  return share(judgements.filter((found) => found === side).length, judgements.length);
};

/** The latest answer of each customer, on a tie the later in the data; answers without a customer count each. */
function latestPerCustomer(answers: readonly PlainSurvey[]): PlainSurvey[] {
  return answers.filter(
    (answer, i) =>
      answer.customer === '' ||
      !answers.some(
        (other, j) =>
          other.customer === answer.customer &&
          (other.answered! > answer.answered! || (other.answered === answer.answered && j > i)),
      ),
  );
}

function nps(desk: PlainDesk, asked: Asked): Expected {
  const scores = latestPerCustomer(answersOf(desk, 'nps', asked)).map(({ score }) => score!);
  const n = scores.length;
  const promoters = scores.filter((score) => score >= 9).length;
  const detractors = scores.filter((score) => score <= 6).length;
  return {
    value: n ? (100 * promoters) / n - (100 * detractors) / n : undefined,
    count: n,
    interval: adjustedWald(promoters, detractors, n),
    reliable: n >= enough,
  };
}

function csatScore(desk: PlainDesk, asked: Asked): Expected {
  const scores = answersOf(desk, 'csat', asked)
    .filter(({ score }) => score !== undefined)
    .map(({ score, scale: [low, high] }) => 1 + ((score! - low) / (high - low)) * 4);
  return {
    value: mean(scores),
    count: scores.length,
    interval: meanInterval(scores),
    reliable: scores.length >= enough,
  };
}

function csatResponseRate({ surveys }: PlainDesk, { span, where }: Asked): Expected {
  const sent = surveys.filter(({ kind, sent: at, keys }) => kind === 'csat' && inside(at, span) && passes(keys, where));
  return share(sent.filter(({ answered }) => answered !== undefined).length, sent.length);
}

// Stocks --------------------------------------------------------------------------------------------------------------

/** Created before the instant and not resolved at it; what happens at the instant itself does not count yet. */
export function openAt({ tickets }: PlainDesk, instant: number, where: Keys): PlainTicket[] {
  return tickets.filter(
    ({ created: since, turns: all, undated, keys }) =>
      since < instant && !undated && passes(keys, where) && !all.filter(({ at }) => at < instant).at(-1)?.resolved,
  );
}

export const cutoff = ({ asOf }: PlainDesk, { span }: Asked) => Math.min(span.end, asOf);
const atEnd = (desk: PlainDesk, asked: Asked) => openAt(desk, cutoff(desk, asked), asked.where);
const atStart = (desk: PlainDesk, asked: Asked) => openAt(desk, asked.span.start, asked.where);

function clearing(desk: PlainDesk, asked: Asked, pace: number): Expected {
  const elapsed = cutoff(desk, asked) - asked.span.start;
  const answers = pace > 0 && elapsed > 0;
  return { value: answers ? (atEnd(desk, asked).length * elapsed) / pace : undefined };
}

export const many = (table: 'created' | 'resolutions' | 'reopenings', desk: PlainDesk, asked: Asked) =>
  of(tables[table](desk), asked).length;

// Metrics -------------------------------------------------------------------------------------------------------------

export interface ReferenceMetric {
  readonly id: string;
  readonly population?: 'cohort';
  /** Whether groups carry their share of the whole. */
  readonly shares?: true;
  /** Keys that groups must list beside those of the tickets. */
  readonly facts?: keyof typeof tables | 'surveys';
  /** Of a table of its own. */
  readonly table?: (desk: PlainDesk) => readonly { readonly keys: Keys }[];
  readonly answer: (desk: PlainDesk, asked: Asked) => Expected;
}

const countOf = (id: string, table: keyof typeof tables): ReferenceMetric => ({
  id,
  shares: true,
  facts: table,
  answer: (desk, asked) => counted(of<Fact>(tables[table](desk), asked).length),
});

export const referenceMetrics: readonly ReferenceMetric[] = [
  countOf('ticket-volume', 'created'),
  countOf('resolutions', 'resolutions'),
  countOf('reopenings', 'reopenings'),
  countOf('tickets-resolved', 'fullResolutions'),
  { id: 'arrivals', answer: (d, a) => counted(many('created', d, a) + many('reopenings', d, a)) },
  { id: 'backlog', shares: true, answer: (desk, asked) => counted(atEnd(desk, asked).length) },
  { id: 'backlog-start', shares: true, answer: (desk, asked) => counted(atStart(desk, asked).length) },
  { id: 'backlog-change', answer: (d, a) => ({ value: atEnd(d, a).length - atStart(d, a).length, reliable: true }) },
  {
    id: 'backlog-age',
    answer: (d, a) =>
      timing(
        atEnd(d, a).map((ticket) => cutoff(d, a) - ticket.created),
        a.statistic,
      ),
  },
  { id: 'time-to-clear', answer: (d, a) => clearing(d, a, many('resolutions', d, a)) },
  {
    id: 'time-to-clear-net',
    answer: (d, a) => clearing(d, a, many('resolutions', d, a) - many('created', d, a) - many('reopenings', d, a)),
  },
  {
    id: 'first-response-time',
    facts: 'firstResponses',
    answer: (desk, asked) => {
      const waits = responseWaits(desk, asked);
      return { ...timing(waits, asked.statistic), bands: bandsOf(waits, asked.bands)! };
    },
  },
  {
    id: 'response-bands',
    facts: 'firstResponses',
    answer: (desk, asked) => {
      const waits = responseWaits(desk, asked);
      return { ...counted(waits.length), bands: bandsOf(waits, asked.bands)! };
    },
  },
  {
    id: 'first-response-time',
    population: 'cohort',
    facts: 'responseCohort',
    answer: (desk, asked) => {
      const { cohort, answered, bands } = cohortParts(desk, asked);
      const median = kaplanMeier(cohort, 0.5);
      const p90 = kaplanMeier(cohort, 0.1);
      return {
        value: asked.statistic === 'p90' ? p90 : median,
        count: cohort.length,
        reliable: cohort.length >= enough,
        mean: undefined,
        median,
        p90,
        observed: answered.length,
        naiveMedian: quantile(answered, 0.5),
        bands,
      };
    },
  },
  {
    id: 'response-bands',
    population: 'cohort',
    facts: 'responseCohort',
    answer: (desk, asked) => {
      const { cohort, bands } = cohortParts(desk, asked);
      return { ...counted(cohort.length), bands };
    },
  },
  { id: 'nps', facts: 'surveys', answer: nps },
  { id: 'csat', facts: 'surveys', answer: judged('positive') },
  { id: 'csat-negative', facts: 'surveys', answer: judged('negative') },
  { id: 'csat-score', facts: 'surveys', answer: csatScore },
  { id: 'csat-response-rate', facts: 'surveys', answer: csatResponseRate },
];

/** The keys of a dimension that groups must list: those of every ticket, and of every fact that the metric counts. */
export function keysOf(desk: PlainDesk, { facts, table }: ReferenceMetric, by: string): Set<string> {
  const own: readonly { readonly keys: Keys }[] =
    facts === undefined ? (table?.(desk) ?? []) : facts === 'surveys' ? desk.surveys : tables[facts](desk);
  return new Set([...desk.tickets, ...own].flatMap(({ keys }) => keys[by]!));
}
