import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Survey } from '../../src/model/records.js';
import { answerOf, answerOfKind } from '../../src/sources/answers.js';
import { readPayload } from '../../src/sources/index.js';
import { engineOf } from '../support/records.js';

describe('what is written as an answer about satisfaction', () => {
  for (const [written, score, scale] of [
    ['4/5', 4, [1, 5]],
    ['4 / 5', 4, [1, 5]],
    ['8 out of 10', 8, [1, 10]],
    ['0/10', 0, [0, 10]],
    ['4 de 5 estrellas', 4, [1, 5]],
    ['4 din 5', 4, [1, 5]],
    ['6/7', 6, [1, 7]],
    ['85%', 85, [0, 100]],
    ['85 %', 85, [0, 100]],
    ['100/100', 100, [0, 100]],
    ['★★★★☆', 4, [1, 5]],
    ['★☆☆☆☆', 1, [1, 5]],
    ['☆☆☆☆☆', 0, [0, 5]],
    ['★★★', 3, [1, 5]],
    ['⭐️⭐️⭐️⭐️⭐️', 5, [1, 5]],
    ['★★★★★★★☆☆☆', 7, [1, 10]],
    ['4 stars', 4, [1, 5]],
    ['1 star', 1, [1, 5]],
    ['3 estrellas', 3, [1, 5]],
    ['5 stele', 5, [1, 5]],
    ['4★', 4, [1, 5]],
  ] as const) {
    it(`${written} is ${score} of ${scale.join(' to ')}`, () => {
      expect(answerOf(written)).to.deep.equal({ state: 'answered', score, scale });
    });
  }

  const judged: readonly (readonly [NonNullable<Survey['sentiment']>, string])[] = [
    ['positive', 'Very satisfied|Satisfied|Somewhat satisfied|Extremely Satisfied|Excellent|Good|Great|thumbs_up'],
    ['positive', 'Muy satisfecho|Muy satisfecha|Satisfecho|Excelente|Muy contenta|Bueno'],
    ['positive', 'Foarte mulțumit|Foarte mulţumită|Mulțumit|Excelent|Bun|Foarte bun'],
    ['positive', '😀|🙂|😊|😍|👍|👍🏽|☺️'],
    ['neutral', 'Neutral|Neither satisfied nor dissatisfied|Average|OK'],
    ['neutral', 'Ni satisfecho ni insatisfecho|Neutro|Regular'],
    ['neutral', 'Nici mulțumit, nici nemulțumit|Neutru|Mediu'],
    ['neutral', '😐|😑'],
    ['negative', 'Very dissatisfied|Dissatisfied|Unsatisfied|Not satisfied|Bad|Terrible|thumbs_down'],
    ['negative', 'Muy insatisfecho|Poco satisfecho|Descontenta|Pésimo|Mala'],
    ['negative', 'Foarte nemulțumit|Nemulţumită|Puțin mulțumit|Rău|Slab'],
    ['negative', '🙁|☹️|😞|😠|😡|👎|👎🏿'],
  ];
  for (const [sentiment, labels] of judged) {
    it(`${labels.replaceAll('|', ', ')}: each is ${sentiment}`, () => {
      for (const label of labels.split('|')) {
        expect(answerOf(label), label).to.deep.equal({ state: 'answered', sentiment });
      }
    });
  }

  for (const written of ['6/5', '4/1', 'Meh', '4/5 maybe', '★ shop', '🚀', '🙂🙁', 'very']) {
    it(`${written} stays as written: nobody says what it means`, () => {
      expect(answerOf(written)).to.deep.equal({ state: 'answered', score: written });
    });
  }

  it('is never a score outside its own scale', () =>
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), (part, whole) => {
        const answer = answerOf(`${part}/${whole}`);
        const { score, scale } = answer as { score: unknown; scale?: [number, number] };
        if (!scale) expect(score).to.equal(`${part}/${whole}`);
        else expect(score).to.be.within(...scale);
      }),
    ));
});

describe('what is written as a score of recommending or of effort', () => {
  for (const [kind, written, score] of [
    ['nps', '9/10', 9],
    ['nps', '9', 9],
    ['ces', '5/7', 5],
    ['nps', '4/5', '4/5'],
    ['ces', '4/5', '4/5'],
    ['nps', '★★★★☆', '★★★★☆'],
    ['nps', 'Very satisfied', 'Very satisfied'],
    ['nps', '👍', '👍'],
  ] as const) {
    it(`${kind} ${written} is ${score}`, () => {
      expect(answerOfKind(kind, written)).to.deep.equal({ state: 'answered', score });
    });
  }
});

describe('a file whose satisfaction is written in some form', () => {
  const shareOf = (answers: readonly string[], mapping = {}) => {
    const rows = answers.map((answer, i) => `${i},2025-03-02 09:00,2025-03-02 10:00,"${answer}"`);
    const text = ['Ticket,Created,Resolved,CSAT', ...rows].join('\n');
    const { dataset, leftOut } = readPayload(text, { mapping });
    const { value, count, trace } = engineOf({ ...dataset }, { leftOut }).query({ metric: 'csat', period: '2025-03' });
    const invalid = trace.leftOut.find(({ reason }) => reason === 'invalid-score');
    return { value, count, unknown: invalid?.count ?? 0 };
  };

  for (const [name, answers] of [
    ['fractions', ['4/5', '5/5', '2/5', '3/5']],
    ['stars', ['★★★★☆', '★★★★★', '★★☆☆☆', '★★★☆☆']],
    ['labels in English', ['Satisfied', 'Very satisfied', 'Very dissatisfied', 'Neutral']],
    ['labels in Spanish', ['Satisfecho', 'Muy satisfecho', 'Muy insatisfecho', 'Ni satisfecho ni insatisfecho']],
    ['labels in Romanian', ['Mulțumit', 'Foarte mulțumit', 'Foarte nemulțumit', 'Neutru']],
    ['faces', ['🙂', '😍', '😠', '😐']],
    ['plain numbers', ['4', '5', '2', '3']],
  ] as const) {
    it(`has half of its customers satisfied, in ${name}, and one unknown answer is counted`, () => {
      expect(shareOf(answers)).to.deep.equal({ value: 0.5, count: 4, unknown: 0 });
      expect(shareOf([...answers, 'Meh'])).to.deep.equal({ value: 0.5, count: 4, unknown: 1 });
    });
  }

  it('counts as the page says what the tables do not know', () => {
    const mapping = { values: { csat: { Meh: 'neutral', Yay: 5 } } };
    expect(shareOf(['Meh', 'Yay'], mapping)).to.deep.equal({ value: 0.5, count: 2, unknown: 0 });
  });
});
