/** The board of a service project, asked for as the person who looks at it. Nothing leaves Atlassian's pages. */
import { requestJira, view } from '@forge/bridge';
import 'kpi-elements/define';
import { forgeFetcher } from 'kpi-elements/sources';

const days = 90;
const fields = [
  'summary',
  'status',
  'priority',
  'assignee',
  'created',
  'updated',
  'resolutiondate',
  'labels',
  'issuetype',
];

const context = await view.getContext();
await view.theme.enable();
document.documentElement.lang = context.locale ?? 'en';

const source = document.createElement('kpi-source');
Object.assign(source, { adapter: 'jira', fetcher: forgeFetcher(requestJira), period: 'last-30-days' });
source.timeZone = context.timezone;
source.src = `/rest/api/3/search/jql?${new URLSearchParams({
  jql: `${projectOf(context)}updated >= -${days}d ORDER BY created`,
  fields: fields.join(','),
  expand: 'changelog',
  maxResults: '100',
})}`;
source.append(document.createElement('kpi-dashboard'));
document.getElementById('figures').append(source);

/** A queue belongs to a project; a gadget shows every service project that its reader may see. */
function projectOf({ extension }) {
  const key = extension?.project?.key;
  return key ? `project = "${key}" AND ` : 'projectType = service_desk AND ';
}
