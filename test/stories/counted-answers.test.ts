import { expect } from '@open-wc/testing';
import { wordsFor } from '../../src/i18n/words.js';
import { families } from '../../src/metrics/index.js';
import { countedAnswers } from '../../stories/counted-answers.js';

describe('the table of what counts answer', () => {
  const { answered, unanswered } = countedAnswers();
  const named = (...ids: string[]) => ids.map((id) => wordsFor('en').metric(id));
  const without = unanswered.flatMap(({ names }) => names);

  it('names every metric of the catalogue once', () => {
    const metrics = families.flatMap((family) => [...family.metrics]);
    expect(answered.length + without.length).to.equal(metrics.length);
    expect(new Set([...answered, ...without]).size).to.equal(metrics.length);
  });

  it('has those that a simple SELECT counts, and those that it does not', () => {
    expect(answered).to.include.members(named('nps', 'complaints', 'backlog', 'first-response-time'));
    expect(without).to.include.members(named('reopenings', 'backlog-age', 'reply-time', 'churn-rate'));
  });

  it('says of what rests on the order of messages, and of what adds up to nothing, what it is', () => {
    const whyOf = (id: string) => unanswered.find(({ names }) => names.includes(named(id)[0]!))!.why;
    expect(whyOf('reply-time')).to.contain('messages');
    expect(whyOf('reopened-tickets')).to.contain('reopened');
    expect(whyOf('churn-rate')).to.contain('not counted');
  });
});
