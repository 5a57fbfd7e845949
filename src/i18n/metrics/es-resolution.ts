import type { FamilyWords } from '../catalogue.js';
import { t } from '../text.js';

/** Resolutions, the contacts that they took, and complaints. */
export const resolution: FamilyWords<'resolution' | 'contact' | 'complaints'> = {
  'tickets-resolved': {
    name: 'Tickets resueltos',
    short: 'Resueltos',
    over: 'tickets cuya última resolución cae en el periodo',
  },
  resolutions: { name: 'Resoluciones', over: 'cambios a resuelto en el periodo' },
  reopenings: { name: 'Reaperturas', over: 'cambios de resuelto a abierto en el periodo' },
  'reopened-tickets': {
    name: 'Tickets reabiertos',
    short: 'Reabiertos',
    over: 'tickets reabiertos en el periodo, cada uno una vez',
  },
  'resolution-rate': {
    name: 'Tasa de resolución',
    over: 'tickets resueltos en el periodo',
    under: 'tickets creados en el periodo',
  },
  'reopen-rate': {
    name: 'Tasa de reapertura',
    over: 'tickets con la primera resolución en el periodo y reabiertos en cualquier momento posterior',
    under: 'tickets con la primera resolución en el periodo',
  },
  'resolution-time': {
    name: 'Tiempo de resolución',
    over: 'suma de los tiempos desde la creación hasta la resolución',
    under: 'tickets resueltos',
  },
  'first-resolution-time': {
    name: 'Tiempo hasta la primera resolución',
    short: 'Primera resolución',
    over: 'suma de los tiempos desde la creación hasta la primera resolución',
    under: 'tickets con la primera resolución en el periodo',
  },
  'close-time': {
    name: 'Tiempo hasta el cierre',
    over: 'suma de los tiempos desde la creación hasta el primer cierre',
    under: 'tickets con el primer cierre en el periodo',
  },
  'resolution-sla': {
    name: 'Resolución dentro del SLA',
    short: 'SLA de resolución',
    over: 'tickets resueltos dentro de su objetivo',
    under: 'tickets resueltos que tienen objetivo',
  },
  'requester-wait': {
    name: 'Espera del solicitante',
    over: 'suma de los tiempos en nuevo, abierto o en espera, hasta la resolución',
    under: 'tickets resueltos',
  },
  'agent-wait': {
    name: 'Espera del agente',
    over: 'suma de los tiempos en pendiente, hasta la resolución',
    under: 'tickets resueltos',
  },

  'one-touch-resolution': {
    name: 'Resolución con una sola respuesta',
    short: 'Con una sola respuesta',
    over: 'tickets iniciados por clientes y resueltos con una sola respuesta humana',
    under: 'tickets iniciados por clientes y resueltos',
  },
  'first-contact-resolution': {
    name: 'Tasa de resolución en el primer contacto (FCR)',
    short: 'Primer contacto (FCR)',
    over: 'tickets iniciados por clientes, resueltos en un solo contacto y nunca reabiertos',
    under: 'tickets iniciados por clientes y resueltos',
  },
  'first-contact-resolution-strict': {
    name: t`FCR sin nuevo contacto en 7~días`,
    short: t`FCR, 7~días sin volver`,
    over: t`los mismos, sin otro ticket del cliente y del mismo tipo en los 7~días siguientes`,
    under: t`tickets iniciados por clientes y resueltos, con los 7~días ya cumplidos`,
  },
  'contacts-per-resolution': {
    name: 'Contactos por resolución',
    over: 'contactos de los tickets iniciados por clientes y resueltos',
    under: 'tickets iniciados por clientes y resueltos',
  },
  'repeat-contact-rate': {
    name: 'Tasa de contactos repetidos',
    short: 'Contactos repetidos',
    over: t`tickets creados hasta 7~días después de resolver otro del cliente y del mismo tipo`,
    under: 'tickets iniciados por clientes y creados en el periodo',
  },

  complaints: {
    name: 'Número de quejas recibidas',
    short: 'Quejas recibidas',
    over: 'quejas recibidas en el periodo',
  },
  'complaints-per-100-customers': {
    name: t`Quejas por cada 100~clientes`,
    short: t`Quejas por 100~clientes`,
    over: 'quejas recibidas × 100',
    under: 'clientes al inicio',
  },
  'tickets-per-100-customers': {
    name: t`Tickets por cada 100~clientes`,
    short: t`Tickets por 100~clientes`,
    over: 'tickets creados × 100',
    under: 'clientes al inicio',
  },
  'unresolved-complaints': {
    name: 'Tasa de quejas sin resolver',
    short: 'Quejas sin resolver',
    over: 'quejas del periodo aún abiertas al final',
    under: 'quejas recibidas en el periodo',
  },
  'unresolved-complaints-now': {
    name: 'Tasa de quejas sin resolver, a día de hoy',
    short: 'Quejas sin resolver hoy',
    over: 'quejas del periodo sin resolver en la fecha de los datos',
    under: 'quejas recibidas en el periodo',
  },
  'complaint-resolution-time': {
    name: 'Tiempo para solucionar quejas',
    short: 'Solución de quejas',
    over: 'suma de los tiempos desde la queja hasta la resolución',
    under: 'quejas resueltas',
  },
  'complaint-resolution-days': {
    name: 'Días naturales para solucionar quejas',
    short: 'Quejas, días naturales',
    over: 'suma de los días naturales desde la queja hasta la resolución',
    under: 'quejas resueltas',
  },
};
