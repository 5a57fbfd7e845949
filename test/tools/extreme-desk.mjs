/** A desk at the ends of everything: endless names, 0 and 100 %, the lowest NPS, huge amounts, one single answer, 53 weeks. */
import { countedFile, march1 } from '../support/counted.mjs';

const day = 86_400_000;
const start = Date.parse('2024-03-25T09:00:00Z');
const endless = (name) => `${name}${'Überlandleitungsinstandhaltungsbeauftragter'.repeat(2)}`.slice(0, 64);
const at = (i) => new Date(start + i * day).toISOString();
const list = (count, make) => Array.from({ length: count }, (_, i) => make(i));

/** One ticket a day over 53 weeks, nearly all answered at once and resolved after a year or never. */
const days = 53 * 7;
const agents = ['a', 'b', 'c'];
const tickets = list(days, (i) => ({
  id: `${1_000_000 + i}`,
  createdAt: at(i),
  customer: `c${i % 40}`,
  subject: endless('Asunto'),
  channel: i % 3 ? endless('Kanal') : 'email',
  priority: 'high',
  agent: agents[i % 3],
  tags: [endless('Etiqueta'), 'x'],
  firstResponseMs: i % 2 ? 0 : 400 * day,
  firstResponseAt: i % 2 ? at(i) : at(i + 400),
  ...(i < 3 && { resolvedAt: at(i + 365) }),
}));
const survey = (kind, score, scale) => (_, i) => ({
  id: `${kind}${i}`,
  kind,
  score,
  ...(scale && { scale }),
  ticket: `${1_000_000 + i}`,
  customer: `c${i}`,
  agent: agents[i % 3],
  sentAt: at(i),
  answeredAt: at(i),
});

export const extremeDesk = () => ({
  asOf: '2025-04-01T00:00:00Z',
  tickets,
  surveys: [
    ...tickets.map(survey('nps', 0)),
    ...tickets.map(survey('csat', 5)),
    { ...survey('ces', 7)(undefined, 370), id: 'only' },
  ],
  agents: agents.map((id) => ({ id, name: endless(id.toUpperCase()) })),
  customers: list(40, (i) => ({ id: `c${i}`, since: at(i) })),
  orders: list(40, (i) => ({ customer: `c${i}`, at: at(345 + (i % 20)), amount: 1_234_567_890.5 })),
  calls: [{ id: 'one', queuedAt: at(350), answeredAt: at(350.9), agent: 'a' }],
  agentTime: agents.map((agent) => ({
    agent,
    date: '2025-03-10',
    availableMinutes: 10,
    busyMinutes: 12_345,
  })),
  articleViews: list(9, (i) => ({ article: 'x', at: at(350), seconds: i ? 0 : 99_999 })),
  mentions: list(30, (i) => ({ at: at(345 + (i % 20)), topic: endless('Thema'), sentiment: 'negative' })),
  preferences: [{ customer: 'c1', at: at(350), channel: endless('Kanal') }],
  events: list(20, (i) => ({ at: at(340 + i), label: endless(`Versión ${i} `) })),
});

/** A million and more tickets a day, counted by a database. */
export const extremeCounts = () =>
  countedFile({
    columns: { bucket: list(31, (i) => march1 + i), n: list(31, (i) => (i ? 1_234_567 : 0)) },
  });
