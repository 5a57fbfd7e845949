import { at, iso, number, pageOf, seconds, slice, turned } from './desk-pages.mjs';

/** Pages of the other addresses of the desks, and of the tools that ask for opinions. */

const serviceRequests = {
  adapter: 'jira',
  path: '/rest/servicedeskapi/request?limit=10',
  record: (n) => ({
    issueId: String(n),
    issueKey: `IT-${n}`,
    createdDate: { epochMillis: at(n), iso8601: iso(n) },
    currentStatus: { status: 'Open', statusCategory: 'NEW' },
    reporter: { accountId: `c${n}` },
  }),
  answer: (records) => (asked) => {
    const from = number(asked.query, 'start', 0);
    const values = records.slice(from, from + 10);
    const isLastPage = from + 10 >= records.length;
    const links = isLastPage ? {} : { next: turned(asked, { start: from + 10 }) };
    return { body: { size: values.length, start: from, limit: 10, isLastPage, values, _links: links } };
  },
};

const freeScout = {
  adapter: 'helpscout',
  path: '/api/conversations?embed=threads',
  record: (n) => ({
    id: n,
    number: n,
    threadsCount: 1,
    type: 'email',
    status: 'active',
    state: 'published',
    mailboxId: 1,
    customer: { id: 1000 + n, type: 'customer' },
    createdAt: iso(n),
    updatedAt: iso(n),
  }),
  answer: (records) => (asked) => {
    const number = pageOf(asked);
    const page = { size: 10, totalElements: records.length, totalPages: Math.ceil(records.length / 10), number };
    return { body: { _embedded: { conversations: slice(records, number) }, page } };
  },
};

const freshdeskSearch = {
  adapter: 'freshdesk',
  path: '/api/v2/search/tickets?query="status:2"',
  record: (n) => ({
    id: n,
    created_at: iso(n),
    updated_at: iso(n),
    status: 2,
    priority: 1,
    source: 1,
    requester_id: 1000 + n,
    responder_id: null,
  }),
  answer: (records) => (asked) => ({ body: { total: records.length, results: slice(records, pageOf(asked), 30) } }),
};

const liveAgentGrid = {
  adapter: 'liveagent',
  path: '/api/v3/grid/tickets_new',
  record: (n) => ({
    conversationid: `t${n}`,
    departmentid: 'd1',
    status: 'C',
    datecreated: seconds(n),
    datechanged: seconds(n),
  }),
  answer: (records) => (asked) => {
    const from = number(asked.query, '_cursor', 0);
    const cursor = from + 10 < records.length ? String(from + 10) : null;
    return { body: { cursor, rows: records.slice(from, from + 10) } };
  },
};

const intercomLinks = {
  adapter: 'intercom',
  path: '/conversations?per_page=10',
  record: (n) => ({
    type: 'conversation',
    id: String(n),
    created_at: seconds(n),
    updated_at: seconds(n),
    state: 'open',
    open: true,
    source: { type: 'email', delivered_as: 'customer_initiated' },
    statistics: null,
  }),
  answer: (records) => (asked) => {
    const page = pageOf(asked);
    const last = Math.ceil(records.length / 10);
    const next = page < last ? turned(asked, { page: page + 1 }) : null;
    return {
      body: {
        type: 'conversation.list',
        conversations: slice(records, page),
        total_count: records.length,
        pages: { type: 'pages', page, per_page: 10, total_pages: last, next },
      },
    };
  },
};

const delighted = {
  adapter: 'delighted',
  table: 'surveys',
  path: '/v1/survey_responses.json?per_page=10',
  record: (n) => ({
    id: String(n),
    person: String(n),
    survey_type: 'nps',
    score: n % 11,
    created_at: seconds(n),
    updated_at: seconds(n),
  }),
  answer: (records) => (asked) => ({ body: slice(records, pageOf(asked)) }),
};

const surveyMonkey = {
  adapter: 'surveymonkey',
  table: 'surveys',
  path: '/v3/surveys/1/responses/bulk?per_page=10',
  record: (n) => ({
    id: String(n),
    survey_id: '1',
    collector_id: '2',
    response_status: 'completed',
    date_created: iso(n),
    date_modified: iso(n),
    pages: [{ id: '10', questions: [{ id: '100', answers: [{ choice_id: '9' }] }] }],
  }),
  /** Only the details of the survey know what a choice weighs. */
  beside: {
    title: 'After a ticket',
    question_count: 1,
    pages: [
      {
        id: '10',
        questions: [
          {
            id: '100',
            answers: {
              choices: [
                { id: '9', weight: 9 },
                { id: '0', weight: 0 },
              ],
            },
          },
        ],
      },
    ],
  },
  mapping: { columns: { nps: '100' } },
  answer: (records) => (asked) => {
    const page = pageOf(asked);
    const links = page * 10 < records.length ? { next: turned(asked, { page: page + 1 }) } : {};
    return { body: { data: slice(records, page), per_page: 10, page, total: records.length, links } };
  },
};

const typeform = {
  adapter: 'typeform',
  table: 'surveys',
  path: '/forms/f/responses?page_size=10',
  record: (n) => ({
    response_id: `r${n}`,
    token: `r${n}`,
    landed_at: iso(n),
    submitted_at: iso(n),
    answers: [{ field: { id: 'f1', type: 'nps', ref: 'nps' }, type: 'number', number: n % 11 }],
  }),
  answer: (records) => (asked) => {
    const before = asked.query.get('before');
    const rest = before === null ? records : records.slice(records.findIndex(({ token }) => token === before) + 1);
    const body = { total_items: rest.length, page_count: Math.ceil(rest.length / 10), items: rest.slice(0, 10) };
    return { body };
  },
};

export const others = {
  'Jira Service Management, start and isLastPage': serviceRequests,
  'FreeScout, pages that are counted': freeScout,
  'Freshdesk, a search': freshdeskSearch,
  'LiveAgent, cursor of the grid': liveAgentGrid,
  'Intercom, links of older versions': intercomLinks,
  'Delighted, until a page is short': delighted,
  'SurveyMonkey, links.next': surveyMonkey,
  'Typeform, before the last token': typeform,
};
