import type { Raw } from './as-of.js';
import { categoryOf, datedRecords, flagOf } from './dated.js';
import type { FactsDefinition } from './definition.js';
import { Dictionary, narrow } from './dictionary.js';
import { openFor } from './opening.js';
import type { Dimension } from './table.js';

/** Comments of customers when they were received. An answer counts from the receipt up to `asOf`. */
export const feedbackFacts: FactsDefinition = {
  name: 'feedback',
  from: ['feedback'],
  fields: [],
  build(desk) {
    const { records, at } = datedRecords(desk, 'feedback');
    const time = Float64Array.from(records, (record, i) => {
      const responded = desk.instants.read(record['respondedAt']);
      return responded >= at[i]! && desk.happened(responded) ? responded - at[i]! : NaN;
    });
    const opening = desk.clocks?.general;
    return {
      length: records.length,
      records,
      dimensions: { channel: categoryOf(records, 'channel'), sentiment: categoryOf(records, 'sentiment') },
      dates: { at },
      values: {
        time,
        ...(opening && { businessTime: time.map((ms, i) => openFor(opening, at[i]!, ms)) }),
        answered: Uint8Array.from(time, (ms) => (Number.isNaN(ms) ? 0 : 1)),
      },
    };
  },
};

/** A flag where the question does not arise. */
const notAsked = 2;

/** What is said about the desk in social media. */
export const mentionFacts: FactsDefinition = {
  name: 'mentions',
  from: ['mentions'],
  fields: [],
  build(desk) {
    const { records, at } = datedRecords(desk, 'mentions');
    const flags = (test: (record: Raw) => boolean) => Uint8Array.from(records, (record) => (test(record) ? 1 : 0));
    const sentiment = (record: Raw) => String(record['sentiment']).trim().toLowerCase();
    const kind = (record: Raw) => String(record['kind']).trim().toLowerCase();
    return {
      length: records.length,
      records,
      dimensions: {
        topic: categoryOf(records, 'topic'),
        network: categoryOf(records, 'network'),
        sentiment: categoryOf(records, 'sentiment'),
        hour: hourOf(at, (instant) => desk.zone.toLocal(instant)),
      },
      dates: { at },
      values: {
        opinion: flags((record) => ['positive', 'negative'].includes(sentiment(record))),
        positive: flags((record) => sentiment(record) === 'positive'),
        negative: flags((record) => sentiment(record) === 'negative'),
        technicalQuestion: flags((record) => kind(record) === 'question' && record['technical'] === true),
        suggestion: flags((record) => kind(record) === 'suggestion'),
        competitor: flags(({ competitor }) => typeof competitor === 'string' && competitor.trim() !== ''),
        answerable: Uint8Array.from(records, (record) =>
          kind(record) === 'question' ? flagOf(record['answerable']) : notAsked,
        ),
      },
    };
  },
};

/** The local hour, 0 to 23. */
function hourOf(at: Float64Array, toLocal: (instant: number) => number): Dimension {
  const dictionary = new Dictionary();
  const codes = Uint32Array.from(at, (instant) => dictionary.code(String(new Date(toLocal(instant)).getUTCHours())));
  return { dictionary, codes: narrow(codes, dictionary.size) };
}
