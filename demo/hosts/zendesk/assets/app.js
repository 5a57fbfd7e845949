/**
 * A ticket shows the figures of its customer, the navigation bar the board of the team. Requests go through Zendesk's
 * own proxy with the session of the agent: the app holds no token.
 */
import { zendeskFetcher } from './kpi-elements.js';

/** Seconds between two loads while the tab is the one in front. */
const refresh = 300;
const boardDays = 90;
/** Taller than that, the sidebar scrolls by itself. */
const tallest = 1200;

const client = ZAFClient.init();
const figures = document.getElementById('figures');

const views = {
  ticket_sidebar: {
    src: async () => `/api/v2/users/${await read('ticket.requester.id')}/tickets/requested.json?include=metric_sets`,
    period: 'P365D',
    widgets: ['kpi-volume', 'kpi-first-response', 'kpi-csat'],
    density: 'compact',
  },
  nav_bar: {
    src: () => `/api/v2/incremental/tickets/cursor.json?start_time=${daysAgo(boardDays)}&include=metric_sets`,
    period: 'last-30-days',
    widgets: ['kpi-dashboard'],
    density: 'comfortable',
  },
};

const { location } = await client.context();
const user = await read('currentUser');
document.documentElement.lang = user.locale;

const source = await show(views[location] ?? views.ticket_sidebar);
client.on('app.activated', () => (source.refresh = refresh));
client.on('app.deactivated', () => (source.refresh = undefined));
client.on('app.willDestroy', () => source.remove());
new ResizeObserver(() => void resize()).observe(figures);

async function show({ src, period, widgets, density }) {
  const element = document.createElement('kpi-source');
  Object.assign(element, { adapter: 'zendesk', fetcher: zendeskFetcher(client), period, refresh });
  element.timeZone = user.timeZone?.ianaName;
  element.src = await src();
  for (const tag of widgets) element.append(Object.assign(document.createElement(tag), { density }));
  figures.append(element);
  return element;
}

async function read(path) {
  const answer = await client.get(path);
  return answer[path];
}

function resize() {
  const height = Math.min(Math.ceil(figures.getBoundingClientRect().height), tallest);
  return client.invoke('resize', { width: '100%', height: `${height}px` });
}

function daysAgo(days) {
  return Math.floor(Date.now() / 1000) - days * 86_400;
}
