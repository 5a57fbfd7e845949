import { expect } from '@open-wc/testing';
import { ageBar } from '../../src/charts/age-bar.js';
import { backlogArea } from '../../src/charts/backlog-area.js';
import { bandsBar } from '../../src/charts/bands-bar.js';
import { bandsRows } from '../../src/charts/bands-rows.js';
import { evidenceRule } from '../../src/charts/evidence-rule.js';
import { npsBar } from '../../src/charts/nps-bar.js';
import { spark } from '../../src/charts/spark.js';
import { trend } from '../../src/charts/trend.js';
import { ageBars, backlogs, day, hour, npsBars, responseBands, rules, sparks, trends } from './models.js';
import { runsOf, show, textsIn } from './stage.js';

/** A model by its name in the tables of models. */
function of<M>(models: Readonly<Record<string, M>>, name: string): M {
  const model = models[name];
  if (!model) throw new Error(`no model "${name}"`);
  return model;
}

const number = (element: Element | null, name: string) => Number(element?.getAttribute(name));
const percent = (text: string) => Number(/(\d+)\s?%/.exec(text.replaceAll('\u00a0', ' '))?.[1]);
const total = (list: readonly number[]) => list.reduce((sum, n) => sum + n, 0);

describe('npsBar', () => {
  it('lets zero stand where the detractors end and the notch where the score lies on the axis below', () => {
    show(npsBar, of(npsBars, 'the worked month'), { width: 412 }, ({ svg }) => {
      expect(number(svg.querySelector('.zero'), 'x1')).to.be.closeTo(62, 1);
      const score = 62 + (412 * (235 - 62)) / 412;
      expect(number(svg.querySelector('.notch'), 'x') + 1.5).to.be.closeTo(score, 0.2);
    });
  });

  it('tints what the detractors cancel, as wide as they are', () => {
    show(npsBar, of(npsBars, 'the worked month'), { width: 412 }, ({ svg }) => {
      const tinted = number(svg.querySelector('.cancelled'), 'x') + number(svg.querySelector('.cancelled'), 'width');
      const solid = number(svg.querySelector('.for-2'), 'x') + number(svg.querySelector('.for-2'), 'width');
      expect(tinted - solid).to.be.closeTo(62, 1.5);
      expect(textsIn(svg)).to.include('−15%');
    });
  });

  it('mirrors a negative score: zero stands where the promoters begin', () => {
    show(npsBar, of(npsBars, 'more detractors'), { width: 452 }, ({ svg }) => {
      expect(number(svg.querySelector('.zero'), 'x1')).to.be.closeTo((452 * 101) / 113, 1);
      expect(textsIn(svg)).to.include('−43');
      expect(textsIn(svg).slice(-8).join(' ')).to.contain('−80');
    });
  });

  for (const [name, expected] of [
    ['the worked month', 100],
    ['more detractors', 100],
    ['a tie', 100],
    ['no answers', 0],
  ] as const)
    it(`prints shares that add up to ${expected}: ${name}`, () => {
      show(npsBar, of(npsBars, name), { width: 720, lang: 'es' }, ({ drawing }) => {
        const shares = drawing.marks.filter(({ row }) => row === 0).map(({ lines }) => percent(lines[0] ?? ''));
        expect(total(shares)).to.equal(expected);
      });
    });

  it('names the detractors, promoters and passives with their answers', () => {
    show(npsBar, of(npsBars, 'the worked month'), { width: 412 }, ({ drawing }) => {
      expect(drawing.marks.map(({ title }) => title)).to.deep.equal(['Detractors', 'Promoters', 'Passives', 'NPS +42']);
      expect(drawing.marks[3]?.lines[0]).to.equal('412\u00a0answers');
    });
  });
});

