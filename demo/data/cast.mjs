/**
 * Who works at the desk and what reaches it, as tables. Weights need not add up to anything.
 */
import { dayOf, extended, instantOf, office } from './calendar.mjs';

/** @typedef {{ id: string, name: string, team: string, speed: number, charm: number, from: number, until: number }} Agent */

const teams = /** @type {[team: string, names: string][]} */ ([
  [
    'Primera línea',
    'Marta Ruiz, Nuria Castellanos, Diego Fernández, Álvaro Gil, Lucía Ortega, Sergio Molina, Carmen Vidal, Iñigo Etxeberria, Paula Serrano, Hugo Marín, Inés Cano, Rubén Prieto',
  ],
  ['Facturación', 'Pilar Navarro, Javier Soto, Rocío Peña, Tomás Bravo, Elena Popescu, Mihai Stan'],
  ['Envíos', 'Raquel Campos, Óscar León, Beatriz Lozano, Adrián Vega, Andrei Ionescu, Gabriela Munteanu, Noelia Rey'],
  [
    'Técnico',
    'Ioana Dumitrescu, Radu Șerban, Cristina Țurcanu, Vlad Neagu, Daniel Herrera, Irene Pascual, Ștefan Marin',
  ],
  ['București', 'Ana Constantinescu, Bogdan Ciobanu, Raluca Stoica, Ionuț Preda, Mădălina Bălan, Cătălin Rusu'],
  ['Cuentas clave', 'Teresa Aguilar, Gonzalo Rivas'],
]);

const always = { from: -Infinity, until: Infinity };
/** Who came or went during the year. @type {Record<string, Partial<{ from: number, until: number }>>} */
const stays = {
  'Inés Cano': { from: instantOf(dayOf('2024-09-02'), 0) },
  'Ionuț Preda': { from: instantOf(dayOf('2024-06-03'), 0) },
  'Rubén Prieto': { until: instantOf(dayOf('2024-11-16'), 0) },
  'Noelia Rey': { until: instantOf(dayOf('2025-01-18'), 0) },
};
/** What sets the satisfaction of a whole circle of customers apart; everyone else differs by little. @type {Record<string, number>} */
const charms = { 'Elena Popescu': 0.08, 'Diego Fernández': -0.24 };

/** The forty agents. @param {import('./random.mjs').Random} random @returns {Agent[]} */
export const hire = (random) =>
  teams
    .flatMap(([team, names]) => names.split(', ').map((name) => ({ team, name })))
    .map(({ team, name }, i) => ({
      id: `a${String(i + 1).padStart(2, '0')}`,
      name,
      team,
      speed: random.between(0.75, 1.35),
      charm: charms[name] ?? random.between(-0.035, 0.035),
      ...always,
      ...stays[name],
    }));

/**
 * One of the eight channels. `reply` is the median working time to a first reply in minutes, `answer`
 * the share of customers who answer a survey; `live` ones only take requests while they are staffed.
 * @typedef {{ name: string, reply: number, spread: number, hours: import('./calendar.mjs').Hours, live: boolean, autoReply: boolean, closes: boolean, answer: number }} Channel
 */
/** @param {string} name @param {number} reply @param {number} spread @param {number} answer @param {Partial<Channel>} [rest] @returns {Channel} */
const channel = (name, reply, spread, answer, rest) => ({
  ...{ name, reply, spread, answer, hours: extended, live: false, autoReply: false, closes: false },
  ...rest,
});

/** @type {[Channel, number][]} */
export const channels = [
  [channel('email', 85, 1.1, 0.24, { hours: office }), 29],
  [channel('chat', 2.5, 0.8, 0.31, { live: true }), 20],
  [channel('phone', 1.6, 0.7, 0.26, { live: true }), 18],
  [channel('web', 110, 1, 0.22, { hours: office, autoReply: true }), 12],
  [channel('whatsapp', 9, 1, 0.28, { closes: true }), 9],
  [channel('social', 48, 1.1, 0.12), 5],
  [channel('app', 28, 1, 0.25), 5],
  [channel('sms', 20, 0.9, 0.18, { closes: true }), 2],
];

export const priorities = /** @type {[string, number][]} */ ([
  ['normal', 56],
  ['low', 19],
  ['high', 20],
  ['urgent', 5],
]);

/** How much faster a priority is served. @type {Record<string, number>} */
export const pace = { urgent: 0.45, high: 0.75, normal: 1, low: 1.35 };

export const sources = /** @type {[string, number][]} */ ([
  ['web', 52],
  ['app', 21],
  ['marketplace', 15],
  ['tienda', 12],
]);

/** @typedef {{ tag: string, type: string, teams: [string, number][], subjects: string[] }} Topic */
const front = 'Primera línea';
const east = 'București';
/** @param {string} tag @param {string} type @param {string} team @param {string[]} subjects @returns {Topic} */
const topic = (tag, type, team, ...subjects) => ({
  tag,
  type,
  subjects,
  teams: [
    [front, 46],
    [team, 40],
    [east, 12],
    ['Cuentas clave', 2],
  ],
});

/** @type {[Topic, number][]} */
export const topics = [
  [topic('envío', 'question', 'Envíos', '¿Dónde está mi pedido?', 'Cambio de dirección', 'Unde este coletul?'), 24],
  [topic('devolución', 'request', 'Envíos', 'Devolver un artículo', 'Recogida en casa', 'Retur produs'), 14],
  [topic('factura', 'question', 'Facturación', 'Factura con NIF', 'Copia de la factura', 'Factură fiscală'), 13],
  [topic('cobro', 'incident', 'Facturación', 'Cobro duplicado', 'Pago rechazado', 'Plată respinsă'), 10],
  [topic('acceso', 'incident', 'Técnico', 'No puedo entrar', 'Contraseña olvidada', 'Nu pot intra în cont'), 14],
  [topic('aplicación', 'problem', 'Técnico', 'La aplicación se cierra', 'Error al pagar', 'Aplicația se închide'), 11],
  [topic('cuenta', 'request', front, 'Cambiar el correo', 'Borrar mis datos', 'Modificare date'), 9],
  [topic('queja', 'complaint', front, 'Queja por el servicio', 'Pedido dañado', 'Reclamație'), 5],
];
