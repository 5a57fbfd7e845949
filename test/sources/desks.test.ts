import { expect } from '@open-wc/testing';
import { createEngine, type Engine } from '../../src/engine/index.js';
import { readPayload } from '../../src/sources/index.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { desks, files, forms, questionsOf, type DeskSample, type FileSample } from '../support/desks/index.mjs';
import { mount } from '../support/mount.js';

/** The source of a page after a widget that may ask for any metric has shown its own. */
async function onPage({ mapping = {} }: DeskSample, adapter: string, data: unknown) {
  const attributes = `period="2026-03" adapter="${adapter}" mapping='${JSON.stringify(mapping)}'`;
  const widget = await mount('<kpi-stat metric="ticket-volume"></kpi-stat>', { data, attributes });
  return widget.parentElement as KpiSource;
}

const nameOf = ({ name, adapter }: DeskSample) => name ?? adapter;

/** The numbers of the story, worked out by hand from what it tells. */
function expectTheStory(engine: Pick<Engine, 'query'>, desk: DeskSample | FileSample) {
  for (const { metric, by, groups, ...figure } of questionsOf(desk)) {
    const answer = engine.query({ metric, period: '2026-03', ...(by && { by }) });
    if (groups) expect(Object.fromEntries(answer.groups!.map(({ key, value }) => [key, value]))).to.deep.equal(groups);
    else expect(answer, metric).to.include(figure);
  }
}

for (const desk of desks) {
  const { adapter, mapping } = desk;
  const whole = forms['in the envelopes of its API']!(desk);

  describe(`the same two tickets, told by ${nameOf(desk)}`, () => {
    for (const [how, form] of Object.entries(forms)) {
      it(`give the same numbers ${how}, and are known for sure`, () => {
        const { dataset, leftOut, ...read } = readPayload(form(desk), { mapping });
        expect(read).to.include({ adapter, confidence: 1 });
        expectTheStory(createEngine(dataset, { timeZone: 'UTC', leftOut }), desk);
      });
    }

    for (const chosen of [adapter, 'auto']) {
      it(`give the same numbers in <kpi-source adapter="${chosen}">`, async () => {
        const source = await onPage(desk, chosen, whole);
        expect(source.report?.adapter).to.equal(adapter);
        expectTheStory(source.engine!, desk);
      });
    }

    it('have no field that nobody knows', () => {
      const unknown = readPayload(whole, { mapping }).leftOut.filter(({ reason }) => reason === 'unknown-field');
      expect(unknown.map(({ table, field }) => [table, field])).to.deep.equal([]);
    });
  });
}

describe('the same two tickets', () => {
  for (const { name, adapter, text, ...file } of files) {
    it(`give the same numbers in ${name}`, () => {
      const { dataset, leftOut, ...read } = readPayload(text);
      expect(read.adapter).to.equal(adapter);
      expect(read.confidence).to.be.at.least(0.9);
      expectTheStory(createEngine(dataset, { timeZone: 'UTC', leftOut }), { name, adapter, text, ...file });
    });
  }
});
