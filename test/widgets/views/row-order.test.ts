import { expect } from '@open-wc/testing';
import { sortedRows, sortingOf, turned } from '../../../src/widgets/views/row-order.js';
import type { Row } from '../../../src/widgets/views/rows.js';

const row = (label: string, value: number | undefined, count: number): Row => ({
  key: label,
  label,
  value,
  count,
  printed: value !== undefined,
  weak: false,
  flagged: false,
});
const rows = [row('Éva', 0.9, 40), row('agent 10', 0.7, 90), row('agent 9', undefined, 5), row('Zoe', 0.8, 60)];
const order = (sort: string) => sortedRows(rows, sortingOf(sort), 'en').map(({ label }) => label);

describe('the order that a page or a reader wants', () => {
  const cases: [string, string[]][] = [
    ['evidence', ['Éva', 'agent 10', 'agent 9', 'Zoe']],
    ['name', ['agent 9', 'agent 10', 'Éva', 'Zoe']],
    ['name descending', ['Zoe', 'Éva', 'agent 10', 'agent 9']],
    ['value', ['Éva', 'Zoe', 'agent 10', 'agent 9']],
    ['value ascending', ['agent 10', 'Zoe', 'Éva', 'agent 9']],
    ['count', ['agent 10', 'Zoe', 'Éva', 'agent 9']],
    ['count ascending', ['agent 9', 'Éva', 'Zoe', 'agent 10']],
    ['nonsense', ['Éva', 'agent 10', 'agent 9', 'Zoe']],
  ];
  for (const [sort, expected] of cases) it(`by ${sort}`, () => expect(order(sort)).to.deep.equal(expected));

  it('turns round when its heading is pressed again', () => {
    expect(turned(sortingOf(''), 'value')).to.equal('value');
    expect(turned(sortingOf('value'), 'value')).to.equal('value ascending');
    expect(turned(sortingOf('value ascending'), 'value')).to.equal('value descending');
    expect(turned(sortingOf('value'), 'name')).to.equal('name');
    expect(turned(sortingOf('name'), 'name')).to.equal('name descending');
    expect(turned(sortingOf('name'), 'evidence')).to.equal('evidence');
  });
});
