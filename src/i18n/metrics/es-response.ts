import type { FamilyWords } from '../catalogue.js';
import { t } from '../text.js';

/** First and later replies, and the waits of calls. */
export const response: FamilyWords<'response' | 'waiting'> = {
  'first-response-time': {
    name: 'Tiempo de primera respuesta',
    short: 'Primera respuesta',
    over: 'suma de los tiempos hasta la primera respuesta humana',
    under: 'tickets con primera respuesta',
  },
  'first-response-time-any': {
    name: 'Primera respuesta, incl. automática',
    short: 'Primera, incl. automática',
    over: 'suma de los tiempos hasta el primer mensaje público que no es del cliente',
    under: 'tickets iniciados por clientes que tienen ese mensaje',
  },
  'first-response-time-per-resolved': {
    name: 'Tiempo de primera respuesta por ticket resuelto',
    short: 'FRT por ticket resuelto',
    over: 'suma de los tiempos hasta la primera respuesta humana',
    under: 'tickets resueltos',
  },
  'immediate-responses': {
    name: t`Respuestas «inmediatas» (≤~10~min)`,
    short: t`Respuestas en ≤~10~min`,
    over: t`primeras respuestas en 10~min como máximo`,
    under: 'primeras respuestas enviadas en el periodo',
  },
  'response-bands': {
    name: 'Franjas de tiempo de respuesta',
    short: 'Franjas de respuesta',
    over: 'tickets con la primera respuesta dentro de la franja',
    under: 'tickets',
  },
  'first-response-sla': {
    name: 'SLA de primera respuesta',
    short: 'SLA primera respuesta',
    over: 'primeras respuestas dentro de su objetivo',
    under: 'primeras respuestas que tienen objetivo',
  },
  'reply-time': {
    name: 'Tiempo de respuesta',
    over: 'suma de las esperas que terminan con una respuesta humana',
    under: 'respuestas que ponen fin a una espera',
  },
  'later-reply-time': {
    name: 'Tiempo de respuestas posteriores',
    short: 'Respuestas posteriores',
    over: 'suma de las esperas que terminan con una respuesta humana, sin las que empiezan al crear el ticket',
    under: 'respuestas que ponen fin a una de esas esperas',
  },
  'reply-time-per-ticket': {
    name: 'Tiempo de respuesta por consulta',
    short: 'Respuesta por consulta',
    over: 'suma de las esperas que terminan con una respuesta humana',
    under: 'tickets con respuesta',
  },

  'wait-time': {
    name: 'Tiempo promedio de espera',
    short: 'Espera promedio',
    over: 'suma de las esperas de las llamadas atendidas',
    under: 'llamadas atendidas',
  },
  'wait-time-all': {
    name: 'Tiempo promedio de espera, con las llamadas abandonadas',
    short: 'Espera de todos',
    over: 'suma de las esperas de todas las llamadas, también las abandonadas',
    under: 'llamadas atendidas',
  },
  'wait-time-spread': {
    name: 'Distribución del tiempo de espera',
    short: 'Distribución de la espera',
    over: 'suma de las esperas de las llamadas atendidas',
    under: 'llamadas atendidas',
  },
  'abandonment-rate': {
    name: 'Tasa de abandono (llamadas)',
    short: 'Tasa de abandono',
    over: 'llamadas abandonadas antes de ser atendidas',
    under: 'llamadas recibidas',
  },
  'calls-offered': {
    name: 'Llamadas recibidas',
    over: 'llamadas que empiezan a esperar en el periodo',
  },
  'calls-answered': {
    name: 'Llamadas atendidas',
    over: 'llamadas que empiezan a esperar en el periodo y son atendidas',
  },
};
