export { files } from './files.mjs';
import { canonical } from './canonical.mjs';
import { freshdesk } from './freshdesk.mjs';
import { helpScout } from './help-scout.mjs';
import { hubspot } from './hubspot.mjs';
import { intercom } from './intercom.mjs';
import { jira, jiraRequests } from './jira.mjs';
import { liveAgent } from './liveagent.mjs';
import { chatwoot, zammad } from './others.mjs';
import { salesforce } from './salesforce.mjs';
import { zendesk } from './zendesk.mjs';
import { zoho } from './zoho.mjs';

/** The story of `story.mjs` as each desk tells it: records by stream, the envelope of its lists, and the numbers. */
export const desks = [
  canonical,
  zendesk,
  freshdesk,
  intercom,
  helpScout,
  liveAgent,
  hubspot,
  salesforce,
  zoho,
  jira,
  jiraRequests,
  chatwoot,
  zammad,
];

const entries = ({ streams }) => Object.entries(streams);

/** The ways in which the records of a desk come: each makes a payload of a desk. */
export const forms = {
  'in the envelopes of its API': (desk) => ({
    payloads: entries(desk).map(([name, records]) => desk.envelope(name, records)),
  }),
  'in envelopes around each list, wrapped into a list of one': (desk) => ({
    payloads: entries(desk).map(([name, records]) => [desk.envelope(name, records)]),
  }),
  'as the lists of a connector': (desk) => desk.streams,
  'in bare lists': (desk) => ({ payloads: entries(desk).map(([, records]) => records) }),
  'as JSON Lines': (desk) =>
    entries(desk)
      .flatMap(([, records]) => records)
      .map((record) => JSON.stringify(record))
      .join('\n'),
  'as the dump of a connector': (desk) =>
    entries(desk)
      .flatMap(([stream, records]) => records.map((data) => JSON.stringify({ stream, data })))
      .join('\n'),
  'as the messages of a connector': (desk) =>
    entries(desk)
      .flatMap(([stream, records]) => records.map((data) => ({ type: 'RECORD', record: { stream, data } })))
      .concat([{ type: 'STATE', state: {} }])
      .map((line) => JSON.stringify(line))
      .join('\n'),
};

/**
 * The streams of a desk so many times over, each time about other tickets.
 * @param tickets the ids of the two
 */
export function copiesOf({ streams }, tickets, copies) {
  const keys = Object.values(streams).flatMap((list) => list.flatMap(({ key, issueKey }) => key ?? issueKey ?? []));
  const threads = (streams.conversations_threads ?? []).map(({ id }) => id);
  const names = [...tickets, ...keys, ...threads].join('|');
  const named = new RegExp(`(?<![\\w-])(?:${names})(?![\\w-])`, 'g');
  const text = JSON.stringify(streams);
  const all = Object.fromEntries(Object.keys(streams).map((stream) => [stream, []]));
  for (let copy = 0; copy < copies; copy++) {
    const told = JSON.parse(text.replace(named, (name) => `${name}${copy}`));
    for (const [stream, records] of Object.entries(told)) all[stream].push(...records);
  }
  return all;
}

const hour = 3_600_000;

/** What every desk must answer for March 2026, and what only some can: `undefined` where a desk does not say. */
export function questionsOf({ expected }) {
  const {
    agent,
    priorities,
    channels,
    reopenings,
    wait,
    answersInTime,
    solvedInTime,
    rated = true,
    answered = true,
  } = expected;
  const { owners = { [agent]: 1, unassigned: 1 } } = expected;
  return [
    { metric: 'ticket-volume', value: 2, count: 2 },
    { metric: 'ticket-volume', by: 'priority', groups: priorities },
    { metric: 'ticket-volume', by: 'channel', groups: channels },
    { metric: 'ticket-volume', by: 'agent', groups: owners },
    ...(answered ? [{ metric: 'first-response-time', value: (50 / 60) * hour, count: 1 }] : []),
    { metric: 'resolution-time', value: 25 * hour, count: 1 },
    { metric: 'backlog', value: 1 },
    ...(rated ? [{ metric: 'csat', value: 1, count: 1 }] : []),
    ...(reopenings === undefined ? [] : [{ metric: 'reopenings', value: reopenings }]),
    ...(wait === undefined ? [] : [{ metric: 'wait-time', value: wait, count: 1 }]),
    ...(answersInTime === undefined ? [] : [{ metric: 'first-response-sla', value: answersInTime, count: 1 }]),
    ...(solvedInTime === undefined ? [] : [{ metric: 'resolution-sla', value: solvedInTime, count: 1 }]),
  ];
}
