import { expect } from '@open-wc/testing';
import * as library from '../../src/index.js';
import { shownOf } from '../../stories/elements.js';
import { states } from '../../stories/states.js';
import { storyNames } from '../../stories/story-names.js';
import { everyTag } from '../support/tags.js';

/*
 * The stories of every element: its states are declared once, for all.
 */

interface Element {
  readonly tag: string;
  readonly observedAttributes: readonly string[];
}

const isElement = (value: unknown): value is Element =>
  typeof value === 'function' && 'tag' in value && 'observedAttributes' in value;
const elements = Object.values(library as Readonly<Record<string, unknown>>).filter(isElement);

const everywhere = [
  'Ready',
  'Dark',
  'Loading',
  'LoadingWithTotal',
  'LoadingWithoutTotal',
  'EmptyPeriod',
  'MissingData',
  'Failed',
  'LowSample',
  'PartialCoverage',
  'Stale',
  'HiddenAgents',
  'NotConnected',
];

const attribute = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
/** A control stands in a source, which is told these. */
const ofSource = ['where', 'period'];

describe('the stories of an element', () => {
  it('are there for each of the elements', () => expect(elements.map(({ tag }) => tag)).to.include.members(everyTag));

  for (const { tag, observedAttributes } of elements) {
    it(`show <${tag}> in every state`, () => {
      const names = storyNames(tag).map(({ name }) => name);
      expect(names).to.include.members(everywhere);
      expect(new Set(names).size, 'each once').to.equal(names.length);
    });

    it(`tell <${tag}> what it understands, and nothing else`, () => {
      const { args = {}, variations = {}, kind } = shownOf(tag);
      const told = [args, ...Object.values(variations)].flatMap((each) => Object.keys(each).map(attribute));
      const known = kind === 'control' ? [...observedAttributes, ...ofSource] : observedAttributes;
      for (const name of told) expect(known).to.include(name);
    });
  }

  it('look at states that others share in all tests only', () => {
    expect(storyNames('kpi-csat').filter(({ repeated }) => !repeated)).to.deep.equal([
      { name: 'Ready', repeated: false },
    ]);
    expect(storyNames('kpi-nps').flatMap(({ name, repeated }) => (repeated ? [name] : []))).to.deep.equal([
      'Width240',
      'Width320',
      'Compact',
      'Tile',
      'Wall',
    ]);
  });

  it('give each that loads a source of its own', () => {
    const { Loading } = states;
    expect(Loading!.given!('preferences').src).to.not.equal(Loading!.given!('preferences').src);
  });
});
