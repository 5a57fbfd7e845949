import { dateOf, localDay, localTime, MINUTE } from './calendar.mjs';
import { summaries } from './summary.mjs';

/**
 * The generic export of a Spanish desk: semicolons, day-first dates in the time of Madrid without a
 * zone, labels in Spanish, a byte-order mark as spreadsheets write it.
 *
 * @typedef {import('./summary.mjs').Summary} Summary
 */

/** @type {Record<string, string>} */
const labels = {
  ...{
    new: 'Nuevo',
    open: 'Abierto',
    pending: 'Pendiente',
    hold: 'En espera',
    resolved: 'Resuelto',
    closed: 'Cerrado',
  },
  ...{ low: 'Baja', normal: 'Normal', high: 'Alta', urgent: 'Urgente' },
  ...{ email: 'Correo electrónico', chat: 'Chat', phone: 'Teléfono', web: 'Formulario web', whatsapp: 'WhatsApp' },
  ...{ social: 'Redes sociales', app: 'Aplicación', sms: 'SMS' },
  ...{ question: 'Consulta', incident: 'Incidencia', problem: 'Problema', request: 'Petición', complaint: 'Queja' },
};
const label = (/** @type {string | null | undefined} */ key) => labels[key ?? ''] ?? key ?? '';

const twoDigits = (/** @type {number} */ value) => String(value).padStart(2, '0');

/** 02/03/2025 09:15, or nothing. @param {number | undefined} instant */
const localText = (instant) => {
  if (instant === undefined) return '';
  const [year, month, day] = dateOf(localDay(instant)).split('-');
  const minutes = Math.floor(localTime(instant) / MINUTE);
  return `${day}/${month}/${year} ${twoDigits(Math.floor(minutes / 60))}:${twoDigits(minutes % 60)}`;
};

/** @type {[heading: string, cell: (row: Summary, names: Map<string, string>) => string | number | null | undefined][]} */
const columns = [
  ['Número de ticket', ({ ticket }) => ticket.id],
  ['Asunto', ({ ticket }) => ticket.subject],
  ['Fecha de creación', ({ createdAt }) => localText(createdAt)],
  ['Primera respuesta', ({ firstReplyAt }) => localText(firstReplyAt)],
  ['Fecha de resolución', ({ resolvedAt }) => localText(resolvedAt)],
  ['Estado', ({ status }) => label(status)],
  ['Prioridad', ({ ticket }) => label(ticket.priority)],
  ['Canal', ({ ticket }) => label(ticket.channel)],
  ['Tipo', ({ ticket }) => label(ticket.type)],
  ['Agente', ({ ticket }, names) => names.get(String(ticket.agent))],
  ['Equipo', ({ ticket }) => ticket.team],
  ['Cliente', ({ ticket }) => ticket.customer],
  ['Reaperturas', ({ reopens }) => reopens],
  ['Satisfacción', ({ csat }) => csat?.score],
];

const quoted = (/** @type {string} */ cell) => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Tickets created in [from, to). @param {import('./summary.mjs').Dataset} dataset @param {{ from: number, to: number }} created @returns {string} */
export const toCsv = (dataset, created) => {
  const names = new Map((dataset.agents ?? []).map(({ id, name }) => [String(id), name ?? '']));
  const lines = summaries(dataset, created).map((row) =>
    columns.map(([, cell]) => quoted(String(cell(row, names) ?? ''))),
  );
  return `\uFEFF${[columns.map(([heading]) => heading), ...lines].map((cells) => `${cells.join(';')}\r\n`).join('')}`;
};
