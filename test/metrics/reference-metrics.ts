import { kaplanMeier, mean, meanInterval, quantile, sum } from '../engine/reference-statistics.js';
import type { Keys, PlainDesk, PlainSurvey, PlainTicket } from '../facts/reference-desk.js';
import {
  answersOf,
  counted,
  cutoff,
  firstResponses,
  fullResolutions,
  inside,
  judgement,
  many,
  of,
  openAt,
  passes,
  share,
  timing,
  type Asked,
  type Expected,
  type ReferenceMetric,
} from '../support/reference.js';

/*
 * More metrics straight from their definitions: response, resolution, backlog and satisfaction.
 */

const day = 86_400_000;
const enough = 30;

interface Timed {
  readonly at: number;
  readonly wait: number;
  readonly keys: Keys;
}

/** A time: facts dated by `at`, those with a valid duration measured. */
const time = (id: string, table: (desk: PlainDesk) => readonly Timed[]): ReferenceMetric => ({
  id,
  table,
  answer: (desk, asked) =>
    timing(
      of(table(desk), asked).map(({ wait }) => wait),
      asked.statistic,
    ),
});

/** A share of the facts of the period that have something. */
const part = <T extends { readonly at: number; readonly keys: Keys }>(
  id: string,
  table: (desk: PlainDesk) => readonly T[],
  hits: (fact: T) => boolean,
  population?: 'cohort',
): ReferenceMetric => ({
  id,
  ...(population && { population }),
  table,
  answer(desk, asked) {
    const facts = of(table(desk), asked);
    return share(facts.filter(hits).length, facts.length);
  },
});

const ratio = (over: number | undefined, under: number | undefined): Expected => ({
  value: over === undefined || !under ? undefined : over / under,
});

// Responses -----------------------------------------------------------------------------------------------------------

const byAuthor = (keys: Keys, agent: string) => (agent === '' ? keys : { ...keys, agent: [agent] });

/** Automatic messages included; the assignee's, whoever wrote it. */
const anyResponses = ({ tickets }: PlainDesk): Timed[] =>
  tickets
    .filter(({ inbound, anyReply, created }) => inbound && anyReply && anyReply.at >= created)
    .map(({ anyReply, created, keys }) => ({ at: anyReply!.at, wait: anyReply!.at - created, keys }));

const replies = ({ tickets }: PlainDesk) =>
  tickets.flatMap(({ id, waits, keys }) => waits.map((wait) => ({ ...wait, id, keys: byAuthor(keys, wait.agent) })));
const laterReplies = (desk: PlainDesk) => replies(desk).filter(({ first }) => !first);

// Resolutions ---------------------------------------------------------------------------------------------------------

const isResolved = ({ keys }: { readonly keys: Keys }) => ['resolved', 'closed'].includes(keys['status']![0]!);
const firstOf = ({ first }: PlainTicket) => first;
const lastOf = (ticket: PlainTicket) => (isResolved(ticket) ? ticket.turns.at(-1) : undefined);

const timed =
  (turnOf: (ticket: PlainTicket) => ReturnType<typeof firstOf>) =>
  ({ tickets }: PlainDesk): Timed[] =>
    tickets.flatMap((ticket) => {
      const turn = turnOf(ticket);
      const wait = turn && turn.stamped - ticket.created;
      return wait !== undefined && wait >= 0 ? [{ at: turn!.at, wait, keys: ticket.keys }] : [];
    });

const firstResolutions = ({ tickets }: PlainDesk) =>
  tickets.flatMap((ticket) => {
    const turn = firstOf(ticket);
    return turn ? [{ at: turn.at, keys: ticket.keys, reopened: ticket.reopened }] : [];
  });

const tickets = (desk: PlainDesk) => desk.tickets.map((ticket) => ({ at: ticket.created, keys: ticket.keys }));

/** Created in the period, without a negative duration, first resolution or still waiting at `asOf`. */
function resolutionCohort(desk: PlainDesk) {
  return desk.tickets
    .filter((ticket) => !ticket.undated)
    .filter((ticket) => [firstOf(ticket), lastOf(ticket)].every((turn) => !turn || turn.stamped >= ticket.created))
    .map((ticket) => {
      const first = firstOf(ticket);
      return {
        at: ticket.created,
        time: (first?.at ?? desk.asOf) - ticket.created,
        observed: first !== undefined,
        keys: ticket.keys,
      };
    });
}

function survival(desk: PlainDesk, asked: Asked): Expected {
  const cohort = of(resolutionCohort(desk), asked);
  const finished = cohort.filter(({ observed }) => observed).map((fact) => fact.time);
  const [median, p90] = [kaplanMeier(cohort, 0.5), kaplanMeier(cohort, 0.1)];
  return {
    value: asked.statistic === 'p90' ? p90 : median,
    count: cohort.length,
    reliable: cohort.length >= enough,
    mean: undefined,
    median,
    p90,
    observed: finished.length,
    naiveMedian: quantile(finished, 0.5),
  };
}

/** Local dates that a span touches, the hour that a clock change takes or gives aside. */
const localDays = ({ span }: Asked) => Math.ceil((span.end - span.start - 2 * 3_600_000) / day);

// Stocks --------------------------------------------------------------------------------------------------------------

const stock = (id: string, keep: (ticket: PlainTicket, at: number) => boolean): ReferenceMetric => ({
  id,
  shares: true,
  answer(desk, asked) {
    const at = cutoff(desk, asked);
    return counted(openAt(desk, at, asked.where).filter((ticket) => keep(ticket, at)).length);
  },
});

