/**
 * Beside a conversation: the figures of its customer. Help Scout gives an app no way to its API: the conversations come
 * from your own server (server.mjs), which holds the keys.
 */
import HelpScout from '@helpscout/javascript-sdk';
import 'kpi-elements/define';

const widgets = ['kpi-volume', 'kpi-first-response', 'kpi-csat'];
const { customer, user } = await HelpScout.getApplicationContext();

document.documentElement.lang = user?.locale ?? navigator.language;
const source = document.createElement('kpi-source');
Object.assign(source, { adapter: 'helpscout', period: 'P365D' });
source.src = `/conversations?customer=${encodeURIComponent(customer.id)}`;
for (const tag of widgets) source.append(Object.assign(document.createElement(tag), { density: 'compact' }));

const figures = document.getElementById('figures');
figures.append(source);
new ResizeObserver(() => HelpScout.setAppHeight(Math.ceil(figures.getBoundingClientRect().height))).observe(figures);
