import type { FactsWords, TableWords } from './catalogue.js';
import type { Messages } from './messages.js';

/** A noun after its number; from a million on Spanish says "de". */
const noun = (one: string, other: string, rest = '') => ({
  one: `#~${one}${rest}`,
  many: `#~de~${other}${rest}`,
  other: `#~${other}${rest}`,
});

function fact(gender: 'masculine' | 'feminine', one: string, other: string): FactsWords {
  return {
    count: noun(one, other),
    none: `${gender === 'feminine' ? 'Ninguna' : 'Ningún'} ${one} en este periodo.`,
    missing: `Los datos no contienen ${other}.`,
  };
}
const tickets = fact('masculine', 'ticket', 'tickets');
const responses = fact('feminine', 'primera respuesta', 'primeras respuestas');

export const facts: Messages['facts'] = {
  tickets,
  'first-responses': responses,
  'any-responses': responses,
  'response-cohort': tickets,
  replies: fact('feminine', 'respuesta', 'respuestas'),
  stays: tickets,
  resolutions: fact('feminine', 'resolución', 'resoluciones'),
  'first-resolutions': fact('feminine', 'primera resolución', 'primeras resoluciones'),
  'resolution-cohort': tickets,
  closings: fact('masculine', 'ticket cerrado', 'tickets cerrados'),
  complaints: fact('feminine', 'queja', 'quejas'),
  surveys: {
    count: noun('respuesta', 'respuestas'),
    none: 'Ninguna respuesta a encuestas en este periodo.',
    missing: 'Los datos no contienen respuestas a encuestas.',
  },
  customers: fact('masculine', 'cliente', 'clientes'),
  orders: fact('masculine', 'pedido', 'pedidos'),
  participations: fact('feminine', 'participación', 'participaciones'),
  calls: fact('feminine', 'llamada', 'llamadas'),
  'agent-time': fact('masculine', 'registro de jornada', 'registros de jornada'),
  agents: fact('masculine', 'agente', 'agentes'),
  appraisals: fact('feminine', 'evaluación', 'evaluaciones'),
  reviews: fact('feminine', 'revisión de calidad', 'revisiones de calidad'),
  'article-views': fact('feminine', 'lectura de artículo', 'lecturas de artículos'),
  feedback: fact('masculine', 'comentario', 'comentarios'),
  mentions: fact('feminine', 'mención', 'menciones'),
  preferences: fact('feminine', 'preferencia de canal', 'preferencias de canal'),
  readers: fact('masculine', 'lector', 'lectores'),
  readings: fact('feminine', 'pareja de lector y artículo', 'parejas de lector y artículo'),
  questions: fact('feminine', 'pregunta', 'preguntas'),
  'sent-surveys': fact('feminine', 'encuesta enviada', 'encuestas enviadas'),
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
  missing: `Los datos no contienen ${other}.`,
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
  payload: table('registro', 'registros'),
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
  unfinished: same('#~en borrador o sin terminar'),
  'not-counted': same('#~de un tipo que ninguna métrica usa'),
};

export const dates: Messages['dates'] = {
  answeredAt: 'Día de la respuesta, no el del ticket',
  sentAt: 'Día de envío de la encuesta',
  createdAt: 'Día de creación del ticket',
  respondedAt: 'Día de la primera respuesta humana',
  repliedAt: 'Día de la respuesta',
  resolvedAt: 'Día de la resolución',
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

export const pairs: Messages['pairs'] = {
  'speed-vs-repeat': 'Rapidez y contactos repetidos',
  'speed-vs-satisfaction': 'Rapidez y satisfacción',
  'autoreply-vs-reply': 'Respuestas automáticas y humanas',
  'articles-vs-leak': 'Artículos leídos y tickets después de leer',
  'articles-vs-tickets': 'Artículos leídos y tickets por cliente',
  'readtime-vs-leak': 'Tiempo de lectura y tickets después de leer',
  'resolution-vs-reopen': 'Tiempo de resolución y reaperturas',
  'resolution-vs-satisfaction': 'Tiempo de resolución y satisfacción',
  'resolution-vs-churn': 'Tiempo de resolución y clientes perdidos',
  'contacts-vs-reopen': 'Contactos y reaperturas',
  'contacts-vs-resolution': 'Contactos y tiempo de resolución',
  'agents-vs-utilization': 'Satisfacción y utilización del agente',
  'agents-vs-sla': 'Satisfacción del agente y SLA',
  'loyalty-vs-agents': 'Satisfacción del cliente y del agente',
  'loyalty-vs-backlog': 'Fidelidad y backlog',
};

export const verdicts: Messages['verdicts'] = {
  'trade-off': 'Contrapartida',
  'win-win': 'Ambos mejoran',
  reverse: 'Contrapartida inversa',
  'both-worse': 'Ambos empeoran',
  flat: 'Uno sin cambios',
  'no-data': 'Nada que comparar',
};

export const dimensions: Messages['dimensions'] = {
  channel: 'Canal',
  priority: 'Prioridad',
  agent: 'Agente',
  team: 'Equipo',
  type: 'Tipo',
  source: 'Origen',
  tag: 'Etiqueta',
  status: 'Estado',
  topic: 'Tema',
  network: 'Red',
  sentiment: 'Sentimiento',
  hour: 'Hora',
};

export const keys: Messages['keys'] = {
  unknown: 'Desconocido',
  unassigned: 'Sin asignar',
  new: 'Nuevo',
  open: 'Abierto',
  pending: 'Pendiente',
  hold: 'En espera',
  resolved: 'Resuelto',
  closed: 'Cerrado',
  email: 'Correo electrónico',
  phone: 'Teléfono',
  chat: 'Chat',
  web: 'Web',
  social: 'Redes sociales',
  whatsapp: 'WhatsApp',
  sms: 'SMS',
  app: 'Aplicación',
  portal: 'Portal',
  forum: 'Foro',
  low: 'Baja',
  normal: 'Normal',
  medium: 'Media',
  high: 'Alta',
  urgent: 'Urgente',
  question: 'Consulta',
  incident: 'Incidencia',
  problem: 'Problema',
  task: 'Tarea',
  request: 'Solicitud',
  complaint: 'Queja',
  positive: 'Positivo',
  neutral: 'Neutral',
  negative: 'Negativo',
};