/** No human reply before the instant; one stamped before the creation is a reply all the same. */
const unanswered = ({ inbound, reply }: PlainTicket, at: number) => inbound && !(reply && reply.at < at);

/** Ticket time spent unresolved between two instants. */
function openTime(desk: PlainDesk, start: number, until: number, where: Keys): number {
  return sum(
    desk.tickets
      .filter(({ undated, keys }) => !undated && passes(keys, where))
      .flatMap(({ created, turns }) => {
        const edges = [created, ...turns.map(({ at }) => at), Infinity];
        return edges.slice(0, -1).map((from, i) => {
          const resolved = i > 0 && turns[i - 1]!.resolved;
          return resolved ? 0 : Math.max(0, Math.min(edges[i + 1]!, until) - Math.max(from, start));
        });
      }),
  );
}

function meanBacklog(desk: PlainDesk, asked: Asked): number | undefined {
  const [start, until] = [asked.span.start, cutoff(desk, asked)];
  return until > start ? openTime(desk, start, until, asked.where) / (until - start) : undefined;
}

/** Mean backlog over arrivals a day. */
function littlesLaw(desk: PlainDesk, asked: Asked): Expected {
  const arrivals = many('created', desk, asked) + many('reopenings', desk, asked);
  const level = meanBacklog(desk, asked);
  const elapsed = cutoff(desk, asked) - asked.span.start;
  return { value: level === undefined || arrivals === 0 ? undefined : level / (arrivals / elapsed) };
}

// Satisfaction --------------------------------------------------------------------------------------------------------

const judgements = (kind: string) => (desk: PlainDesk, asked: Asked) =>
  answersOf(desk, kind, asked)
    .map(judgement)
    .filter((found) => found !== undefined);

const satisfied = (id: string, kind: string): ReferenceMetric => ({
  id,
  facts: 'surveys',
  answer(desk, asked) {
    const found = judgements(kind)(desk, asked);
    return share(found.filter((one) => one === 'positive').length, found.length);
  },
});

const score = (id: string, kind: string, of: (survey: PlainSurvey) => number): ReferenceMetric => ({
  id,
  facts: 'surveys',
  answer(desk, asked) {
    const scores = answersOf(desk, kind, asked)
      .filter((survey) => survey.score !== undefined)
      .map(of);
    return {
      value: mean(scores),
      count: scores.length,
      interval: meanInterval(scores),
      reliable: scores.length >= enough,
    };
  },
});

const ofFive = ({ score: given, scale: [low, high] }: PlainSurvey) => 1 + (4 * (given! - low)) / (high - low);
/** 1-7 effort; answers about ease turn round. */
const effort = ({ score: given, polarity }: PlainSurvey) => (polarity === 'ease' ? 8 - given! : given!);

// The list ------------------------------------------------------------------------------------------------------------

export const moreMetrics: readonly ReferenceMetric[] = [
  part('immediate-responses', firstResponses, ({ wait }) => wait <= 600_000),
  time('first-response-time-any', anyResponses),
  {
    id: 'first-response-time-per-resolved',
    answer: (desk, asked) => {
      const waits = of(firstResponses(desk), asked).map(({ wait }) => wait);
      return ratio(sum(waits), of(fullResolutions(desk), asked).length);
    },
  },
  time('reply-time', replies),
  time('later-reply-time', laterReplies),
  {
    id: 'reply-time-per-ticket',
    answer: (desk, asked) => {
      const ended = of(replies(desk), asked);
      return ratio(sum(ended.map(({ wait }) => wait)), new Set(ended.map(({ id }) => id)).size);
    },
  },
  {
    id: 'resolution-rate',
    answer: (d, a) => ratio(of(fullResolutions(d), a).length, many('created', d, a)),
  },
  part('resolution-rate', tickets, isResolved, 'cohort'),
  part('reopen-rate', firstResolutions, ({ reopened }) => reopened),
  {
    id: 'reopened-tickets',
    answer: ({ tickets: all }, { span, where }) =>
      counted(
        all.filter(
          ({ turns, keys }) => passes(keys, where) && turns.some(({ at, resolved }) => !resolved && inside(at, span)),
        ).length,
      ),
  },
  time('resolution-time', timed(lastOf)),
  { id: 'resolution-time', population: 'cohort', answer: survival },
  time('first-resolution-time', timed(firstOf)),
  {
    id: 'tickets-per-day',
    answer: (d, a) => ({ value: many('created', d, a) / localDays(a) }),
  },
  stock('backlog-unassigned', ({ keys }) => keys['agent']![0] === 'unassigned'),
  stock('backlog-unanswered', unanswered),
  { id: 'mean-backlog', answer: (desk, asked) => ({ value: meanBacklog(desk, asked) }) },
  { id: 'littles-law-time', answer: littlesLaw },
  {
    id: 'csat-net',
    facts: 'surveys',
    answer(desk, asked) {
      const found = judgements('csat')(desk, asked);
      const count = (side: string) => found.filter((one) => one === side).length;
      return { ...ratio(count('positive') - count('negative'), found.length), count: found.length };
    },
  },
  satisfied('overall-satisfaction', 'universal'),
  satisfied('agent-satisfaction', 'agent'),
  score('overall-satisfaction-score', 'universal', ofFive),
  score('agent-satisfaction-score', 'agent', ofFive),
  score('ces', 'ces', effort),
  score('ces-ease', 'ces', (survey) => 8 - effort(survey)),
  {
    id: 'ces-low-effort',
    facts: 'surveys',
    answer(desk, asked) {
      const efforts = answersOf(desk, 'ces', asked).map(effort);
      return share(efforts.filter((given) => given <= 3).length, efforts.length);
    },
  },
];
