import { dimensions } from './es-data.js';
import type { Messages } from './messages.js';
import { eachOf } from './text.js';
import type { ViewsWords } from './views-words.js';

/** Dimensions in the plural. */
const several: Messages['dimensions'] = {
  channel: 'canales',
  priority: 'prioridades',
  agent: 'agentes',
  team: 'equipos',
  type: 'tipos',
  source: 'orígenes',
  tag: 'etiquetas',
  status: 'estados',
  topic: 'temas',
  network: 'redes',
  sentiment: 'sentimientos',
  hour: 'horas',
};

export const views: ViewsWords = {
  pending: { one: '#~pendiente', many: '#~de~pendientes', other: '#~pendientes' },
  overdue: { one: '#~fuera de plazo', many: '#~fuera de plazo', other: '#~fuera de plazo' },
  unresolved: { one: '#~aún sin resolver', many: '#~aún sin resolver', other: '#~aún sin resolver' },
  abandoned: { one: '#~abandonada', many: '#~de~abandonadas', other: '#~abandonadas' },
  skewed: 'Unos pocos muy largos elevan la media.',
  by: eachOf(dimensions, (name) => `por ${name.toLowerCase()}`),
  noDifference: eachOf(several, (names) => `Sin diferencias claras entre ${names}.`),
  clearly: {
    better: 'Claramente mejor que el conjunto',
    worse: 'Claramente peor que el conjunto',
    apart: 'Claramente distinto del conjunto',
  },
  overload: (share) => `Por encima del ${share}, riesgo de sobrecarga`,
  noOverload: (share) => `Nadie supera el ${share}.`,
  largest: 'Grupo mayor',
  noGroups: 'No hay grupos que comparar.',
  more: { one: '#~más', many: '#~más', other: '#~más' },
  order: { low: 'orden: extremo inferior del intervalo', high: 'orden: extremo superior del intervalo' },
  sampleSize: 'número',
  whole: 'Total',
  others: 'Otros',
  tooFew: 'demasiado pocos para un valor',
  overTime: 'en el tiempo',
  againstTarget: 'frente al objetivo',
  byWeekdayAndHour: 'por día y hora',
  peak: 'Pico',
  outsideHours: (share) => `El ${share} queda fuera de horario.`,
  outline: 'contorno: horario de atención',
  outlineMostly: 'contorno: horario de atención en la mayor parte del periodo',
  emptyCell: 'casilla vacía: sin datos',
  total: 'total',
  noise: 'ruido',
  beyondNoise: 'Ambos cambios superan el ruido.',
  signalled: 'Ambos cambios destacan en sus gráficos de control.',
  standOut: 'Un cambio supera el ruido; el otro destaca en su gráfico de control.',
  oneStandsOut: 'Solo uno de los cambios destaca con claridad.',
  withinNoise: 'Los cambios no superan claramente el ruido.',
  lookNext: (name) => `Mirar después: ${name}`,
};
