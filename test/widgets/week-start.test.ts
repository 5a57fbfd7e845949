import { expect } from '@open-wc/testing';
import { weekStartOf } from '../../src/widgets/week-start.js';

describe('first day of the week', () => {
  const cases: [string, number][] = [
    ['en', 1],
    ['es', 1],
    ['ro', 1],
    ['en-US', 7],
    ['en-GB', 1],
    ['es-MX', 7],
    ['es-ES', 1],
    ['ro-RO', 1],
    ['not a tag', 1],
    ['', 1],
  ];
  for (const [language, day] of cases)
    it(`is ${day} for "${language}"`, () => expect(weekStartOf(language)).to.equal(day));
});
