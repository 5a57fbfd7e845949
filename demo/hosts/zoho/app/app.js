/**
 * Beside a ticket: the figures of its requester. Requests go through Zoho Desk's own proxy with the session of the
 * agent: the extension holds no token.
 */
import { zohoFetcher } from './kpi-elements.js';

/** The address of your account's data centre: .com, .eu, .in, .com.au … */
const desk = 'https://desk.zoho.com';
const widgets = ['kpi-volume', 'kpi-first-response', 'kpi-resolution-time'];

const extension = await ZOHODESK.extension.onload();
document.documentElement.lang = extension.locale ?? 'en';
const { 'ticket.email': email } = await ZOHODESK.get('ticket.email');

const source = document.createElement('kpi-source');
Object.assign(source, { adapter: 'zoho', fetcher: zohoFetcher(ZOHODESK), period: 'P365D' });
source.src = `${desk}/api/v1/tickets/search?email=${encodeURIComponent(email)}&limit=50`;
for (const tag of widgets) source.append(Object.assign(document.createElement(tag), { density: 'compact' }));
document.getElementById('figures').append(source);