describe('response bands', () => {
  for (const chart of [bandsBar, bandsRows])
    for (const [name, model] of Object.entries(responseBands))
      it(`${chart.name} prints shares that add up to 100, or are all 0: ${name}`, () => {
        show(chart, model, { width: 1200 }, ({ drawing }) => {
          const shares = drawing.marks.map(({ lines }) => percent(lines[0] ?? ''));
          expect(total(shares)).to.equal(model.bands.some(({ count }) => count) ? 100 : 0);
        });
      });

  it('puts what is in time in the colours of what one wants, the rest in those of what one does not', () => {
    show(bandsBar, of(responseBands, 'the worked month'), { width: 720 }, ({ svg }) => {
      const looks = [...svg.querySelectorAll('rect[class^="for"], rect[class^="against"]')].map((bar) =>
        bar.getAttribute('class'),
      );
      expect(looks).to.deep.equal(['for-1', 'for-2', 'for-3', 'against-3', 'against-2']);
      expect(svg.querySelectorAll('pattern').length).to.equal(1);
    });
  });

  it('stands a pin at the share that had waited no longer', () => {
    const bands = [
      { from: undefined, to: hour, count: 50, share: 0.5 },
      { from: hour, to: 3 * hour, count: 50, share: 0.5 },
    ];
    const model = {
      bands,
      pins: [
        { kind: 'median' as const, value: hour },
        { kind: 'p90' as const, value: 2 * hour },
      ],
    };
    show(bandsBar, model, { width: 400 }, ({ svg }) => {
      const pins = [...svg.querySelectorAll('.pin')].map((pin) => number(pin, 'x') + 1);
      expect(pins).to.deep.equal([200, 300]);
    });
  });

  it('keeps a pin inside the band of its value, whatever share is stated', () => {
    const bands = [
      { from: undefined, to: hour, count: 50, share: 0.5 },
      { from: hour, to: undefined, count: 50, share: 0.5 },
    ];
    show(
      bandsBar,
      { bands, pins: [{ kind: 'mean' as const, value: 2 * hour, at: 0.1 }] },
      { width: 400 },
      ({ svg }) => {
        expect(number(svg.querySelector('.pin'), 'x') + 1).to.equal(200);
      },
    );
  });

  it('unrolls into rows where each band begins where the one before it ended', () => {
    show(bandsRows, of(responseBands, 'the worked month'), { width: 320 }, ({ drawing }) => {
      const [first, second, third] = drawing.marks;
      expect(second?.x).to.be.closeTo((first?.x ?? 0) + (first?.width ?? 0), 0.1);
      expect(third?.x).to.be.closeTo((second?.x ?? 0) + (second?.width ?? 0), 0.1);
      expect(drawing.marks.map(({ row }) => row)).to.deep.equal([0, 1, 2, 3, 4, 5]);
    });
  });
});

describe('series', () => {
  it('draws no line across a gap, and a dot for a value between two gaps', () => {
    const model = of(sparks, 'below zero, with gaps');
    show(spark, model, { width: 480 }, ({ svg }) => {
      const runs = runsOf(svg.querySelector('.series'));
      expect(runs.map((run) => run.length).filter((length) => length > 1)).to.deep.equal([2, 6]);
      const ribbon = runsOf(svg.querySelector('.area'));
      expect(ribbon.length).to.equal(3);
      expect(svg.querySelectorAll('circle.dot').length).to.equal(2);
    });
  });

  it('draws nothing but the axis without values', () => {
    show(spark, of(sparks, 'only gaps'), { width: 320 }, ({ svg, drawing }) => {
      expect(svg.querySelector('.series')).to.equal(null);
      expect(svg.querySelector('circle')).to.equal(null);
      expect(drawing.marks.map(({ lines }) => lines[0])).to.deep.equal(['no answers', 'no answers', 'no answers']);
    });
  });

  for (const name of ['waits of which few are known', 'shares far above zero', 'a year'])
    for (const width of [300, 520])
      it(`keeps its intervals above the base, whose label stands beside it: ${name}, ${width} px`, () => {
        show(spark, of(sparks, name), { width }, ({ svg }) => {
          const base = number(svg.querySelector('.axis'), 'y1');
          const area = svg.querySelector<SVGPathElement>('.area')!.getBBox();
          expect(area.y + area.height).to.be.at.most(base + 1);
          const labels = [...svg.querySelectorAll('text.muted')].filter((label) => number(label, 'x') === 0);
          expect(Math.max(...labels.map((label) => number(label, 'y')))).to.be.closeTo(base - 4, 1);
        });
      });

  it('prints no value that rests on too little, and says so of the point', () => {
    const model = { ...of(sparks, 'a year'), unsaid: () => true };
    show(spark, model, { width: 400 }, ({ svg, drawing }) => {
      expect(textsIn(svg)).to.not.include('+42');
      expect(drawing.marks.at(-1)?.lines).to.deep.equal(['too few for a value', '200\u00a0answers']);
    });
  });

  it('prints the last value and the first and last month', () => {
    show(spark, of(sparks, 'a year'), { width: 320 }, ({ svg }) => {
      expect(textsIn(svg)).to.include.members(['+42', 'Apr 2024', 'Mar 2025']);
    });
  });
});

