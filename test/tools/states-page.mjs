/** A page with each view in each state that a reader may meet, for pictures and for checks of the layout. */

/** What shows them all: one of each view. */
const views = {
  stat: '<kpi-stat metric="csat" target="85"></kpi-stat>',
  time: '<kpi-first-response></kpi-first-response>',
  tile: '<kpi-stat metric="csat" target="85" frame="tile"></kpi-stat>',
  trend: '<kpi-csat-trend></kpi-csat-trend>',
  bars: '<kpi-volume></kpi-volume>',
  nps: '<kpi-nps></kpi-nps>',
  bands: '<kpi-response-bands target="80"></kpi-response-bands>',
  backlog: '<kpi-backlog></kpi-backlog>',
  channels: '<kpi-channels></kpi-channels>',
  agents: '<kpi-breakdown metric="csat" by="agent"></kpi-breakdown>',
  utilization: '<kpi-utilization></kpi-utilization>',
  heat: '<kpi-heatmap metric="ticket-volume"></kpi-heatmap>',
  bullet: '<kpi-bullet metric="first-response-time" target="2h"></kpi-bullet>',
  balance: '<kpi-balance pair="speed-vs-satisfaction"></kpi-balance>',
  tickets: '<kpi-tickets></kpi-tickets>',
};

const address = (name) => `/states/${name}.json`;
const of = (name, period = '2025-03') => `src="${address(name)}" period="${period}"`;

/** What a source of each state is told. */
const sources = {
  loading: of('never'),
  empty: of('whole', '2023-05'),
  missing: of('preferences'),
  failed: of('refused'),
  few: of('few'),
  sample: of('sample'),
  partial: of('partial'),
  stale: of('stale'),
  hidden: `${of('whole')} agents="hidden"`,
  idle: '',
};

const sections = (state) =>
  Object.entries(views)
    .map(([name, markup]) => `<section id="${state}-${name}">${markup}</section>`)
    .join('');

/** Sources of some of the states. */
export const statesMarkup = (names = Object.keys(sources)) =>
  names
    .map((state) => `<kpi-source ${sources[state]} time-zone="Europe/Madrid">${sections(state)}</kpi-source>`)
    .join('\n');

const json = (body, status = 200) => ({
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(body),
  status,
});

/** Of one day in March a handful: too few for any verdict. */
function few(desk) {
  const tickets = desk.tickets.filter(({ createdAt }) => createdAt.startsWith('2025-03-12')).slice(0, 8);
  const ids = new Set(tickets.map(({ id }) => id));
  const ours = ({ ticket }) => ids.has(ticket);
  const { surveys, messages, statusChanges, agentTime } = desk;
  return {
    ...desk,
    tickets,
    messages: messages.filter(ours),
    statusChanges: statusChanges.filter(ours),
    surveys: surveys
      .filter(({ kind, answeredAt = '' }) => kind === 'nps' && answeredAt?.startsWith('2025-03-1'))
      .slice(0, 20),
    agentTime: agentTime.slice(-3),
  };
}

/** Answers of the sources by their address, made of the demo's desk. One of them is refused from `spoil` on. */
export const statePages = (desk) => ({
  [address('whole')]: json(desk),
  [address('preferences')]: json({ asOf: desk.asOf, preferences: desk.preferences }),
  [address('refused')]: json({}, 401),
  [address('few')]: json(few(desk)),
  [address('sample')]: json({ ...desk, coverage: { loaded: desk.tickets.length, total: 59_870, of: 'tickets' } }),
  [address('partial')]: json({ ...desk, asOf: '2025-03-19T15:00:00Z' }),
  [address('stale')]: json(desk),
});

/** Nothing answers for a load that never ends. */
export const neverAnswered = address('never');

/** Has the source that shall be stale asked once more, in vain, and waits until its widgets say so. */
export async function spoil(tab, pages) {
  pages[address('stale')].status = 401;
  await tab.evaluate((src) => document.querySelector(`kpi-source[src="${src}"]`)?.reload(), address('stale'));
  await tab.waitForFunction(
    (src) =>
      [...document.querySelectorAll(`kpi-source[src="${src}"] > section > *`)].every((each) =>
        each.matches(':state(stale)'),
      ),
    address('stale'),
  );
}
