import { expect } from '@open-wc/testing';
import { chosen, includes, replaced, timePart, type Part, type Selection } from '../../src/widgets/selection.js';
import { zoneOf } from '../../src/time/zone.js';

const channel = (...channel: string[]): Part => ({ where: { channel } });
const bands = (...bands: string[]): Part => ({ tickets: { metric: 'first-response-time', bands } });
const time = (period: string): Part => ({ period });

describe('choosing marks', () => {
  const alone: [string, Part | undefined, Part, Part | undefined][] = [
    ['selects the first', undefined, channel('email'), channel('email')],
    ['moves to another', channel('email'), channel('chat'), channel('chat')],
    ['takes back the one that is selected', channel('email'), channel('email'), undefined],
    ['leaves several for one', channel('email', 'chat'), channel('chat'), channel('chat')],
    ['starts anew in another slice', channel('email'), { where: { agent: ['a'] } }, { where: { agent: ['a'] } }],
    [
      'starts anew in another metric',
      bands('0-1'),
      { tickets: { metric: 'x', bands: ['0-1'] } },
      { tickets: { metric: 'x', bands: ['0-1'] } },
    ],
    ['takes back a week', time('2025-03-03/2025-03-10'), time('2025-03-03/2025-03-10'), undefined],
  ];
  for (const [name, before, part, after] of alone)
    it(name, () => {
      expect(chosen(before, part, false)).to.deep.equal(after);
    });

  const several: [string, Part | undefined, Part, Part | undefined][] = [
    ['adds one', channel('email'), channel('chat'), channel('email', 'chat')],
    ['takes one out', channel('email', 'chat'), channel('email'), channel('chat')],
    ['takes the last out', channel('email'), channel('email'), undefined],
    ['adds a band', bands('0-1'), bands('unanswered'), bands('0-1', 'unanswered')],
    [
      'takes everything up to another week',
      time('2025-03-03/2025-03-10'),
      time('2025-03-17/2025-03-24'),
      time('2025-03-03/2025-03-24'),
    ],
    [
      'does so backwards too',
      time('2025-03-17/2025-03-24'),
      time('2025-03-03/2025-03-10'),
      time('2025-03-03/2025-03-24'),
    ],
  ];
  for (const [name, before, part, after] of several)
    it(`${name} with Shift`, () => {
      expect(chosen(before, part, true)).to.deep.equal(after);
    });

  it('knows which marks are selected', () => {
    expect(includes(channel('email', 'chat'), channel('chat'))).to.equal(true);
    expect(includes(channel('email'), channel('chat'))).to.equal(false);
    expect(includes(channel('email'), { where: { source: ['email'] } })).to.equal(false);
    expect(includes(time('2025-03-03/2025-03-24'), time('2025-03-10/2025-03-17'))).to.equal(true);
    expect(includes(time('2025-03-03/2025-03-24'), time('2025-03-17/2025-03-31'))).to.equal(false);
  });

  it('keeps one selection a widget, and one stretch of time for all', () => {
    const all: readonly Selection[] = [
      { widget: 'a', ...channel('email') },
      { widget: 'b', ...time('2025-03') },
    ];
    expect(replaced(all, 'a', channel('chat'))).to.deep.equal([all[1], { widget: 'a', ...channel('chat') }]);
    expect(replaced(all, 'c', time('2025-02'))).to.deep.equal([all[0], { widget: 'c', ...time('2025-02') }]);
    expect(replaced(all, 'a', undefined)).to.deep.equal([all[1]]);
  });

  it('writes a stretch of time as local days, on a day of 23 hours too', () => {
    const zone = zoneOf('Europe/Madrid');
    const span = { start: Date.parse('2025-03-29T23:00:00Z'), end: Date.parse('2025-03-30T22:00:00Z') };
    expect(timePart(span, zone)).to.deep.equal({ period: '2025-03-30/2025-03-31' });
  });
});