describe('backlogArea', () => {
  const month = of(backlogs, 'a month with a release');

  it('starts at zero, and its line begins with the level at the start', () => {
    show(backlogArea, month, { width: 720 }, ({ svg }) => {
      const [run] = runsOf(svg.querySelector('.series'));
      expect(run?.length).to.equal(32);
      const base = number(svg.querySelector('.axis'), 'y1');
      const edge = svg.querySelector<SVGPathElement>('.area')?.getBBox();
      expect((edge?.y ?? 0) + (edge?.height ?? 0)).to.be.closeTo(base, 1);
    });
  });

  it('prints what was created and resolved, and the last level', () => {
    show(backlogArea, month, { width: 720, lang: 'ro' }, ({ svg }) => {
      expect(textsIn(svg)).to.include.members(['Create', 'Rezolvate', String(month.points[30]?.value)]);
    });
  });

  it('draws nothing for days to come', () => {
    show(backlogArea, of(backlogs, 'days to come'), { width: 720 }, ({ svg, drawing }) => {
      expect(runsOf(svg.querySelector('.series'))[0]?.length).to.equal(13);
      expect(drawing.marks.find(({ key }) => key === `open-${Date.UTC(2025, 2, 20)}`)?.lines[0]).to.equal('–');
    });
  });

  it('draws created and resolved on one scale', () => {
    const one = { ...of(backlogs, 'one day'), created: [40], resolved: [20] };
    show(backlogArea, one, { width: 320 }, ({ svg }) => {
      const up = svg.querySelector<SVGPathElement>('.created')?.getBBox().height ?? 0;
      const down = svg.querySelector<SVGPathElement>('.resolved')?.getBBox().height ?? 0;
      expect(up / down).to.be.closeTo(2, 0.1);
    });
  });

  it('flips a flag near the right edge and tells its label with the day', () => {
    const at = Date.UTC(2025, 2, 31, 12);
    show(backlogArea, { ...month, annotations: [{ at, label: 'Release 5' }] }, { width: 480 }, ({ svg, drawing }) => {
      expect(svg.querySelector('.flag')?.getAttribute('d')).to.contain('h-9');
      expect(drawing.marks[30]?.lines).to.include('Release 5');
    });
  });
});

describe('ageBar', () => {
  it('is one bar from 300 pixels on, rows below', () => {
    const tops = (width: number) =>
      show(
        ageBar,
        of(ageBars, 'the worked month'),
        { width },
        ({ drawing }) => new Set(drawing.marks.map(({ y }) => y)).size,
      );
    expect([tops(299), tops(300)]).to.deep.equal([5, 1]);
  });

  it('becomes rows where a step is too small for a name below it', () => {
    for (const width of [300, 480, 720])
      show(ageBar, of(ageBars, 'one old lump'), { width }, ({ drawing, svg }) => {
        expect(new Set(drawing.marks.map(({ y }) => y)).size, `${width} px`).to.equal(5);
        expect(textsIn(svg)).to.include.members(['< 1 d', '7–30 d', '12,345', '> 30 d']);
      });
  });

  it('names the first step by what it stays below', () => {
    show(ageBar, of(ageBars, 'the worked month'), { width: 480, lang: 'ro' }, ({ svg }) => {
      expect(textsIn(svg)).to.include.members(['< 1 zi', '1–3 zile', '> 30 de zile', '41', '31']);
    });
  });
});

