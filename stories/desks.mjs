/**
 * What the page of a help desk says beside the row of the README: a test holds both against the adapters.
 *
 * @typedef {object} DeskPage
 * @property {string} name as the desk writes it
 * @property {string} sources how the files of its adapter begin
 * @property {readonly string[]} addresses what `src` is given, each with its records; after the origin of the desk
 * @property {string} reach how a page gets at them without showing a key
 * @property {readonly string[]} fields of the records that are read, the ones that the numbers rest on
 * @property {string} [mapping] what a page may have to state, as JSON
 * @property {readonly string[]} [widgets] what its sample shows, where that is not times and satisfaction
 */

/** @type {Readonly<Record<string, DeskPage>>} */
export const desks = {
  zendesk: {
    name: 'Zendesk',
    sources: 'zendesk',
    addresses: [
      '/api/v2/incremental/tickets/cursor.json?start_time=0&include=metric_sets',
      '/api/v2/satisfaction_ratings.json',
      '/api/v2/users.json',
      '/api/v2/groups.json',
      '/api/v2/business_hours/schedules.json',
      '/api/v2/slas/policies.json',
    ],
    reach:
      'Inside a Zendesk app `zendeskFetcher(client)` asks as the agent who looks at it. Elsewhere an OAuth token (`getToken`), or a proxy of yours: an API token is never answered to another origin.',
    fields: ['created_at', 'solved_at', 'reply_time_in_minutes', 'via', 'custom_status_id', 'metric_sets'],
    mapping: '{ "statusMap": { "Waiting for parts": "hold" }, "columns": { "type": "custom_fields.31" } }',
  },
  freshdesk: {
    name: 'Freshdesk',
    sources: 'freshdesk',
    addresses: [
      '/api/v2/tickets?updated_since=2024-01-01T00:00:00Z&include=stats&per_page=100',
      '/api/v2/surveys/satisfaction_ratings',
      '/api/v2/agents',
      '/api/v2/groups',
      '/api/v2/business_hours',
      '/api/v2/sla_policies',
    ],
    reach:
      'Inside a Freshworks app `freshworksFetcher(client, template)`; elsewhere a proxy of yours. Without `updated_since` the desk gives the tickets of the last 30 days only.',
    fields: ['created_at', 'first_responded_at', 'stats', 'responder_id', 'fr_due_by', 'due_by', 'fr_escalated'],
    mapping: '{ "statusMap": { "6": "pending", "7": "hold" }, "csatPositive": [103, 102, 101] }',
  },
  intercom: {
    name: 'Intercom',
    sources: 'intercom',
    addresses: ['/conversations?per_page=150', '/admins', '/teams', '/office_hours_schedules'],
    reach: 'Its token is good for the whole workspace: a proxy of yours keeps it.',
    fields: ['created_at', 'statistics', 'time_to_admin_reply', 'conversation_rating', 'admin_assignee_id'],
    mapping: '{ "columns": { "firstResponseMet": "sla_applied.sla_status" } }',
  },
  helpscout: {
    name: 'Help Scout, FreeScout',
    sources: 'help-scout',
    addresses: ['/v2/conversations?status=all&embed=threads', '/v2/users', '/v2/teams'],
    reach: 'A proxy of yours holds the secret of the app. Say `status=all`: the desk lists active conversations only.',
    fields: ['createdAt', 'closedAt', 'threads', '_embedded', 'rating', 'customerWaitingSince'],
  },
  liveagent: {
    name: 'LiveAgent',
    sources: 'liveagent',
    addresses: ['/api/v3/tickets?_perPage=500', '/api/v3/agents', '/api/v3/departments', '/api/v3/slas'],
    reach:
      'Its key is good for the whole account: a proxy of yours keeps it. Times carry no zone: state `source-time-zone`.',
    fields: ['date_created', 'date_resolved', 'departmentid', 'channel_type'],
    mapping: '{ "values": { "sentiment": { "R": "positive" } } }',
  },
  hubspot: {
    name: 'HubSpot',
    sources: 'hubspot',
    addresses: [
      '/crm/v3/objects/tickets?limit=100&properties=createdate,closed_date,hs_pipeline_stage',
      '/crm/v3/pipelines/tickets',
      '/crm/v3/owners',
    ],
    reach:
      'A proxy of yours, or the function of a UI extension. Name the properties that you need: others do not come.',
    fields: ['createdate', 'closed_date', 'first_agent_reply_date', 'hs_pipeline_stage', 'hs_ticket_priority'],
    mapping: '{ "scales": { "csat": [1, 7] }, "statusMap": { "Waiting on us": "open" } }',
  },
  salesforce: {
    name: 'Salesforce Service Cloud',
    sources: 'salesforce',
    addresses: [
      '/services/data/v60.0/query?q=SELECT+Id,CreatedDate,ClosedDate,Status,Origin,OwnerId+FROM+Case',
      '/services/data/v60.0/query?q=SELECT+FIELDS(STANDARD)+FROM+BusinessHours',
    ],
    reach:
      'Inside the org by a Lightning component; elsewhere with OAuth (`getToken`), once the origin of the page is on the allowlist of the org.',
    fields: ['CreatedDate', 'ClosedDate', 'IsClosed', 'Origin', 'OwnerId', 'Milestone'],
    mapping: '{ "values": { "kind": { "0KgAA1": "nps" } }, "columns": { "ticket": "CaseId__c" } }',
  },
  zoho: {
    name: 'Zoho Desk',
    sources: 'zoho',
    addresses: [
      '/api/v1/tickets?from=0&limit=100&include=assignee,departments,team',
      '/api/v1/tickets/archivedTickets?departmentId=1&from=0&limit=100',
    ],
    reach:
      'Inside an extension `zohoFetcher(ZOHODESK)`; elsewhere a proxy of yours, which also adds `orgId`. Closed tickets move to the archive: without it their number falls.',
    fields: ['createdTime', 'closedTime', 'statusType', 'assigneeId', 'firstResponseTime'],
    mapping: '{ "clock": "business" }',
  },
  jira: {
    name: 'Jira Service Management',
    sources: 'jira',
    addresses: [
      '/rest/api/3/search/jql?jql=project%3DIT&fields=*all&expand=changelog',
      '/rest/servicedeskapi/request?expand=sla,status',
    ],
    reach:
      'Inside a Forge app `forgeFetcher(requestJira)` asks as the person who looks at it; elsewhere a proxy of yours.',
    fields: ['created', 'resolutiondate', 'statusCategory', 'changelog', 'completedCycles', 'assignee'],
    mapping: '{ "columns": { "channel": "customfield_10041.value" } }',
  },
  servicenow: {
    name: 'ServiceNow',
    sources: 'servicenow',
    addresses: ['/incident_list.do?CSV'],
    reach: 'A file of the incident list, or of the event log, saved beside the page.',
    widgets: ['kpi-backlog', 'kpi-resolution-time'],
    fields: ['opened_at', 'resolved_at', 'sys_updated_at', 'incident_state', 'assignment_group'],
    mapping: '{ "statusMap": { "6": "resolved" } }',
  },
  chatwoot: {
    name: 'Chatwoot',
    sources: 'chatwoot',
    addresses: ['/api/v1/accounts/1/conversations?status=all', '/api/v1/accounts/1/inboxes'],
    reach: 'From the same origin, such as a dashboard app, or through a proxy of yours.',
    fields: ['created_at', 'first_reply_created_at', 'labels', 'reporting_events'],
  },
  zammad: {
    name: 'Zammad',
    sources: 'zammad',
    addresses: ['/api/v1/tickets?expand=true&per_page=100'],
    reach: 'From the same origin, or through a proxy of yours: it does not answer a token of another origin.',
    widgets: ['kpi-first-response', 'kpi-resolution-time'],
    fields: ['created_at', 'first_response_at', 'close_at', 'owner', 'first_response_diff_in_min'],
    mapping: '{ "values": { "firstResponseMet": { "positive": true, "negative": false } } }',
  },
  delighted: {
    name: 'Delighted',
    sources: 'delighted',
    addresses: ['/v1/survey_responses.json?per_page=100'],
    reach: 'Its key is a secret: a proxy of yours keeps it.',
    widgets: ['kpi-nps', 'kpi-csat'],
    fields: ['survey_type', 'score', 'person'],
  },
  surveymonkey: {
    name: 'SurveyMonkey',
    sources: 'surveymonkey',
    addresses: ['/v3/surveys/123/details', '/v3/surveys/123/responses/bulk'],
    reach: 'Its token is a secret: a proxy of yours keeps it. The details say what the answers mean.',
    widgets: ['kpi-csat', 'kpi-nps'],
    fields: ['pages', 'answers', 'date_modified'],
  },
  typeform: {
    name: 'Typeform',
    sources: 'typeform',
    addresses: ['/forms/abc123/responses'],
    reach: 'Its token is a secret: a proxy of yours keeps it.',
    widgets: ['kpi-nps'],
    fields: ['submitted_at', 'answers'],
  },
};

/**
 * The code of the page of a desk, whose API is behind `/desk`.
 *
 * @param {string} id
 */
export function sampleOf(id) {
  const { addresses, widgets = ['kpi-first-response', 'kpi-csat'] } = desks[id];
  return `<kpi-source
  adapter="${id}"
  src="${addresses.map((address) => `/desk${address}`).join('\n       ')}"
  period="last-30-days"
>
${widgets.map((tag) => `  <${tag}></${tag}>`).join('\n')}
</kpi-source>`;
}
