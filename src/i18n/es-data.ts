import type { Messages, TableWords } from './messages.js';

export const metrics: Messages['metrics'] = {
  nps: {
    name: 'Net Promoter Score (NPS)',
    short: 'NPS',
    over: 'promotores (9–10) − detractores (0–6)',
    under: 'respuestas recibidas',
  },
  csat: {
    name: 'Satisfacción (CSAT)',
    short: 'CSAT',
    over: 'respuestas satisfechas (puntos más altos de la escala)',
    under: 'respuestas recibidas',
  },
  'csat-negative': {
    name: 'Clientes insatisfechos',
    short: 'Insatisfechos',
    over: 'respuestas insatisfechas (puntos más bajos de la escala)',
    under: 'respuestas recibidas',
  },
  'csat-score': {
    name: 'CSAT medio',
    short: 'CSAT medio',
    over: 'suma de las puntuaciones, llevadas a 1–5',
    under: 'respuestas recibidas',
  },
  'csat-response-rate': {
    name: 'Tasa de respuesta a la encuesta',
    short: 'Tasa de respuesta',
    over: 'encuestas del periodo con respuesta',
    under: 'encuestas enviadas',
  },
  'first-response-time': {
    name: 'Tiempo de primera respuesta',
    short: 'Primera respuesta',
    over: 'suma de los tiempos hasta la primera respuesta humana',
    under: 'tickets con primera respuesta',
  },
  'response-bands': {
    name: 'Franjas de tiempo de respuesta',
    short: 'Franjas de respuesta',
    over: 'tickets con la primera respuesta dentro de la franja',
    under: 'tickets',
  },
  'ticket-volume': { name: 'Volumen de tickets', short: 'Tickets', over: 'tickets creados en el periodo' },
  'tickets-resolved': {
    name: 'Tickets resueltos',
    short: 'Resueltos',
    over: 'tickets cuya última resolución cae en el periodo',
  },
  resolutions: { name: 'Resoluciones', short: 'Resoluciones', over: 'cambios a resuelto en el periodo' },
  reopenings: { name: 'Reaperturas', short: 'Reaperturas', over: 'cambios de resuelto a abierto en el periodo' },
  'resolution-time': {
    name: 'Tiempo de resolución',
    short: 'Resolución',
    over: 'suma de los tiempos desde la creación hasta la resolución',
    under: 'tickets resueltos',
  },
  backlog: {
    name: 'Backlog',
    short: 'Backlog',
    over: 'tickets creados antes del fin del periodo y aún sin resolver entonces',
  },
  'backlog-start': {
    name: 'Backlog al inicio',
    short: 'Backlog al inicio',
    over: 'tickets creados antes del inicio del periodo y aún sin resolver entonces',
  },
  'backlog-change': {
    name: 'Variación del backlog',
    short: 'Variación',
    over: 'creados + reabiertos − resueltos',
  },
  'backlog-age': {
    name: 'Antigüedad del backlog',
    short: 'Antigüedad',
    over: 'suma de los tiempos desde la creación',
    under: 'tickets abiertos',
  },
  arrivals: { name: 'Llegadas', short: 'Llegadas', over: 'tickets creados + reabiertos' },
  'time-to-clear': {
    name: 'Días para vaciar el backlog',
    short: 'Días para vaciarlo',
    over: 'tickets abiertos × días del periodo',
    under: 'resoluciones',
  },
  'time-to-clear-net': {
    name: 'Días para vaciar el backlog con las llegadas actuales',
    short: 'Días para vaciarlo, neto',
    over: 'tickets abiertos × días del periodo',
    under: 'resoluciones − llegadas',
  },
};

/** A noun after its number; from a million on Spanish says "de". */
const noun = (one: string, other: string, rest = '') => ({
  one: `#~${one}${rest}`,
  many: `#~de~${other}${rest}`,
  other: `#~${other}${rest}`,
});
const tickets = noun('ticket', 'tickets');