describe('trend', () => {
  const half = of(trends, 'half a year with a gap, a small week and a signal');

  for (const width of [300, 330, 360, 400, 440, 480, 560])
    it(`dates stand equally far from each other, also where the last one is kept inside: ${width} px`, () => {
      for (const name of [
        'half a year with a gap, a small week and a signal',
        'a month of counts, the last day running',
      ])
        show(trend, of(trends, name), { width, lang: 'ro' }, ({ svg }) => {
          const ticks = [...svg.querySelectorAll('line.tick')];
          const lowest = Math.max(...ticks.map((tick) => number(tick, 'y1')));
          const dates = ticks.filter((tick) => number(tick, 'y1') === lowest);
          const at = dates.map((tick) => number(tick, 'x1')).sort((a, b) => a - b);
          const steps = at.slice(1).map((x, i) => x - at[i]!);
          expect(steps.length, name).to.be.above(0);
          expect(Math.max(...steps) - Math.min(...steps), `${name}: ${at.join(' ')}`).to.be.at.most(2);
        });
    });

  it('breaks the line at a week without answers and says so', () => {
    show(trend, half, { width: 720, lang: 'es' }, ({ svg }) => {
      expect(runsOf(svg.querySelector('.series')).map((run) => run.length)).to.deep.equal([12, 13]);
      expect(textsIn(svg)).to.include('sin respuestas');
    });
  });

  it('draws a diamond for a signal, with date, value and the rule that it breaks', () => {
    show(trend, half, { width: 720 }, ({ svg, drawing }) => {
      expect(svg.querySelectorAll('.diamond').length).to.equal(1);
      expect(textsIn(svg)).to.include.members(['Wk 12: 70%', 'below the control limit']);
      expect(drawing.marks[23]?.title).to.equal('Week\u00a012 · 17–23\u00a0Mar\u00a02025');
    });
  });

  it('marks a run on one side once, where it became one, and each point outside the limits', () => {
    show(trend, of(trends, 'a run of quiet weeks before two busy ones'), { width: 720 }, ({ svg, drawing }) => {
      expect(svg.querySelectorAll('.diamond').length).to.equal(3);
      expect(drawing.marks[12]?.lines.join(' ')).to.include('in a row');
    });
  });

  it('starts the axis of a count at zero, also where a control limit lies below', () => {
    show(trend, of(trends, 'a run of quiet weeks before two busy ones'), { width: 720 }, ({ svg }) => {
      expect(textsIn(svg).filter((text) => text.startsWith('\u2212'))).to.deep.equal([]);
    });
  });

  it('tells each week: value, answers, interval, signal with its limit', () => {
    show(trend, half, { width: 720, lang: 'es' }, ({ drawing }) => {
      expect(drawing.marks[23]?.lines.map((line) => line.replaceAll('\u00a0', ' '))).to.deep.equal([
        '70 %',
        '38 de 54 respuestas',
        'Intervalo del 95 %: 57–81 %',
        'Bajo el límite de control (72 %)',
      ]);
    });
  });

  it('draws points with fewer than ten answers hollow', () => {
    show(trend, half, { width: 720 }, ({ svg }) => {
      expect(svg.querySelectorAll('circle.hollow').length).to.equal(1);
    });
  });

  it('draws the target as a band with a rail, named once', () => {
    show(trend, half, { width: 720 }, ({ svg }) => {
      const band = svg.querySelector('.band');
      const rail = svg.querySelector('.rail');
      expect(number(rail, 'y')).to.equal(number(band, 'y'));
      expect(number(rail, 'height')).to.equal(number(band, 'height'));
      expect(textsIn(svg).filter((text) => text.startsWith('target'))).to.deep.equal(['target 80–90%']);
    });
  });

  for (const width of [420, 560, 720])
    it(`writes the target beside its band, off the line: ${width} px`, () => {
      const base = of(trends, 'half a year with a gap, a small week and a signal');
      // Where the word would stand first, the line goes down through it.
      const points = base.points.map((point, i) => (i < 5 ? { ...point, value: 0.7 + 0.05 * i } : point));
      show(trend, { ...base, points, annotations: [] }, { width }, ({ svg }) => {
        const word = [...svg.querySelectorAll('text')].find(({ textContent }) => textContent?.startsWith('target'))!;
        const { x, y, width: wide, height } = word.getBBox();
        const line = svg.querySelector<SVGPathElement>('.series')!;
        for (let at = 0; at <= line.getTotalLength(); at += 0.5) {
          const point = line.getPointAtLength(at);
          const inside = point.x > x && point.x < x + wide && point.y > y + 3 && point.y < y + height - 3;
          expect(inside, `${point.x} ${point.y}`).to.equal(false);
        }
      });
    });

  it('fills a one-sided target up to the end of the scale', () => {
    show(trend, { ...half, target: { low: 0.8 } }, { width: 720 }, ({ svg }) => {
      const full = [...svg.querySelectorAll('text')].find(({ textContent }) => textContent === '100%');
      expect(number(svg.querySelector('.band'), 'y')).to.be.closeTo(number(full ?? null, 'y') + 4, 1);
    });
  });

  it('has no upper limit where that lies at the end of what is possible', () => {
    show(trend, half, { width: 720 }, ({ svg }) => {
      expect(svg.querySelectorAll('.limit').length).to.equal(1);
    });
  });

  it('dots the way to a running week', () => {
    show(trend, of(trends, 'two weeks, the last one running'), { width: 480 }, ({ svg, drawing }) => {
      expect(runsOf(svg.querySelector('.series-partial'))[0]?.length).to.equal(2);
      expect(drawing.marks[1]?.lines).to.include('up to today');
    });
  });

  it('leaves out secondary words below 400 pixels, never the signal', () => {
    show(trend, half, { width: 320 }, ({ svg }) => {
      const texts = textsIn(svg);
      expect(texts).to.include('Wk 12: 70%');
      expect(texts).to.not.include('control limit');
    });
  });

  it('draws what adds up as bars from zero; one that is still running is hatched', () => {
    show(trend, of(trends, 'a month of counts, the last day running'), { width: 720 }, ({ svg, drawing }) => {
      // The first and the tenth day are 0 and have no bar.
      expect(svg.querySelectorAll('rect.resolved')).to.have.length(28);
      expect(svg.querySelectorAll('pattern')).to.have.length(1);
      expect(svg.querySelectorAll('path.series, .answers')).to.have.length(0);
      const feet = [...svg.querySelectorAll('rect.resolved')].map(
        (bar) => Number(bar.getAttribute('y')) + Number(bar.getAttribute('height')),
      );
      expect(new Set(feet).size).to.equal(1);
      expect(drawing.marks[9]?.lines).to.deep.equal(['0']);
      expect(drawing.marks[30]?.lines).to.include('up to today');
    });
  });

  it('draws what lies below zero downwards', () => {
    show(trend, of(trends, 'counts above and below zero'), { width: 720 }, ({ svg }) => {
      const tops = [...svg.querySelectorAll('rect.resolved')].map((bar) => Number(bar.getAttribute('y')));
      const zero = Math.max(...tops);
      expect(tops.filter((top) => top === zero).length).to.be.greaterThan(5);
      expect(tops.filter((top) => top < zero).length).to.be.greaterThan(5);
    });
  });

  it('shows the interval of each point where there are no limits, and names points by their interval', () => {
    show(trend, of(trends, 'months of a time with its intervals'), { width: 720 }, ({ svg, drawing }) => {
      expect(svg.querySelectorAll('path.area')).to.have.length(1);
      expect(drawing.marks[0]?.title).to.equal('Apr\u00a02024');
      expect(drawing.marks[0]?.lines).to.include('200\u00a0tickets');
      expect(drawing.marks[3]?.lines).to.deep.equal(['no data']);
      expect(svg.textContent).to.contain('no data');
    });
  });
});

