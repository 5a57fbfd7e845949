import { expect } from '@open-wc/testing';
import { ask, day, hour, openedAt, ticketOf, type Dirty } from '../support/records.js';
import { value, after } from './examples.js';

describe('effort, articles, feedback and mentions', () => {
  it('effort is low up to 3; ease turns it round', () => {
    const answer = (score: number, polarity?: string): Dirty => ({
      kind: 'ces',
      score,
      answeredAt: openedAt,
      ...(polarity && { polarity }),
    });
    const surveys = [answer(2), answer(3), answer(4), answer(1, 'ease')];
    expect(value({ surveys }, 'ces')).to.equal(4);
    expect(value({ surveys }, 'ces-ease')).to.equal(4);
    expect(ask({ surveys }, { metric: 'ces-low-effort' })).to.include({ value: 0.5, count: 4 });
  });

  const views = ['r', 'r', 's', undefined].map((reader, i) => ({
    article: i === 1 ? 'y' : 'x',
    at: openedAt + i,
    reader,
    seconds: [10, 20, -5, 60][i],
  }));

  it('reads are all, readers the known ones, and a negative time is none', () => {
    const tables = { articleViews: views, tickets: [ticketOf(1), ticketOf(2)] };
    expect([
      value(tables, 'article-reads'),
      value(tables, 'article-readers'),
      value(tables, 'reads-per-ticket'),
    ]).to.deep.equal([4, 2, 2]);
    expect(ask(tables, { metric: 'article-read-time' })).to.include({ value: 30_000, count: 3 });
  });

  it('a reader leaks who opens a ticket within 24 hours after reading', () => {
    const leak = (createdAt: number) =>
      value(
        { articleViews: views.slice(2, 3), tickets: [ticketOf(1, { customer: 's', createdAt })] },
        'article-leak-rate',
      );
    const read = openedAt + 2;
    expect([leak(read), leak(read + 1), leak(read + day), leak(read + day + 1)]).to.deep.equal([0, 1, 1, 0]);
  });

  it('a revisit is the same reader at the same article', () => {
    const again = [...views, { article: 'x', at: openedAt + hour, reader: 'r' }];
    expect(ask({ articleViews: again }, { metric: 'article-revisit-rate' })).to.include({ value: 1 / 3, count: 3 });
  });

  it('feedback is answered by the extraction, and not before its receipt', () => {
    const feedback = [after(hour), after(-1), '2025-05-01T00:00Z', undefined].map((respondedAt) => ({
      at: openedAt,
      respondedAt,
    }));
    expect(ask({ feedback }, { metric: 'feedback-response-rate' })).to.include({ value: 0.25, count: 4 });
    expect(value({ feedback }, 'feedback-response-time')).to.equal(hour);
  });

  it('opinions are shares of the mentions, answerable ones of the questions', () => {
    const mentions = [
      { at: openedAt, sentiment: 'positive', kind: 'question', answerable: true, technical: true },
      { at: openedAt, sentiment: 'negative', kind: 'question' },
      { at: openedAt, sentiment: 'neutral', kind: 'suggestion', technical: true },
      { at: openedAt, competitor: 'them', answerable: true },
    ];
    const of = (id: string) => value({ mentions }, id);
    expect(['mentions', 'mention-opinions', 'mention-positive', 'mention-negative'].map(of)).to.deep.equal([
      4, 0.5, 0.25, 0.25,
    ]);
    expect(ask({ mentions }, { metric: 'answerable-questions' })).to.include({ value: 0.5, count: 2 });
    expect(['technical-questions', 'suggestions', 'competitor-mentions'].map(of)).to.deep.equal([1, 1, 1]);
  });

  it('the latest stated channel of each customer counts', () => {
    const preferences = [
      { customer: 'a', at: openedAt, channel: 'email' },
      { customer: 'a', at: after(day), channel: 'chat' },
      { customer: 'b', at: openedAt, channel: 'email' },
    ];
    const { groups } = ask({ preferences }, { metric: 'channel-preference', by: 'channel' });
    const counts = Object.fromEntries(groups!.map(({ key, value: n }) => [key, n]));
    expect(counts).to.deep.equal({ chat: 1, email: 1 });
  });
});
