import { expect } from '@open-wc/testing';
import { ageBar } from '../../src/charts/age-bar.js';
import { backlogArea } from '../../src/charts/backlog-area.js';
import { bandsBar } from '../../src/charts/bands-bar.js';
import { bandsRows } from '../../src/charts/bands-rows.js';
import { evidenceRule } from '../../src/charts/evidence-rule.js';
import { dots } from '../../src/charts/dots.js';
import type { Drawing, Frame } from '../../src/charts/drawing.js';
import { heat } from '../../src/charts/heat.js';
import { npsBar } from '../../src/charts/nps-bar.js';
import { spark } from '../../src/charts/spark.js';
import { tension } from '../../src/charts/tension.js';
import { trend } from '../../src/charts/trend.js';
import { ageBars, backlogs, npsBars, responseBands, rules, sparks, trends } from './models.js';
import { langs, outside, overlaps, show, widths } from './stage.js';
import { breakdowns, heats, tensions } from './view-models.js';

type Chart<M> = (model: M, frame: Frame) => Drawing;

function check<M>(name: string, chart: Chart<M>, models: Readonly<Record<string, M>>) {
  describe(name, () => {
    for (const [what, model] of Object.entries(models)) {
      it(`keeps its words apart and inside at every width, in every language: ${what}`, () => {
        for (const lang of langs)
          for (const width of widths)
            for (const fontSize of [13, 16, 20])
              show(chart, model, { width, lang, fontSize }, ({ svg }) => {
                const where = `${lang}, ${width} px, font ${fontSize} px`;
                expect(overlaps(svg), where).to.deep.equal([]);
                expect(outside(svg), where).to.deep.equal([]);
              });
      });

      it(`writes no style, no number that is none, and a mark for each datum inside the drawing: ${what}`, () => {
        show(chart, model, { width: 440 }, ({ svg, drawing }) => {
          expect(svg.querySelector('[style]')).to.equal(null);
          expect(svg.outerHTML).to.not.match(/NaN|Infinity|undefined|null/);
          for (const { x, y, width, height, title } of drawing.marks) {
            expect(Number.isFinite(x + y + width + height), title).to.equal(true);
            expect(x, title).to.be.within(-8, 440);
            expect(y, title).to.be.within(-8, drawing.height);
            expect(title).to.not.equal('');
          }
          const keys = drawing.marks.map(({ key }) => key);
          expect(new Set(keys).size).to.equal(keys.length);
        });
      });
    }
  });
}

check('npsBar', npsBar, npsBars);
check('spark', spark, sparks);
check('bandsBar', bandsBar, responseBands);
check('bandsRows', bandsRows, responseBands);
check('backlogArea', backlogArea, backlogs);
check('ageBar', ageBar, ageBars);
check('trend', trend, trends);
check('evidenceRule', evidenceRule, rules);
check('dots', dots, breakdowns);
check('heat', heat, heats);
check('tension', tension, tensions);
