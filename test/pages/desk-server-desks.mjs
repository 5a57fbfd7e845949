import { iso, number, pageOf, seconds, slice, turned } from './desk-pages.mjs';

/**
 * Help desks that page as the real ones do: `{ adapter, path, size, answer(records) }`, where `answer` is for `deskServer`.
 * `id` reads back which record is which from the dataset.
 */

const local = (n) => iso(n).replace('T', ' ').replace('Z', '');

const zendeskTicket = (n) => ({
  id: n,
  created_at: iso(n),
  updated_at: iso(n),
  status: 'open',
  priority: null,
  requester_id: 1000 + n,
  via: { channel: 'email' },
});

const zendeskCursor = {
  adapter: 'zendesk',
  path: '/api/v2/tickets.json?page[size]=10',
  record: zendeskTicket,
  answer: (records) => (asked) => {
    const from = number(asked.query, 'page[after]', 0);
    const more = from + 10 < records.length;
    return {
      body: {
        tickets: records.slice(from, from + 10),
        meta: { has_more: more, after_cursor: String(from + 10) },
        links: { next: turned(asked, { 'page[after]': from + 10 }) },
      },
    };
  },
};

const zendeskOffset = {
  adapter: 'zendesk',
  path: '/api/v2/tickets.json?per_page=10',
  record: zendeskTicket,
  answer: (records) => (asked) => {
    const page = pageOf(asked);
    return {
      body: {
        tickets: slice(records, page),
        next_page: page * 10 < records.length ? turned(asked, { page: page + 1 }) : null,
        previous_page: null,
        count: records.length,
      },
    };
  },
};

const zendeskExport = {
  adapter: 'zendesk',
  path: '/api/v2/incremental/tickets/cursor.json?start_time=1',
  record: zendeskTicket,
  answer: (records) => (asked) => {
    const from = number(asked.query, 'cursor', 0);
    // A cursor says from where on; a start time beside it is an error.
    if (from > 0 && asked.query.has('start_time')) return { status: 400, body: { error: 'InvalidValue' } };
    return {
      body: {
        tickets: records.slice(from, from + 10),
        after_url: null,
        after_cursor: String(from + 10),
        end_of_stream: from + 10 >= records.length,
      },
    };
  },
};

const zendeskTimedExport = {
  adapter: 'zendesk',
  path: '/api/v2/incremental/tickets.json?start_time=0',
  record: zendeskTicket,
  answer: (records) => (asked) => {
    const since = number(asked.query, 'start_time', 0);
    const page = records.filter((_, index) => seconds(index) >= since).slice(0, 10);
    const last = page.length ? seconds(records.indexOf(page.at(-1))) : since;
    // The last ticket of a page is the first of the next one, and `count` counts this page only.
    return {
      body: {
        tickets: page,
        next_page: turned(asked, { start_time: last }),
        end_time: last,
        count: page.length,
        end_of_stream: page.length < 10,
      },
    };
  },
};

const freshdesk = {
  adapter: 'freshdesk',
  path: '/api/v2/tickets?per_page=10&include=stats',
  record: (n) => ({
    id: n,
    created_at: iso(n),
    updated_at: iso(n),
    status: 2,
    priority: 1,
    source: 1,
    requester_id: 1000 + n,
    responder_id: 7,
    stats: { first_responded_at: null, resolved_at: null, closed_at: null },
  }),
  answer: (records) => (asked) => {
    const page = pageOf(asked);
    const link = { link: `<${turned(asked, { page: page + 1 })}>; rel="next"` };
    return {
      headers: page * 10 < records.length ? link : {},
      body: slice(records, page),
    };
  },
};

