/**
 * One record a ticket, the way a help desk exports it: what its messages, changes and survey come to.
 *
 * @typedef {import('../../src/model/records.js').Dataset} Dataset
 * @typedef {import('../../src/model/records.js').Ticket} Ticket
 * @typedef {import('../../src/model/records.js').Status} Status
 * @typedef {{ ticket: Ticket, createdAt: number, status: Status, replies: number, reopens: number, firstReplyAt?: number, firstResolvedAt?: number, resolvedAt?: number, closedAt?: number, csat?: { sentAt: number, answeredAt?: number, score?: number } }} Summary
 */
const time = (/** @type {unknown} */ value) => Date.parse(String(value));

/** @template {{ ticket?: string | number | null | undefined }} Row @param {readonly Row[] | undefined} rows @returns {Map<string, Row[]>} */
const byTicket = (rows = []) => {
  const groups = new Map();
  for (const row of rows) {
    const group = groups.get(String(row.ticket));
    if (group) group.push(row);
    else groups.set(String(row.ticket), [row]);
  }
  return groups;
};

const settled = (/** @type {Status | undefined} */ status) => status === 'resolved' || status === 'closed';

/** @param {readonly import('../../src/model/records.js').Message[]} messages */
const replied = (messages) => {
  const replies = messages
    .filter(({ author, public: seen }) => author === 'agent' && seen !== false)
    .map(({ at }) => time(at))
    .filter(Number.isFinite);
  return { replies: replies.length, ...(replies.length > 0 && { firstReplyAt: Math.min(...replies) }) };
};

/** @param {readonly import('../../src/model/records.js').StatusChange[]} changes in order */
const moved = (changes) => {
  const resolutions = changes.filter(({ status }, i) => settled(status) && !settled(changes[i - 1]?.status));
  const last = changes.at(-1)?.status ?? 'new';
  const closed = changes.find(({ status }) => status === 'closed');
  return {
    status: last,
    reopens: resolutions.length - Number(settled(last)),
    ...(resolutions[0] && { firstResolvedAt: time(resolutions[0].at) }),
    ...(settled(last) && { resolvedAt: time(resolutions.at(-1)?.at) }),
    ...(closed && { closedAt: time(closed.at) }),
  };
};

/** @param {import('../../src/model/records.js').Survey} survey */
const asked = ({ sentAt, answeredAt, score }) => {
  const answered = answeredAt && typeof score === 'number' && score >= 1 && score <= 5 && Number.isInteger(score);
  return { csat: { sentAt: time(sentAt), ...(answered && { answeredAt: time(answeredAt), score }) } };
};

/**
 * Every ticket once, in the order of creation, without what a desk would not export: unreadable dates, marked ones.
 * @param {Dataset} dataset
 * @param {{ from: number, to: number }} created `to` is outside
 * @returns {Summary[]}
 */
export const summaries = ({ tickets = [], messages, statusChanges, surveys = [] }, { from, to }) => {
  const [said, changes] = [byTicket(messages), byTicket(statusChanges)];
  const csat = new Map(surveys.filter(({ kind }) => kind === 'csat').map((survey) => [String(survey.ticket), survey]));
  const seen = new Set();
  return tickets.flatMap((ticket) => {
    const [id, createdAt] = [String(ticket.id), time(ticket.createdAt)];
    if (ticket.leftOut || seen.has(id) || !(createdAt >= from && createdAt < to)) return [];
    seen.add(id);
    const survey = csat.get(id);
    return [
      {
        ticket,
        createdAt,
        ...replied(said.get(id) ?? []),
        ...moved(changes.get(id) ?? []),
        ...(survey && asked(survey)),
      },
    ];
  });
};
