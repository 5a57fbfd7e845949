import type { FamilyWords } from '../catalogue.js';

/** What customers and agents answer when asked, and what is said unasked. */
export const satisfaction: FamilyWords<'satisfaction' | 'feedback'> = {
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
  'csat-net': {
    name: 'Satisfacción neta',
    over: 'respuestas satisfechas − insatisfechas',
    under: 'respuestas recibidas',
  },
  'csat-score': {
    name: 'CSAT medio',
    over: 'suma de las puntuaciones, llevadas a 1–5',
    under: 'respuestas recibidas',
  },
  'csat-response-rate': {
    name: 'Tasa de respuesta a la encuesta',
    short: 'Tasa de respuesta',
    over: 'encuestas del periodo con respuesta',
    under: 'encuestas enviadas',
  },
  ces: {
    name: 'Puntuación de esfuerzo del cliente (CES)',
    short: 'CES',
    over: 'suma de las puntuaciones de esfuerzo (1–7)',
    under: 'respuestas recibidas',
  },
  'ces-ease': {
    name: 'CES (facilidad)',
    over: 'suma de las puntuaciones de facilidad (8 − esfuerzo)',
    under: 'respuestas recibidas',
  },
  'ces-low-effort': {
    name: 'Respuestas de poco esfuerzo',
    short: 'Poco esfuerzo',
    over: 'respuestas con un esfuerzo de 1–3',
    under: 'respuestas recibidas',
  },
  'overall-satisfaction': {
    name: 'Satisfacción general',
    over: 'respuestas satisfechas (puntos más altos de la escala)',
    under: 'respuestas recibidas',
  },
  'overall-satisfaction-score': {
    name: 'Satisfacción general media',
    over: 'suma de las puntuaciones, llevadas a 1–5',
    under: 'respuestas recibidas',
  },
  'agent-satisfaction': {
    name: 'Satisfacción del agente',
    over: 'respuestas satisfechas de agentes (puntos más altos de la escala)',
    under: 'respuestas recibidas de agentes',
  },
  'agent-satisfaction-score': {
    name: 'Satisfacción media del agente',
    short: 'Satisfacción media, agente',
    over: 'suma de las puntuaciones, llevadas a 1–5',
    under: 'respuestas recibidas de agentes',
  },

  'feedback-response-rate': {
    name: 'Tasa de respuesta a los comentarios',
    short: 'Comentarios respondidos',
    over: 'comentarios del periodo con respuesta',
    under: 'comentarios recibidos en el periodo',
  },
  'feedback-response-time': {
    name: 'Tiempo de respuesta a los comentarios',
    short: 'Respuesta a comentarios',
    over: 'suma de los tiempos desde el comentario hasta la respuesta',
    under: 'comentarios respondidos',
  },
  mentions: {
    name: 'Menciones en redes sociales',
    short: 'Menciones',
    over: 'menciones en redes sociales en el periodo',
  },
  'mention-opinions': {
    name: 'Menciones con opinión',
    short: 'Con opinión',
    over: 'menciones positivas o negativas',
    under: 'menciones',
  },
  'mention-positive': {
    name: 'Menciones positivas',
    over: 'menciones positivas',
    under: 'menciones',
  },
  'mention-negative': {
    name: 'Menciones negativas',
    over: 'menciones negativas',
    under: 'menciones',
  },
  'answerable-questions': {
    name: 'Preguntas respondibles con contenido existente',
    short: 'Preguntas respondibles',
    over: 'preguntas que el contenido existente responde',
    under: 'preguntas',
  },
  'technical-questions': {
    name: 'Preguntas técnicas',
    over: 'menciones que hacen una pregunta técnica',
  },
  suggestions: { name: 'Sugerencias', over: 'menciones que hacen una sugerencia' },
  'competitor-mentions': {
    name: 'Menciones a competidores',
    over: 'menciones que nombran a un competidor',
  },
};