export const facts: Messages['facts'] = {
  tickets: {
    count: tickets,
    none: 'Ningún ticket en este periodo.',
    missing: 'Los datos no contienen tickets.',
  },
  'first-responses': {
    count: noun('primera respuesta', 'primeras respuestas'),
    none: 'Ninguna primera respuesta en este periodo.',
    missing: 'Los datos no contienen primeras respuestas.',
  },
  'response-cohort': {
    count: tickets,
    none: 'Ningún ticket en este periodo.',
    missing: 'Los datos no contienen tickets.',
  },
  stays: {
    count: tickets,
    none: 'Ningún ticket en este periodo.',
    missing: 'Los datos no contienen tickets.',
  },
  resolutions: {
    count: noun('resolución', 'resoluciones'),
    none: 'Ninguna resolución en este periodo.',
    missing: 'Los datos no contienen resoluciones.',
  },
  surveys: {
    count: noun('respuesta', 'respuestas'),
    none: 'Ninguna respuesta a encuestas en este periodo.',
    missing: 'Los datos no contienen respuestas a encuestas.',
  },
  other: {
    count: noun('registro', 'registros'),
    none: 'Nada en este periodo.',
    missing: 'Los datos no contienen nada con que calcularlo.',
  },
};

const table = (one: string, other: string): TableWords => ({
  count: noun(one, other),
  leftOut: {
    one: `Queda fuera #~${one}`,
    many: `Quedan fuera #~de~${other}`,
    other: `Quedan fuera #~${other}`,
  },
});

export const tables: Messages['tables'] = {
  tickets: table('ticket', 'tickets'),
  messages: table('mensaje', 'mensajes'),
  statusChanges: table('cambio de estado', 'cambios de estado'),
  surveys: table('encuesta', 'encuestas'),
  customers: table('cliente', 'clientes'),
  orders: table('pedido', 'pedidos'),
  conversions: table('conversión', 'conversiones'),
  participations: table('participación', 'participaciones'),
  calls: table('llamada', 'llamadas'),
  agentTime: table('registro de jornada', 'registros de jornada'),
  agents: table('agente', 'agentes'),
  articleViews: table('lectura de artículo', 'lecturas de artículos'),
  feedback: table('comentario', 'comentarios'),
  mentions: table('mención', 'menciones'),
  reviews: table('revisión', 'revisiones'),
  appraisals: table('evaluación', 'evaluaciones'),
  preferences: table('preferencia', 'preferencias'),
  events: table('evento', 'eventos'),
};

const same = (text: string) => ({ one: text, many: text, other: text });

export const reasons: Messages['reasons'] = {
  'unreadable-date': same('#~con fecha ilegible'),
  'after-as-of': same('#~con fecha posterior a la de los datos'),
  'marked-spam': same('#~por correo no deseado'),
  'marked-deleted': same('#~por eliminación'),
  'marked-merged': same('#~por fusión con otro ticket'),
  'marked-test': same('#~de prueba'),
  duplicate: same('#~con identificador repetido'),
  'missing-id': same('#~sin identificador'),
  'ticket-left-out': { ...same('#~de tickets que quedan fuera'), one: '#~de un ticket que queda fuera' },
  'unknown-ticket': {
    ...same('#~de tickets que no están en los datos'),
    one: '#~de un ticket que no está en los datos',
  },
  'missing-status': same('#~sin estado'),
  'unknown-status': same('#~con estado desconocido, contado como abierto'),
  'missing-kind': same('#~sin tipo de encuesta'),
  'invalid-score': same('#~con puntuación no válida'),
  'superseded-answer': same('#~con otra respuesta posterior del mismo ticket'),
  'negative-duration': same('#~con fin anterior al inicio'),
  'resolved-without-date': same('#~sin fecha de resolución'),
  'unknown-field': noun('campo desconocido', 'campos desconocidos'),
  'unreadable-value': noun('valor ilegible', 'valores ilegibles'),
  'not-a-record': same('#~sin forma de registro'),
};

export const dates: Messages['dates'] = {
  answeredAt: 'Día de la respuesta, no el del ticket',
  sentAt: 'Día de envío de la encuesta',
  createdAt: 'Día de creación del ticket',
  respondedAt: 'Día de la primera respuesta humana',
  repliedAt: 'Día de la respuesta',
  resolvedAt: 'Día de la resolución',
  reopenedAt: 'Día de la reapertura',
  closedAt: 'Día de cierre del ticket',
  enteredAt: 'Día de creación o reapertura del ticket',
  leftAt: 'Día de resolución del ticket',
  complaintAt: 'Día de la queja',
  date: 'Día de la jornada',
  firstResolvedAt: 'Día de la primera resolución',
  queuedAt: 'Día de la llamada',
  since: 'Día de alta del cliente',
  until: 'Día de baja del cliente',
  at: 'Día en que ocurrió',
};
