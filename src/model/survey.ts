export const surveyKinds = ['csat', 'nps', 'ces', 'universal', 'agent'] as const;

/** What a survey asks about: one contact, recommending, effort, everything, or the agents themselves. */
export type SurveyKind = (typeof surveyKinds)[number];
