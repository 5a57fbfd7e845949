/**
 * The board that the card opens as a modal. HubSpot shows it in a frame and gives it nothing but its address: the
 * language comes in it, the tickets from your own server, where the reader is signed in.
 */
const query = new URLSearchParams(location.search);
document.documentElement.lang = query.get('lang') ?? navigator.language;

const source = document.createElement('kpi-source');
Object.assign(source, { adapter: 'hubspot', period: 'last-30-days', src: '/api/tickets' });
source.timeZone = query.get('zone') ?? undefined;
source.append(document.createElement('kpi-dashboard'));
document.getElementById('figures').append(source);
