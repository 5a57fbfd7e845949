import { atLeast0, later, whenTrue, type Counted } from './counted.js';
import type { TicketTerms } from './ticket-terms.js';

/** A promise that is broken while the ticket still waits is told apart from one that was kept too late. */
const overdue = (verdict: string, done: string) =>
  `CASE WHEN ${verdict} = 0 AND NOT coalesce(${done}, 1 = 0) THEN 4 ELSE ${verdict} END`;

/** A time that some have none of. */
const timed = (time: string) => ({ sums: { time }, partial: ['time'], spread: { time } });

type Define = (terms: TicketTerms) => Counted | undefined;

const created: Define = (terms) => ({
  facts: 'tickets',
  date: 'createdAt',
  at: terms.created,
  where: terms.kept,
  parts: terms.knowsEnd ? { resolved: whenTrue(terms.resolved) } : {},
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
    parts: { met: terms.verdict('firstResponse', responded, '1 = 1') },
    sums: { wait: `${responded} - ${created}` },
    spread: { wait: `${responded} - ${created}` },
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
    parts: {
      answered: whenTrue(answered),
      met: overdue(`CASE WHEN ${verdict} = 3 AND ${fullyResolved} THEN 2 ELSE ${verdict} END`, answered),
    },
    spread: { wait: `${end} - ${created}` },
    spreadBy: whenTrue(answered),
    near: 'createdAt',
  };
};

const resolutions: Define = (terms) => {
  const { stamped, created, fullyResolved, inbound, kept, row } = terms;
  if (!stamped) return undefined;
  const [replies, contacts] = [row.raw('replies'), row.raw('contacts')];
  // Contacts are those of incoming tickets.
  const touched = (count: string, condition: string) =>
    `CASE WHEN ${inbound} AND ${count} >= 0 THEN ${whenTrue(condition)} ELSE 2 END`;
  const time = atLeast0(`${stamped} - ${created}`);
  const { complaintTime } = terms;
  return {
    facts: 'resolutions',
    date: 'resolvedAt',
    at: terms.resolvedAt,
    where: [...kept, fullyResolved],
    parts: {
      met: `CASE WHEN ${stamped} >= ${created} THEN ${terms.verdict('resolution', stamped, '1 = 1')} ELSE 2 END`,
      ...(replies && { oneTouch: touched(replies, `${replies} = 1`) }),
      ...(contacts &&
        terms.reopened && { firstContact: touched(contacts, `${contacts} <= 1 AND NOT ${terms.reopened}`) }),
    },
    sums: {
      time,
      ...(complaintTime && { complaintTime }),
      ...(contacts && { contacts: `CASE WHEN ${inbound} AND ${contacts} >= 0 THEN ${later('1', contacts)} END` }),
    },
    partial: ['time', 'contacts', 'complaintTime'],
    spread: { time, ...(complaintTime && { complaintTime }) },
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
    parts: { ...(reopened && { reopened: whenTrue(reopened) }) },
    ...timed(atLeast0(`${firstStamped} - ${created}`)),
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
    ...timed(atLeast0(`${closed} - ${created}`)),
  };
};

const resolutionCohort: Define = (terms) => {
  const { stamped, firstStamped, firstResolved, fullyResolved, created, now, kept } = terms;
  if (!stamped || !firstStamped) return undefined;
  const end = `CASE WHEN ${firstResolved} THEN ${later(created, firstStamped)} ELSE ${now} END`;
  const verdict = (at: string, done: string) => terms.verdict('resolution', at, done);
  const met = `CASE WHEN ${fullyResolved} THEN ${verdict(stamped, '1 = 1')} ELSE ${verdict(now, '1 = 0')} END`;
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
    parts: { met: overdue(met, fullyResolved) },
    spread: { time: `${end} - ${created}` },
    spreadBy: whenTrue(firstResolved),
    near: 'createdAt',
  };
};

/** Complaints when they were received, those of tickets that nobody knows the resolution of among them. */
const complaints: Define = ({ complainedAt, asOf, kept, knowsEnd, resolved }) => {
  if (!complainedAt) return undefined;
  return {
    facts: 'complaints',
    date: 'complaintAt',
    at: complainedAt,
    where: [...kept, `${complainedAt} < ${asOf}`],
    parts: { first: '1', ...(knowsEnd && { unresolved: whenTrue(`NOT (${resolved})`) }) },
  };
};

/** What enters the backlog: tickets when they are created. Reopenings have no date in a table of tickets. */
const entering: Define = (terms) => ({
  facts: 'stays',
  date: 'enteredAt',
  at: terms.created,
  where: [...terms.kept, `NOT ${terms.undated}`],
  parts: { inbound: whenTrue(terms.inbound) },
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
    parts: { inbound: '1' },
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
  complaints,
  entering,
  leaving,
  leavingUnanswered,
];