const intercom = {
  adapter: 'intercom',
  path: '/conversations?per_page=10',
  record: (n) => ({
    type: 'conversation',
    id: String(n),
    created_at: seconds(n),
    updated_at: seconds(n),
    state: 'open',
    open: true,
    source: { type: 'conversation', author: { type: 'user', id: `u${n}` } },
    statistics: { type: 'conversation_statistics', count_reopens: 0 },
    admin_assignee_id: null,
  }),
  answer: (records) => (asked) => {
    const from = number(asked.query, 'starting_after', 0);
    const next = from + 10 < records.length && { next: { per_page: 10, starting_after: String(from + 10) } };
    return {
      body: {
        type: 'conversation.list',
        conversations: records.slice(from, from + 10),
        total_count: records.length,
        pages: {
          type: 'pages',
          page: from / 10 + 1,
          per_page: 10,
          total_pages: Math.ceil(records.length / 10),
          ...next,
        },
      },
    };
  },
};

const helpScout = {
  adapter: 'helpscout',
  path: '/v2/conversations?status=all',
  record: (n) => ({
    id: n,
    number: n,
    createdAt: iso(n),
    userUpdatedAt: iso(n),
    status: 'active',
    state: 'published',
    type: 'email',
    mailboxId: 3,
    primaryCustomer: { id: 1000 + n, type: 'customer' },
  }),
  answer: (records) => (asked) => {
    const page = pageOf(asked);
    const conversations = slice(records, page);
    return {
      body: {
        ...(conversations.length && { _embedded: { conversations } }),
        page: { size: 10, totalElements: records.length, totalPages: Math.ceil(records.length / 10), number: page },
        _links: { self: { href: asked.origin } },
      },
    };
  },
};

const liveAgentTicket = (n) => ({
  id: `t${n}`,
  code: `ABC-${n}`,
  departmentid: 'd1',
  date_created: local(n),
  date_changed: local(n),
  status: 'C',
  channel_type: 'E',
  owner_contactid: `c${n}`,
  subject: 'Printer',
});

const liveAgent = {
  adapter: 'liveagent',
  path: '/api/v3/tickets?_perPage=10',
  record: liveAgentTicket,
  answer: (records) => (asked) => {
    const page = number(asked.query, '_page', 1);
    return { body: slice(records, page) };
  },
};

const liveAgentCursor = {
  adapter: 'liveagent',
  path: '/api/v3/tickets',
  record: liveAgentTicket,
  answer: (records) => (asked) => {
    const from = number(asked.query, '_cursor', 0);
    return {
      headers: from + 10 < records.length ? { next_page_cursor: String(from + 10) } : {},
      body: records.slice(from, from + 10),
    };
  },
};

const hubspot = {
  adapter: 'hubspot',
  path: '/crm/v3/objects/tickets?limit=10',
  record: (n) => ({
    id: String(n),
    properties: { createdate: iso(n), hs_lastmodifieddate: iso(n), hs_pipeline: '0', hs_pipeline_stage: '1' },
    createdAt: iso(n),
    updatedAt: iso(n),
    archived: false,
  }),
  answer: (records) => (asked) => {
    const from = number(asked.query, 'after', 0);
    const next = { after: String(from + 10), link: turned(asked, { after: from + 10 }) };
    return {
      body: { results: records.slice(from, from + 10), ...(from + 10 < records.length && { paging: { next } }) },
    };
  },
};

const salesforce = {
  adapter: 'salesforce',
  path: '/services/data/v60.0/query?q=SELECT+Id+FROM+Case',
  record: (n) => ({
    attributes: { type: 'Case', url: `/services/data/v60.0/sobjects/Case/${n}` },
    Id: `500${String(n).padStart(15, '0')}`,
    CaseNumber: String(n).padStart(8, '0'),
    CreatedDate: iso(n).replace('Z', '.000+0000'),
    Status: 'New',
    IsClosed: false,
  }),
  answer: (records) => (asked) => {
    const from = Number(/-(\d+)$/.exec(asked.path)?.[1] ?? 0);
    const done = from + 10 >= records.length;
    const next = { nextRecordsUrl: `/services/data/v60.0/query/01g-${from + 10}` };
    return {
      body: { totalSize: records.length, done, records: records.slice(from, from + 10), ...(!done && next) },
    };
  },
};

