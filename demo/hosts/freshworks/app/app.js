/**
 * Beside a ticket: the figures of its requester; as a full page: the board of the team. Requests go through the request
 * template `tickets` of config/requests.json: the API key never comes to the browser.
 */
import { freshworksFetcher } from './kpi-elements.js';

const boardDays = 90;
const views = {
  ticket_requester_info: {
    src: async (client) => {
      const { ticket } = await client.data.get('ticket');
      return `/api/v2/tickets?requester_id=${ticket.requester_id}&include=stats&per_page=100`;
    },
    period: 'P365D',
    widgets: ['kpi-volume', 'kpi-first-response', 'kpi-resolution-time'],
    density: 'compact',
  },
  full_page_app: {
    src: () => `/api/v2/tickets?updated_since=${daysAgo(boardDays)}&include=stats&per_page=100`,
    period: 'last-30-days',
    widgets: ['kpi-dashboard'],
    density: 'comfortable',
  },
};

const client = await app.initialized();
const { location } = client.context;
const { loggedInUser } = await client.data.get('loggedInUser');
document.documentElement.lang = loggedInUser.contact?.language ?? 'en';

const source = await show(views[location] ?? views.full_page_app);
client.events.on('app.activated', () => (source.refresh = 300));
client.events.on('app.deactivated', () => (source.refresh = undefined));
new ResizeObserver(() => void resize()).observe(document.getElementById('figures'));

async function show({ src, period, widgets, density }) {
  const element = document.createElement('kpi-source');
  Object.assign(element, { adapter: 'freshdesk', fetcher: freshworksFetcher(client, 'tickets'), period, refresh: 300 });
  element.src = await src(client);
  for (const tag of widgets) element.append(Object.assign(document.createElement(tag), { density }));
  document.getElementById('figures').append(element);
  return element;
}

function resize() {
  const { height } = document.getElementById('figures').getBoundingClientRect();
  return client.instance.resize({ height: `${Math.ceil(height)}px` });
}

function daysAgo(days) {
  return new Date(Date.now() - days * 86_400_000).toISOString();
}
