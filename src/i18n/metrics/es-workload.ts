import type { FamilyWords } from '../catalogue.js';

/** What comes in, what is open, and who does the work. */
export const workload: FamilyWords<'volume' | 'backlog' | 'agents'> = {
  'ticket-volume': { name: 'Volumen de tickets', short: 'Tickets', over: 'tickets creados en el periodo' },
  'tickets-per-day': {
    name: 'Tickets por día',
    over: 'tickets creados en el periodo',
    under: 'días del periodo',
  },

  backlog: {
    name: 'Backlog',
    over: 'tickets creados antes del fin del periodo y aún sin resolver entonces',
  },
  'backlog-start': {
    name: 'Backlog al inicio',
    over: 'tickets creados antes del inicio del periodo y aún sin resolver entonces',
  },
  'backlog-change': {
    name: 'Variación del backlog',
    short: 'Variación',
    over: 'creados + reabiertos − resueltos',
  },
  'backlog-unassigned': {
    name: 'Backlog sin asignar',
    short: 'Sin asignar',
    over: 'tickets del backlog sin agente asignado',
  },
  'backlog-unanswered': {
    name: 'Backlog sin respuesta',
    short: 'Sin respuesta',
    over: 'tickets del backlog iniciados por clientes y sin respuesta humana',
  },
  'backlog-age': {
    name: 'Antigüedad del backlog',
    short: 'Antigüedad',
    over: 'suma de los tiempos desde la creación',
    under: 'tickets abiertos',
  },
  arrivals: { name: 'Llegadas', over: 'tickets creados + reabiertos' },
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
  'mean-backlog': {
    name: 'Backlog medio',
    over: 'días que los tickets están abiertos en el periodo, en total',
    under: 'días del periodo',
  },
  'littles-law-time': {
    name: 'Tiempo en el backlog (ley de Little)',
    short: 'Tiempo en el backlog',
    over: 'días que los tickets están abiertos en el periodo, en total',
    under: 'llegadas',
  },

  'internal-quality-score': {
    name: 'Puntuación de calidad interna (IQS)',
    short: 'IQS',
    over: 'suma de las medias ponderadas de las revisiones (0–100)',
    under: 'revisiones',
  },
  'appraisal-rate': {
    name: 'Tasa de evaluación de desempeño',
    short: 'Tasa de evaluación',
    over: 'agentes activos con una evaluación en el periodo',
    under: 'agentes activos',
  },
  'appraisal-score': {
    name: 'Puntuación de la evaluación de desempeño',
    short: 'Nota de la evaluación',
    over: 'suma de las puntuaciones de las evaluaciones',
    under: 'evaluaciones del periodo',
  },
  'agent-utilization': {
    name: 'Utilización del agente',
    short: 'Utilización',
    over: 'tiempo ocupado',
    under: 'tiempo disponible',
  },
  'agent-utilization-gap': {
    name: 'Utilización del agente frente a su objetivo',
    short: 'Utilización − objetivo',
    over: 'tiempo ocupado ÷ tiempo disponible − objetivo',
  },
  'agent-utilization-mean': {
    name: 'Utilización del agente, media de los agentes',
    short: 'Utilización media',
    over: 'suma de la utilización de cada agente',
    under: 'agentes',
  },
};
