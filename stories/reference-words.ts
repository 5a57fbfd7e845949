import type { FamilyName } from '../src/i18n/catalogue.js';
import type { Unit } from '../src/metrics/index.js';

/** The words of the reference alone; names, formulas, dates, dimensions and targets are those that readers see. */
export interface ReferenceWords {
  readonly title: string;
  readonly metric: string;
  readonly formula: string;
  readonly unit: string;
  readonly target: string;
  readonly slices: string;
  readonly counter: string;
  readonly date: string;
  readonly variants: string;
  readonly element: string;
  readonly units: Readonly<Record<Unit, string>>;
  readonly better: Readonly<Record<'higher' | 'lower' | 'neither', string>>;
  /** Statistics and variants that a question may ask for. */
  readonly options: Readonly<Record<'statistics' | 'cohort' | 'business', string>>;
  /** Where a definition comes from that no article gives. */
  readonly convention: string;
  /** A duration that has no business clock. */
  readonly calendarOnly: string;
  /** Settings without which there is no answer. */
  readonly needs: (setting: string) => string;
  readonly families: Readonly<Record<FamilyName, string>>;
}

export const referenceWords: Readonly<Record<'en' | 'es' | 'ro', ReferenceWords>> = {
  en: {
    title: 'The metrics',
    metric: 'Metric',
    formula: 'Formula',
    unit: 'Unit and direction',
    target: 'Default target',
    slices: 'By',
    counter: 'Who pays when it is pushed',
    date: 'Date that counts',
    variants: 'Statistics and variants',
    element: 'Element',
    units: {
      count: 'count',
      share: 'share, 0–100%',
      ratio: 'ratio, in %',
      ms: 'duration',
      days: 'days',
      years: 'years',
      points: 'points, −100 to 100',
      score: 'score',
      currency: 'currency',
      number: 'number',
    },
    better: { higher: 'higher is better', lower: 'lower is better', neither: 'no better end' },
    options: {
      statistics: 'mean, median, p90',
      cohort: 'tickets created in the period, followed up',
      business: 'opening hours',
    },
    convention: 'convention of the field',
    calendarOnly: 'calendar only',
    needs: (setting) => `needs the setting ${setting}`,
    families: {
      response: 'Responses',
      resolution: 'Resolutions',
      volume: 'Volume',
      backlog: 'Backlog',
      contact: 'Contacts',
      satisfaction: 'Satisfaction',
      complaints: 'Complaints',
      agents: 'Agents',
      waiting: 'Calls',
      customers: 'Customers',
      'self-service': 'Self-service',
      feedback: 'Feedback and social media',
    },
  },
  es: {
    title: 'Los indicadores',
    metric: 'Indicador',
    formula: 'Fórmula',
    unit: 'Unidad y sentido',
    target: 'Objetivo por defecto',
    slices: 'Por',
    counter: 'Quién lo paga cuando se fuerza',
    date: 'Fecha que cuenta',
    variants: 'Estadísticos y variantes',
    element: 'Elemento',
    units: {
      count: 'número de casos',
      share: 'proporción, 0–100\u00a0%',
      ratio: 'razón, en\u00a0%',
      ms: 'duración',
      days: 'días',
      years: 'años',
      points: 'puntos, de −100 a 100',
      score: 'puntuación',
      currency: 'moneda',
      number: 'número',
    },
    better: { higher: 'mejor cuanto más alto', lower: 'mejor cuanto más bajo', neither: 'sin extremo mejor' },
    options: {
      statistics: 'media, mediana, p90',
      cohort: 'tickets creados en el periodo, con seguimiento',
      business: 'horario laboral',
    },
    convention: 'convención del sector',
    calendarOnly: 'solo el calendario',
    needs: (setting) => `requiere el ajuste ${setting}`,
    families: {
      response: 'Respuestas',
      resolution: 'Resoluciones',
      volume: 'Volumen',
      backlog: 'Trabajo pendiente',
      contact: 'Contactos',
      satisfaction: 'Satisfacción',
      complaints: 'Quejas',
      agents: 'Agentes',
      waiting: 'Llamadas',
      customers: 'Clientes',
      'self-service': 'Autoservicio',
      feedback: 'Comentarios y redes sociales',
    },
  },
  ro: {
    title: 'Indicatorii',
    metric: 'Indicator',
    formula: 'Formulă',
    unit: 'Unitate și sens',
    target: 'Țintă implicită',
    slices: 'Pe',
    counter: 'Cine plătește când este forțat',
    date: 'Data care contează',
    variants: 'Statistici și variante',
    element: 'Element',
    units: {
      count: 'număr de cazuri',
      share: 'proporție, 0–100\u00a0%',
      ratio: 'raport, în\u00a0%',
      ms: 'durată',
      days: 'zile',
      years: 'ani',
      points: 'puncte, de la −100 la 100',
      score: 'scor',
      currency: 'monedă',
      number: 'număr',
    },
    better: {
      higher: 'mai bine când crește',
      lower: 'mai bine când scade',
      neither: 'niciun capăt nu e mai bun',
    },
    options: {
      statistics: 'medie, mediană, p90',
      cohort: 'tichete create în perioadă, urmărite mai departe',
      business: 'program de lucru',
    },
    convention: 'convenție a domeniului',
    calendarOnly: 'doar calendarul',
    needs: (setting) => `are nevoie de setarea ${setting}`,
    families: {
      response: 'Răspunsuri',
      resolution: 'Rezolvări',
      volume: 'Volum',
      backlog: 'Tichete restante',
      contact: 'Contacte',
      satisfaction: 'Satisfacție',
      complaints: 'Reclamații',
      agents: 'Agenți',
      waiting: 'Apeluri',
      customers: 'Clienți',
      'self-service': 'Autoservire',
      feedback: 'Comentarii și rețele sociale',
    },
  },
};
