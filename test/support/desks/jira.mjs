import * as story from './story.mjs';

const { epochMs, madrid } = story;

const statuses = {
  1: { id: '1', name: 'Nueva', statusCategory: { id: 2, key: 'new', name: 'Por hacer' } },
  3: { id: '3', name: 'En curso', statusCategory: { id: 4, key: 'indeterminate', name: 'En curso' } },
  10002: { id: '10002', name: 'Resuelta', statusCategory: { id: 3, key: 'done', name: 'Listo' } },
};

const moved = (id, from, to, time) => ({
  id,
  created: madrid(time),
  author: { accountId: 'a1' },
  items: [
    { field: 'Rank', fieldtype: 'custom', from: '', fromString: '', to: '', toString: 'Ranked higher' },
    {
      field: 'status',
      fieldtype: 'jira',
      fieldId: 'status',
      from,
      fromString: statuses[from].name,
      to,
      toString: statuses[to].name,
    },
  ],
});

const moment = (time) => ({
  iso8601: madrid(time).replace('.000', ''),
  jira: madrid(time),
  friendly: '…',
  epochMillis: epochMs(time),
});

const sla = (id, name, due, done, breached) => ({
  id,
  name,
  completedCycles: [
    {
      startTime: moment(story.asked),
      stopTime: moment(done),
      breachTime: moment(due),
      breached,
      goalDuration: { millis: 3_600_000, friendly: '1h' },
      elapsedTime: { millis: 3_000_000, friendly: '50m' },
      remainingTime: { millis: breached ? -3_600_000 : 600_000, friendly: '…' },
    },
  ],
});

const marta = { accountId: 'a1', displayName: 'Marta Gil', accountType: 'atlassian' };
const ana = { accountId: 'c1', displayName: 'Ana', accountType: 'customer' };

const issue = (id, key, created, fields, beside) => ({
  id,
  key,
  self: `https://acme.example/rest/api/3/issue/${id}`,
  expand: 'changelog',
  fields: {
    summary: 'Factura duplicada',
    created: madrid(created),
    updated: madrid(story.solved),
    issuetype: { id: '10', name: '[System] Service request' },
    project: { key: 'HELP' },
    labels: ['billing'],
    customfield_10001: null,
    ...fields,
  },
  ...beside,
});

const comment = (id, author, time, isPublic) => ({
  id,
  self: `https://acme.example/rest/api/3/issue/107001/comment/${id}`,
  author,
  updateAuthor: author,
  created: madrid(time),
  updated: madrid(time),
  jsdPublic: isPublic,
  body: '…',
});

export const jira = {
  adapter: 'jira',
  mapping: { columns: { channel: 'fields.customfield_10020.value' } },
  streams: {
    issues: [
      issue(
        '107001',
        'HELP-42',
        story.asked,
        {
          // The screen for resolutions is missing: the log says when.
          resolutiondate: null,
          status: statuses[10002],
          priority: { id: '2', name: 'High' },
          assignee: marta,
          reporter: ana,
          customfield_10020: { value: 'Email' },
          customfield_10030: sla('17', 'Time to first response', story.answerDue, story.answered, false),
          customfield_10031: sla('18', 'Time to resolution', story.solutionDue, story.solved, true),
          customfield_10035: { rating: 5 },
        },
        {
          changelog: {
            startAt: 0,
            maxResults: 3,
            total: 3,
            histories: [
              moved('3', '3', '10002', story.solved),
              moved('2', '10002', '3', story.reopened),
              moved('1', '1', '10002', story.solvedOnce),
            ],
          },
        },
      ),
      issue('107002', 'HELP-43', story.second, {
        updated: madrid(story.rated),
        resolutiondate: null,
        status: statuses[1],
        priority: null,
        assignee: null,
        reporter: { accountId: 'c2', displayName: 'Ion', accountType: 'customer' },
        customfield_10020: { value: 'Portal' },
      }),
    ],
    issue_comments: [comment('7', marta, story.noted, false), comment('8', marta, story.answered, true)],
  },
  envelope: (name, records) =>
    name === 'issues'
      ? { issues: records, isLast: true }
      : { comments: records, startAt: 0, maxResults: 50, total: records.length },
  expected: {
    agent: 'a1',
    priorities: { high: 1, unknown: 1 },
    channels: { email: 1, portal: 1 },
    reopenings: 1,
    answersInTime: 1,
    solvedInTime: 0,
  },
};

/** The same through the API of the service desk. */
const request = (issueId, issueKey, created, given) => ({
  issueId,
  issueKey,
  summary: 'Factura duplicada',
  requestTypeId: '25',
  requestType: { id: '25', name: 'Service request' },
  serviceDeskId: '10',
  createdDate: moment(created),
  requestFieldValues: [],
  _expands: [],
  _links: { jiraRest: '…', web: `https://acme.example/browse/${issueKey}`, self: '…' },
  ...given,
});

export const jiraRequests = {
  adapter: 'jira',
  name: 'jira (requests)',
  streams: {
    requests: [
      request('107001', 'HELP-42', story.asked, {
        reporter: ana,
        currentStatus: { status: 'Resuelta', statusCategory: 'DONE', statusDate: moment(story.solved) },
        sla: {
          values: [
            sla('17', 'Time to first response', story.answerDue, story.answered, false),
            sla('18', 'Time to resolution', story.solutionDue, story.solved, true),
          ],
        },
        comments: {
          values: [
            { id: '7', author: marta, created: moment(story.noted), public: false, body: '…', _links: {} },
            { id: '8', author: marta, created: moment(story.answered), public: true, body: '…', _links: {} },
          ],
        },
      }),
      request('107002', 'HELP-43', story.second, {
        reporter: { accountId: 'c2', displayName: 'Ion', accountType: 'customer' },
        currentStatus: { status: 'Nueva', statusCategory: 'NEW', statusDate: moment(story.second) },
        comments: {
          values: [{ id: '9', author: marta, created: moment(story.rated), public: false, body: '…', _links: {} }],
        },
      }),
    ],
  },
  envelope: (_, records) => ({ size: 2, start: 0, limit: 50, isLastPage: true, _links: {}, values: records }),
  expected: {
    /** The API names neither assignee nor priority nor channel, and has no rating. */
    priorities: { unknown: 2 },
    channels: { unknown: 2 },
    rated: false,
    /** Marta is known by her answer. */
    owners: { unassigned: 2, a1: 0 },
    answersInTime: 1,
    solvedInTime: 0,
  },
};