describe('evidenceRule', () => {
  it('never drops the target, then keeps the start', () => {
    show(evidenceRule, of(rules, 'a share near the end'), { width: 160 }, ({ svg }) => {
      expect(textsIn(svg)).to.deep.equal(['≥ 92%', '0%']);
    });
    show(evidenceRule, of(rules, 'a time on target'), { width: 320 }, ({ svg }) => {
      expect(textsIn(svg)).to.deep.equal(['≤ 30 min', '0', '1 h']);
    });
  });

  it('draws the value as a notch, that of a small sample as a ring without a previous one', () => {
    show(evidenceRule, of(rules, 'a time on target'), { width: 320 }, ({ svg }) => {
      expect([svg.querySelectorAll('.notch').length, svg.querySelectorAll('.ring').length]).to.deep.equal([1, 1]);
    });
    show(evidenceRule, of(rules, 'a small sample'), { width: 320 }, ({ svg }) => {
      expect([svg.querySelectorAll('.notch').length, svg.querySelectorAll('.ring').length]).to.deep.equal([0, 1]);
    });
  });

  it('ends an interval that the scale cuts with an arrow head', () => {
    const model = {
      unit: 'ms' as const,
      domain: [0, 5 * day] as const,
      value: 2 * day,
      interval: [day, 9 * day] as const,
    };
    show(evidenceRule, model, { width: 320 }, ({ svg }) => {
      expect(svg.querySelector('.cap')?.getAttribute('d')).to.contain('L');
    });
  });
});

describe('patterns', () => {
  it('have ids of their own in one shadow root', () => {
    const ids = [1, 2].map(() =>
      show(
        bandsBar,
        of(responseBands, 'the worked month'),
        { width: 720 },
        ({ svg }) => svg.querySelector('pattern')?.id,
      ),
    );
    expect(ids[0]).to.not.equal(ids[1]);
  });
});
