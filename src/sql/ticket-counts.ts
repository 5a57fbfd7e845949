import { atLeast0, later, whenTrue, type Counted } from './counted.js';
import type { TicketTerms } from './ticket-terms.js';

type Define = (terms: TicketTerms) => Counted | undefined;

const created: Define = (terms) => ({
  facts: 'tickets',
  date: 'createdAt',
  at: terms.created,
  where: terms.kept,
  flags: { inbound: whenTrue(terms.inbound), ...(terms.knowsEnd && { resolved: whenTrue(terms.resolved) }) },
  sums: {},
  near: 'createdAt',
});

const firstResponses: Define = (terms) => {
  const { responded, created, inbound, answered, kept } = terms;
  if (!responded) return undefined;
  return {
    facts: 'first-responses',
    date: 'respondedAt',
    at: responded,
    where: [...kept, inbound, answered],
    flags: { met: terms.verdict('firstResponse', responded, '1 = 1') },
    sums: { wait: `${responded} - ${created}` },
    edged: 'wait',
    spread: ['wait'],
    near: 'firstResponseAt',
  };
};

const responseCohort: Define = (terms) => {
  const { responded, created, inbound, answered, answeredEarly, fullyResolved, now, kept } = terms;
  if (!responded) return undefined;
  const waited = terms.stamped ? `CASE WHEN ${fullyResolved} THEN ${terms.resolvedAt} ELSE ${now} END` : now;
  const end = `CASE WHEN ${answered} THEN ${responded} ELSE ${waited} END`;
  const verdict = terms.verdict('firstResponse', end, answered);
  return {
    facts: 'response-cohort',
    date: 'createdAt',
    at: created,
    where: [...kept, inbound, `NOT ${answeredEarly}`],
    // Resolved unanswered before the deadline: nobody waits any more, so it is not judged.
    flags: {
      answered: whenTrue(answered),
      met: `CASE WHEN ${verdict} = 3 AND ${fullyResolved} THEN 2 ELSE ${verdict} END`,
    },
    sums: { wait: `${end} - ${created}` },
    edged: 'wait',
    spread: ['wait'],
    near: 'createdAt',
  };
};

const resolutions: Define = (terms) => {
  const { stamped, created, fullyResolved, inbound, kept, row } = terms;
  if (!stamped) return undefined;
  const [replies, contacts] = [row.raw('replies'), row.raw('contacts')];
  const touched = (count: string, condition: string) =>
    `CASE WHEN ${count} >= 0 THEN ${whenTrue(condition)} ELSE 2 END`;
  return {
    facts: 'resolutions',
    date: 'resolvedAt',
    at: terms.resolvedAt,
    where: [...kept, fullyResolved],
    flags: {
      inbound: whenTrue(inbound),
      met: `CASE WHEN ${stamped} >= ${created} THEN ${terms.verdict('resolution', stamped, '1 = 1')} ELSE 2 END`,
      ...(replies && { oneTouch: touched(replies, `${replies} = 1`) }),
      ...(contacts &&
        terms.reopened && { firstContact: touched(contacts, `${contacts} <= 1 AND NOT ${terms.reopened}`) }),
      ...(contacts && {
        contacts: `CASE WHEN ${contacts} >= 0 THEN ${later('1', contacts)} END`,
      }),
    },
    sums: { time: atLeast0(`${stamped} - ${created}`) },
    spread: ['time'],
  };
};

const firstResolutions: Define = (terms) => {
  const { firstStamped, created, kept, reopened } = terms;
  if (!firstStamped) return undefined;
  return {
    facts: 'first-resolutions',
    date: 'firstResolvedAt',
    at: later(created, firstStamped),
    where: [...kept, terms.firstResolved],
    flags: { ...(reopened && { reopened: whenTrue(reopened) }) },
    sums: { time: atLeast0(`${firstStamped} - ${created}`) },
    spread: ['time'],
  };
};

const closings: Define = ({ row, created, asOf, kept }) => {
  const closed = row.ms('closedAt');
  if (!closed) return undefined;
  return {
    facts: 'closings',
    date: 'closedAt',
    at: later(created, closed),
    where: [...kept, `${closed} < ${asOf}`],
    flags: {},
    sums: { time: atLeast0(`${closed} - ${created}`) },
    spread: ['time'],
  };
};

const resolutionCohort: Define = (terms) => {
  const { stamped, firstStamped, firstResolved, fullyResolved, created, now, kept } = terms;
  if (!stamped || !firstStamped) return undefined;
  const end = `CASE WHEN ${firstResolved} THEN ${later(created, firstStamped)} ELSE ${now} END`;
  const verdict = (at: string, done: string) => terms.verdict('resolution', at, done);
  return {
    facts: 'resolution-cohort',
    date: 'createdAt',
    at: created,
    where: [
      ...kept,
      `NOT ${terms.undated}`,
      // Not every database takes "no AND unknown" for no.
      `NOT (${fullyResolved} AND coalesce(${stamped} < ${created}, 1 = 0))`,
      `NOT (${firstResolved} AND coalesce(${firstStamped} < ${created}, 1 = 0))`,
    ],
    flags: {
      resolvedOnce: whenTrue(firstResolved),
      resolved: whenTrue(fullyResolved),
      met: `CASE WHEN ${fullyResolved} THEN ${verdict(stamped, '1 = 1')} ELSE ${verdict(now, '1 = 0')} END`,
    },
    sums: { time: `${end} - ${created}` },
    spread: ['time'],
    near: 'createdAt',
  };
};

/** What enters the backlog: tickets when they are created. Reopenings have no date in a table of tickets. */
const entering: Define = (terms) => ({
  facts: 'stays',
  date: 'enteredAt',
  at: terms.created,
  where: [...terms.kept, `NOT ${terms.undated}`],
  flags: { inbound: whenTrue(terms.inbound) },
  sums: {},
  opening: (instant) => [notLeft(terms, instant)],
  timed: true,
  near: 'createdAt',
});

const notLeft = (terms: TicketTerms, instant: number) =>
  terms.stamped ? `NOT (${terms.fullyResolved} AND ${terms.resolvedAt} < ${instant})` : '1 = 1';

/** What leaves it. */
const leaving: Define = (terms) => {
  if (!terms.stamped) return undefined;
  return {
    facts: 'stays',
    date: 'leftAt',
    at: terms.resolvedAt,
    where: [...terms.kept, terms.fullyResolved],
    flags: {},
    sums: {},
    timed: true,
  };
};

/** What leaves the part of it that no human has answered. */
const leavingUnanswered: Define = (terms) => {
  const { responded, created, answered, answeredEarly, fullyResolved, stamped, kept } = terms;
  if (!responded || !stamped) return undefined;
  const early = `CASE WHEN ${answeredEarly} THEN ${created} WHEN ${answered} THEN ${responded} END`;
  const left = `CASE WHEN ${fullyResolved} THEN ${terms.resolvedAt} END`;
  return {
    facts: 'stays',
    date: 'answeredOrLeftAt',
    at: `CASE WHEN ${early} < coalesce(${left}, ${early} + 1) THEN ${early} ELSE coalesce(${left}, ${early}) END`,
    where: [...kept, terms.inbound, `NOT ${terms.undated}`],
    flags: { inbound: '1' },
    sums: {},
    opening: (instant) => [notLeft(terms, instant)],
  };
};

export const ticketCounts: readonly Define[] = [
  created,
  firstResponses,
  responseCohort,
  resolutions,
  firstResolutions,
  closings,
  resolutionCohort,
  entering,
  leaving,
  leavingUnanswered,
];
