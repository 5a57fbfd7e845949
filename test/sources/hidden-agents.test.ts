import { expect } from '@open-wc/testing';
import type { Dataset } from '../../src/model/records.js';
import { withoutAgents } from '../../src/sources/hidden-agents.js';
import { atOnce } from '../../src/sources/steps.js';

const at = '2026-03-02T09:00:00Z';
const dataset: Dataset = {
  tickets: [
    { id: 't1', createdAt: at, agent: 'maria@desk.example' },
    { id: 't2', createdAt: at, agent: 7 },
    { id: 't3', createdAt: at, agent: null },
    { id: 't4', createdAt: at },
  ],
  messages: [{ ticket: 't1', at, author: 'agent', agent: 'zoe' }],
  agents: [
    { id: '7', name: 'Andrei Pop', team: 'night' },
    { id: 'maria@desk.example', name: 'Maria Ionescu' },
  ],
  appraisals: [{ agent: 'zoe', at, score: 4 }],
  asOf: at,
};

describe('data without agents', () => {
  it('have a number for each, the same in every table, in the order of the ids', () => {
    expect(atOnce(withoutAgents(dataset, new Map()))).to.deep.equal({
      tickets: [
        { id: 't1', createdAt: at, agent: '#2' },
        { id: 't2', createdAt: at, agent: '#1' },
        { id: 't3', createdAt: at, agent: null },
        { id: 't4', createdAt: at },
      ],
      messages: [{ ticket: 't1', at, author: 'agent', agent: '#3' }],
      agents: [{ id: '#1', team: 'night' }, { id: '#2' }],
      appraisals: [{ agent: '#3', at, score: 4 }],
      asOf: at,
    });
  });

  it('keep the numbers of an earlier load', () => {
    const aliases = new Map([['zoe', '#1']]);
    const { appraisals, tickets } = atOnce(withoutAgents(dataset, aliases));
    expect(appraisals?.[0]?.agent).to.equal('#1');
    expect(tickets?.map(({ agent }) => agent)).to.deep.equal(['#3', '#2', null, undefined]);
  });

  it('leave what the page gave as it was', () => {
    const before = structuredClone(dataset);
    atOnce(withoutAgents(dataset, new Map()));
    expect(dataset).to.deep.equal(before);
  });
});
