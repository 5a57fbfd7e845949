/** What the card counts. No document, no network: it runs in the worker of the card, and in Node. */
import { createEngine } from 'kpi-elements/engine';
import { wordsFor } from 'kpi-elements/i18n';
import 'kpi-elements/i18n/es';
import 'kpi-elements/i18n/ro';
import { readPayload } from 'kpi-elements/sources';

/** Properties of a ticket that the figures need. */
export const properties = [
  'createdate',
  'closed_date',
  'first_agent_reply_date',
  'hs_lastmodifieddate',
  'hs_pipeline',
  'hs_pipeline_stage',
  'hs_ticket_priority',
  'hubspot_owner_id',
  'source_type',
  'subject',
];

const period = 'P365D';
const texts = {
  en: {
    loading: 'Loading the tickets',
    failed: 'The tickets could not be loaded.',
    none: 'No tickets of this contact.',
    latest: (n, total) => `The latest ${n} of ${total} tickets.`,
    board: 'Support figures',
    open: 'Open the board',
  },
  es: {
    loading: 'Cargando los tickets',
    failed: 'No se han podido cargar los tickets.',
    none: 'Este contacto no tiene tickets.',
    latest: (n, total) => `Los ${n} tickets más recientes de ${total}.`,
    board: 'Cifras de soporte',
    open: 'Abrir el panel',
  },
  ro: {
    loading: 'Se încarcă tichetele',
    failed: 'Tichetele nu au putut fi încărcate.',
    none: 'Acest contact nu are tichete.',
    latest: (n, total) => `Cele mai recente ${n} din ${total} de tichete.`,
    board: 'Cifrele suportului',
    open: 'Deschide panoul',
  },
};

/** What the card itself says; the names and numbers of the figures come from the library. */
export const textsIn = (locale = 'en') => texts[locale.slice(0, 2)] ?? texts.en;
const asked = ['ticket-volume', 'first-response-time', 'resolution-time'];

/**
 * @param {{ results: { objectId: number, properties: Record<string, string | null> }[], total: number }} found
 * @param {{ locale: string, timeZone: string }} reader
 * @returns {{ id: string, label: string, value: string, note: string }[]}
 */
export function figuresOf({ results, total }, { locale, timeZone }) {
  const payload = { total, results: results.map(({ objectId: id, properties }) => ({ id: String(id), properties })) };
  const { dataset, leftOut } = readPayload(payload, { adapter: 'hubspot' });
  const engine = createEngine({ ...dataset, asOf: new Date().toISOString() }, { timeZone, leftOut });
  const words = wordsFor(locale, { timeZone });
  return asked.map((metric) => {
    const { value, unit, count, interval } = engine.query({ metric, period });
    const note = interval ? words.range(...interval, unit) : '';
    return {
      id: metric,
      label: words.metric(metric),
      value: words.value(value, unit),
      note: note || words.count(count),
    };
  });
}
