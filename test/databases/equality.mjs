/** Compares every answer of two engines over the same data: one with the records, one with their counts. */
import assert from 'node:assert/strict';

/** Metrics that tickets, surveys and calls of a database answer, with the variants that counts know. */
export const variants = [
  ...[
    'ticket-volume',
    'tickets-per-day',
    'tickets-resolved',
    'resolutions',
    'reopen-rate',
    'resolution-rate',
    'resolution-time',
    'first-resolution-time',
    'close-time',
    'resolution-sla',
    'first-response-time',
    'first-response-time-per-resolved',
    'immediate-responses',
    'response-bands',
    'first-response-sla',
    'one-touch-resolution',
    'first-contact-resolution',
    'contacts-per-resolution',
    'backlog',
    'backlog-start',
    'backlog-change',
    'backlog-unassigned',
    'backlog-unanswered',
    'time-to-clear',
    'mean-backlog',
    'csat',
    'csat-negative',
    'csat-net',
    'csat-score',
    'csat-response-rate',
    'nps',
    'ces',
    'ces-ease',
    'ces-low-effort',
    'overall-satisfaction',
    'overall-satisfaction-score',
    'agent-satisfaction',
    'agent-satisfaction-score',
    'wait-time',
    'wait-time-all',
    'wait-time-spread',
    'abandonment-rate',
    'calls-offered',
    'calls-answered',
    'complaints',
    'unresolved-complaints-now',
    'complaint-resolution-time',
  ].map((metric) => ({ metric })),
  { metric: 'resolution-rate', population: 'cohort' },
  { metric: 'response-bands', population: 'cohort' },
  { metric: 'first-response-sla', population: 'cohort' },
  { metric: 'resolution-sla', population: 'cohort' },
];

/** Fields of a figure that rest on ranks or on the spread of values: within the accuracy of the bins. */
const approximate = new Set(['median', 'p90']);
const skipped = new Set(['trace', 'groups', 'series', 'previous', 'label', 'partial', 'unfinished']);

export function compare(plain, counts, query, accuracy) {
  const [expected, found] = [plain.query(query), counts.query(query)];
  const where = JSON.stringify(query);
  assert.deepEqual(
    found.trace.missing,
    expected.trace.missing.filter((name) => name !== 'messages'),
    where,
  );
  compareFigure(expected, found, accuracy, where);
  compareFigure(expected.previous, found.previous, accuracy, `${where} previous`, query.statistic !== undefined);
  compareLists(expected.series, found.series, accuracy, `${where} series`, ({ start }) => start);
  compareLists(expected.groups, found.groups, accuracy, `${where} groups`, ({ key }) => key);
}

function compareLists(expected, found, accuracy, where, keyOf) {
  if (!expected) return;
  // A key that no fact has stands in the dimension of tickets alone, whatever else is counted.
  const own = new Map((found ?? []).map((item) => [keyOf(item), item]));
  for (const item of expected) {
    if (own.has(keyOf(item))) compareFigure(item, own.get(keyOf(item)), accuracy, `${where} ${keyOf(item)}`);
    else assert.equal(item.count, 0, `${where} ${keyOf(item)} is not in the counts`);
  }
  for (const key of own.keys())
    assert.ok(
      expected.some((item) => keyOf(item) === key),
      `${where} ${key} is only in the counts`,
    );
}

function compareFigure(expected, found, accuracy, where, byRank = false) {
  if (!expected) return;
  const ranked =
    byRank || (expected.value !== undefined && (expected.value === expected.median || expected.value === expected.p90));
  for (const [name, value] of Object.entries(expected)) {
    if (skipped.has(name)) continue;
    const given = found[name];
    const at = `${where}: ${name}`;
    if (name === 'interval') {
      compareInterval(expected.interval, given, at);
      continue;
    }
    // Stays that ended as they began were there for no time: counts do not tell them apart.
    if (name === 'count' && where.includes('mean-backlog')) continue;
    if (approximate.has(name) || (name === 'value' && ranked && expected.mean !== value))
      isWithin(value, given, accuracy, at);
    else if (typeof value === 'number') isEqual(value, given, at);
    else if (name === 'bands') value.forEach((band, i) => assert.deepEqual(given[i], band, `${at} ${i}`));
    else assert.deepEqual(given, value, at);
  }
}

/** Exact where it rests on counts alone; the deviation and the ranks of times come from bins. */
function compareInterval(interval, given, where) {
  if (interval === undefined) return assert.equal(given, undefined, where);
  interval.forEach((end, i) => {
    const isTime = Math.max(...interval.map(Math.abs)) > 150;
    const room = isTime ? 0.03 * (interval[1] - interval[0]) + 0.02 * Math.abs(end) + 1 : 1e-9;
    assert.ok(Math.abs(end - given[i]) <= room, `${where} is ${given}, not ${interval}`);
  });
}

/** Sums are added in another order. */
function isEqual(expected, found, where) {
  const distance = Math.abs(expected - found);
  assert.ok(distance <= 1e-9 * Math.max(1, Math.abs(expected)), `${where} is ${found}, not ${expected}`);
}

function isWithin(expected, found, accuracy, where) {
  if (expected === undefined) return assert.equal(found, undefined, where);
  // Half a millisecond: of times of 0 and 1 ms no share is left.
  const most = accuracy * expected * (1 + 1e-9) + 0.5;
  assert.ok(Math.abs(expected - found) <= most, `${where} is ${found}, not within ${accuracy} of ${expected}`);
}
