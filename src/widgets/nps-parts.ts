import type { Mark } from '../charts/drawing.js';
import type { Part } from './selection.js';

/** The answers that the score is made of, as bands of their scores: above the first, up to the second. */
const bands = { plus: '8-10', neither: '6-8', minus: '0-6' } as const;
const names = { '8-10': 'promoters', '6-8': 'passives', '0-6': 'detractors' } as const;

/** Parts of the bar stand for the tickets of those who answered so; the score stands for none of them. */
export const pickAnswers = ({ key }: Mark): Part | undefined =>
  key in bands ? { tickets: { metric: 'nps', bands: [bands[key as keyof typeof bands]] } } : undefined;

/** What a band of scores is called; `undefined` for those that have no name. */
export const answersIn = (band: string): (typeof names)[keyof typeof names] | undefined =>
  band in names ? names[band as keyof typeof names] : undefined;
