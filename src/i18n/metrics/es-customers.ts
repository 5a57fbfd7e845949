import type { FamilyWords } from '../catalogue.js';
import { t } from '../text.js';

/** Who the customers are, what they do and are worth, and what they read. */
export const customers: FamilyWords<'customers' | 'self-service'> = {
  'customers-start': {
    name: 'Clientes al inicio',
    over: 'clientes con alta anterior al inicio del periodo y sin baja hasta entonces',
  },
  customers: {
    name: 'Clientes al final',
    short: 'Clientes',
    over: 'clientes con alta anterior al fin del periodo y sin baja hasta entonces',
  },
  'new-customers': { name: 'Clientes nuevos', over: 'clientes con alta en el periodo' },
  'lost-customers': {
    name: 'Clientes perdidos',
    over: 'clientes con baja en el periodo',
  },
  'retention-rate': {
    name: 'Tasa de retención de clientes (CRR)',
    short: 'Retención (CRR)',
    over: 'clientes al final − clientes nuevos',
    under: 'clientes al inicio',
  },
  'churn-rate': {
    name: 'Tasa de pérdida de clientes (churn)',
    short: 'Pérdida de clientes',
    over: 'clientes con baja en el periodo',
    under: 'clientes al inicio',
  },
  'referral-rate': {
    name: 'Tasa de recomendación (referidos)',
    short: 'Tasa de recomendación',
    over: 'clientes nuevos que llegan por recomendación',
    under: 'clientes nuevos',
  },
  'referrer-rate': {
    name: 'Clientes que recomiendan',
    over: 'clientes del inicio que recomendaron a uno nuevo',
    under: 'clientes al inicio',
  },
  'loyalty-participation': {
    name: 'Tasa de participación en programas de fidelización',
    short: 'Fidelización',
    over: 'clientes que participan en un programa de fidelización en el periodo',
    under: 'clientes al final',
  },
  'training-participation': {
    name: 'Participación en educación y capacitación',
    short: 'Capacitación',
    over: 'clientes que participan en una capacitación en el periodo',
    under: 'clientes al final',
  },
  engagement: {
    name: 'Participación del cliente',
    over: 'participación en fidelización + participación en capacitación',
    under: '2',
  },
  'conversion-rate': {
    name: 'Tasa de conversión',
    over: t`clientes con una conversión hasta 7~días después de su primer ticket del periodo`,
    under: 'clientes que inician un ticket en el periodo',
  },
  'average-order-value': {
    name: 'Valor medio del pedido',
    over: 'suma de los pedidos del periodo',
    under: 'pedidos del periodo',
  },
  'purchases-per-customer-year': {
    name: 'Compras por cliente y año',
    short: 'Compras por año',
    over: 'pedidos del periodo',
    under: 'clientes que compran × años del periodo',
  },
  'customer-lifespan': {
    name: 'Duración de la relación con el cliente',
    short: 'Duración de la relación',
    over: 'suma de los años de relación hasta la fecha',
    under: 'clientes, también los que se fueron',
  },
  clv: {
    name: 'Valor de vida del cliente (CLV)',
    short: 'CLV',
    over: 'valor medio del pedido × compras por cliente y año × años de relación',
  },
  'clv-predictive': {
    name: 'CLV predictivo',
    over: 'valor medio del pedido × compras por cliente y mes × meses de relación',
  },
  'clv-historical': {
    name: 'CLV histórico',
    over: 'suma de todos los pedidos hasta la fecha × margen bruto',
    under: 'clientes que compraron',
  },
  'channel-preference': {
    name: 'Preferencias del canal de servicio',
    short: 'Canal preferido',
    over: 'clientes por el último canal que cada uno prefirió en el periodo',
  },

  'article-reads': {
    name: 'Artículos de ayuda leídos',
    short: 'Artículos leídos',
    over: 'veces que se leyó un artículo en el periodo',
  },
  'article-readers': {
    name: 'Lectores de artículos',
    short: 'Lectores',
    over: 'lectores conocidos del periodo, cada uno una vez',
  },
  'reads-per-ticket': {
    name: 'Lecturas por ticket',
    over: 'artículos leídos',
    under: 'tickets creados',
  },
  'article-leak-rate': {
    name: 'Leyeron y aun así abrieron un ticket',
    short: 'Leyeron y abrieron ticket',
    over: t`lectores que inician un ticket hasta 24~h después de leer`,
    under: 'lectores conocidos',
  },
  'article-revisit-rate': {
    name: 'Relecturas',
    over: 'pares de lector y artículo vistos más de una vez en el periodo',
    under: 'pares de lector y artículo',
  },
  'article-read-time': {
    name: 'Tiempo de lectura del artículo',
    short: 'Tiempo de lectura',
    over: 'suma de los tiempos de lectura de artículos',
    under: 'lecturas con tiempo conocido',
  },
};
