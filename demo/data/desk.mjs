import { iso } from './calendar.mjs';
import { hire } from './cast.mjs';
import { Crowd, conversions, customerRows, customers, orders, participations, preferences } from './customers.mjs';
import { soil } from './dirt.mjs';
import { Random } from './random.mjs';
import { surveys } from './surveys.mjs';
import { lives, ticketTables } from './tickets.mjs';
import { articleViews, feedback, mentions } from './voices.mjs';
import { agentRows, agentTime, appraisals, calls, reviews } from './work.mjs';
import { AS_OF, events } from './year.mjs';

/**
 * An invented help desk of a shop in Madrid with a team in Bucharest: twelve months of it, in the
 * canonical form of the data model. The same options give the same dataset, to the byte.
 *
 * @param {object} [options]
 * @param {string} [options.seed] another one is another year of the same desk
 * @param {number} [options.tickets] how many to create in the twelve months, about; the other tables follow
 * @returns {import('../../src/model/records.js').Dataset & { tickets: import('../../src/model/records.js').Ticket[] }}
 */
export const makeDesk = ({ seed = 'Puerta del Sol', tickets: wanted = 20_000 } = {}) => {
  const random = new Random(seed);
  const scale = wanted / 20_000;
  const agents = hire(random.branch('agents'));
  const people = customers(random.branch('customers'), Math.ceil(4800 * scale));
  const crowd = new Crowd(people, random.branch('crowd'));
  const all = lives(random.branch('lives'), { agents, crowd, tickets: wanted });
  const desk = { lives: all, customers: people, agents, scale };
  const dataset = {
    asOf: iso(AS_OF),
    ...ticketTables(random.branch('tickets'), agents, all),
    surveys: surveys(random.branch('surveys'), desk),
    customers: customerRows(people),
    orders: orders(random.branch('orders'), people, Math.round(5200 * scale)),
    conversions: conversions(random.branch('conversions'), all),
    participations: participations(random.branch('participations'), people, Math.round(1300 * scale)),
    calls: calls(random.branch('calls'), all),
    agentTime: agentTime(random.branch('agentTime'), agents),
    agents: agentRows(agents),
    articleViews: articleViews(random.branch('articleViews'), desk),
    feedback: feedback(random.branch('feedback'), desk),
    mentions: mentions(random.branch('mentions'), desk),
    reviews: reviews(random.branch('reviews'), all),
    appraisals: appraisals(random.branch('appraisals'), agents),
    preferences: preferences(random.branch('preferences'), people, Math.round(900 * scale)),
    events,
  };
  soil(dataset, random.branch('dirt'), scale);
  return dataset;
};