const zoho = {
  adapter: 'zoho',
  path: '/api/v1/tickets?from=0&limit=10',
  record: (n) => ({
    id: String(10_000 + n),
    ticketNumber: String(n),
    createdTime: iso(n).replace('Z', '.000Z'),
    status: 'Open',
    statusType: 'Open',
    channel: 'Email',
    priority: null,
  }),
  answer: (records) => (asked) => {
    const data = records.slice(number(asked.query, 'from', 0)).slice(0, 10);
    return data.length === 0 ? { status: 204 } : { body: { data } };
  },
};

const jiraIssue = (n) => ({
  id: String(n),
  key: `IT-${n}`,
  fields: {
    created: iso(n).replace('Z', '.000+0000'),
    updated: iso(n).replace('Z', '.000+0000'),
    status: { name: 'To Do', statusCategory: { key: 'new' } },
    priority: null,
    resolutiondate: null,
  },
});

const jira = {
  adapter: 'jira',
  path: '/rest/api/3/search/jql?jql=project%3DIT&fields=*all',
  record: jiraIssue,
  answer: (records) => (asked) => {
    const from = number(asked.query, 'nextPageToken', 0);
    const isLast = from + 10 >= records.length;
    return {
      body: { issues: records.slice(from, from + 10), isLast, ...(!isLast && { nextPageToken: String(from + 10) }) },
    };
  },
};

const jiraServer = {
  adapter: 'jira',
  path: '/rest/api/2/search?maxResults=10',
  record: jiraIssue,
  answer: (records) => (asked) => {
    const startAt = number(asked.query, 'startAt', 0);
    return {
      body: { startAt, maxResults: 10, total: records.length, issues: records.slice(startAt, startAt + 10) },
    };
  },
};

const chatwoot = {
  adapter: 'chatwoot',
  path: '/api/v1/accounts/1/conversations?status=all',
  record: (n) => ({
    id: n,
    created_at: seconds(n),
    status: 'open',
    inbox_id: 1,
    account_id: 1,
    messages: [],
    labels: [],
    first_reply_created_at: null,
    meta: { channel: 'Channel::Email', sender: { id: 1000 + n } },
  }),
  answer: (records) => (asked) => {
    const page = pageOf(asked);
    return {
      body: {
        data: { meta: { all_count: records.length }, payload: records.slice((page - 1) * 25, page * 25) },
      },
    };
  },
};

const zammad = {
  adapter: 'zammad',
  path: '/api/v1/tickets?expand=true&per_page=10',
  record: (n) => ({
    id: n,
    number: `9${n}`,
    created_at: iso(n),
    updated_at: iso(n),
    state: 'open',
    priority: '2 normal',
    group: 'Users',
    owner: '-',
    owner_id: 1,
    customer_id: 1000 + n,
    article_count: 1,
  }),
  answer: (records) => (asked) => {
    const page = pageOf(asked);
    return { body: slice(records, page) };
  },
};

export const desks = {
  'Zendesk, cursors': zendeskCursor,
  'Zendesk, numbered pages': zendeskOffset,
  'Zendesk, export by cursor': zendeskExport,
  'Zendesk, export by time': zendeskTimedExport,
  'Freshdesk, Link header': freshdesk,
  'Intercom, starting_after': intercom,
  'Help Scout, pages of HAL': helpScout,
  'LiveAgent, until a page is short': liveAgent,
  'LiveAgent, cursor in a header': liveAgentCursor,
  'HubSpot, paging.next.after': hubspot,
  'Salesforce, nextRecordsUrl': salesforce,
  'Zoho Desk, from and limit': zoho,
  'Jira, nextPageToken': jira,
  'Jira Server, startAt': jiraServer,
  'Chatwoot, counted pages': chatwoot,
  'Zammad, until a page is short': zammad,
};

/** So many records of a desk, as it stores them. */
export const recordsOf = (desk, count) => Array.from({ length: count }, (_, index) => desk.record(index + 1));
