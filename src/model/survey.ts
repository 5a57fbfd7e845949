export const surveyKinds = ['csat', 'nps', 'ces', 'universal', 'agent'] as const;

/** What a survey asks about: one contact, recommending, effort, everything, or the agents themselves. */
export type SurveyKind = (typeof surveyKinds)[number];

/** Highest points of a scale that count as satisfied, by its number of points (`kpis.md`, csat). */
export const topBoxes: Readonly<Record<number, number>> = { 2: 1, 3: 1, 4: 2, 5: 2, 6: 2, 7: 2, 10: 3, 11: 3 };
