import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { mappingIssues } from '../../src/model/mapping.js';
import { isMapping } from '../../src/sources/mapping.js';
import { fuzzRuns } from '../support/records.js';

const right = {
  columns: { id: 'number', tags: ['Label', 'Labels'], agent: null },
  missing: ['?'],
  dateOrder: 'day-first',
  units: { resolutionMs: 'hours' },
  values: { status: { Active: 'open', Gone: null }, complaint: { Queja: true }, reopens: { once: 1 } },
  statusMap: { 'Awaiting User Info': 'pending' },
  csatPositive: ['Great', 103],
  scales: { csat: [1, 10] },
  complaintWhen: { type: ['Queja'], tags: [] },
  clock: 'business',
  history: { at: 'when', status: 'state' },
};

describe('a mapping', () => {
  it('is right whole, and without any of its members', () => {
    for (const mapping of [
      right,
      {},
      ...Object.entries(right).map(([key, value]) => ({ [key]: value })),
      { history: { at: 'when' } },
    ]) {
      expect([isMapping(mapping), mappingIssues(mapping)]).to.deep.equal([true, []]);
    }
  });

  for (const [mapping, path, message] of [
    ['text', '', 'must be object'],
    [{ columns: { id: 5 } }, 'columns.id', 'must be string or array'],
    [{ columns: { id: '' } }, 'columns.id', 'must not be empty'],
    [{ missing: '?' }, 'missing', 'must be array'],
    [{ dateOrder: 'dmy' }, 'dateOrder', 'must be one of day-first, month-first, iso'],
    [
      { units: { resolutionMs: 'fortnights' } },
      'units.resolutionMs',
      'must be one of ms, seconds, minutes, hours, days',
    ],
    [{ values: { status: { Active: ['open'] } } }, 'values.status.Active', 'must be string or number or boolean'],
    [{ history: {} }, 'history.at', 'must be string'],
    [{ history: { at: 'when', who: 'by' } }, 'history', 'has no "who"; allowed: at, status'],
    [{ scales: { csat: [1, 'ten'] } }, 'scales.csat.1', 'must be number'],
    [{ complaintWhen: { type: 'Queja' } }, 'complaintWhen.type', 'must be array'],
    [
      { statusMap: { Active: 'live' } },
      'statusMap.Active',
      'must be one of new, open, pending, hold, resolved, closed',
    ],
    [{ csatPositive: 'Great' }, 'csatPositive', 'must be array'],
    [{ clock: 'wall' }, 'clock', 'must be one of calendar, business'],
    [
      { colums: {} },
      '',
      'has no "colums"; allowed: columns, missing, dateOrder, units, values, statusMap, csatPositive, scales, complaintWhen, clock, history',
    ],
  ] as const) {
    it(`${JSON.stringify(mapping)}: ${message}`, () => {
      expect(mappingIssues(mapping)).to.deep.equal([{ path, message }]);
      expect(isMapping(mapping)).to.equal(false);
    });
  }

  it('passes the quick check exactly when it passes the schema', () => {
    const key = fc.constantFrom(...Object.keys(right), 'other');
    const leaf = fc.constantFrom(
      'at',
      '',
      'iso',
      'hours',
      1,
      true,
      null,
      [],
      ['a'],
      [''],
      {},
      { at: 'x' },
      { at: 'x', status: 'y' },
      { id: { a: 1 } },
      { id: 'x' },
      { csat: [1, 5] },
      { csat: [1, 2, 3] },
      { type: ['a'] },
      'business',
    );
    fc.assert(
      fc.property(fc.dictionary(key, fc.oneof(leaf, fc.jsonValue())), (mapping) => {
        expect(isMapping(mapping)).to.equal(mappingIssues(mapping).length === 0);
      }),
      fuzzRuns(300),
    );
  });
});
