import type { DotRow, Dots } from '../../src/charts/dots.js';
import type { Heat } from '../../src/charts/heat.js';
import type { Strain, Tension } from '../../src/charts/tension.js';
import { day, hour, minute } from './models.js';

const row = (label: string, count: number, value: number | undefined, rest: Partial<DotRow> = {}): DotRow => ({
  key: label,
  label,
  value,
  printed: true,
  weak: false,
  flagged: false,
  aside: String(count),
  facts: `${count} answers`,
  ...rest,
});

const long = 'Departamento de atención a clientes de empresas y administraciones';

export const breakdowns: Readonly<Record<string, Dots>> = {
  'agents, one of them far below': {
    unit: 'share',
    form: 'dots',
    asideNames: ['number'],
    reference: { value: 0.84, text: '84%' },
    target: { low: 0.8, high: 0.9 },
    rows: [
      row('Elena Popescu', 49, 0.96, { interval: [0.86, 0.99] }),
      row('Nuria Castellanos', 48, 0.92, { interval: [0.8, 0.97] }),
      row('Diego Fernández', 34, 0.56, { interval: [0.395, 0.711], flagged: true }),
      row('Andrei Ionescu', 15, 0.8, { interval: [0.55, 0.93], weak: true }),
      row('Social', 6, 0.5, { interval: [0.19, 0.81], weak: true, printed: false }),
    ],
  },
  'times, one of them far beyond what the others tell': {
    unit: 'ms',
    form: 'dots',
    asideNames: ['number'],
    reference: { value: 31 * minute, text: '31 min' },
    target: { high: 2 * hour },
    rows: [
      row('email', 812, 50 * minute, { interval: [44 * minute, 57 * minute] }),
      row('chat', 700, 4 * minute, { interval: [3 * minute, 5 * minute] }),
      row('fax', 12, 1.2 * hour, { interval: [10 * minute, 3 * day], weak: true }),
    ],
  },
  'counts with their shares': {
    unit: 'count',
    form: 'bars',
    asideNames: ['share'],
    rows: [
      row('email', 617, 617, { aside: '95%' }),
      row(long, 31, 31, { aside: '5%' }),
      row('sms', 0, 0, { aside: '0%' }),
    ],
  },
  'long names': {
    unit: 'points',
    form: 'dots',
    asideNames: ['number'],
    reference: { value: -12, text: '−12' },
    rows: [row(long, 12_345, -40, { interval: [-45, -35] }), row(`${long} 2`, 99, 80, { interval: [70, 90] })],
  },
  'small samples only': {
    unit: 'score',
    form: 'dots',
    asideNames: ['number'],
    rows: [row('a', 12, 4.2, { weak: true, interval: [3.9, 4.5] }), row('b', 3, 5, { weak: true, printed: false })],
  },
  'no groups': { unit: 'share', form: 'dots', asideNames: ['number'], rows: [] },
};

const week = [1, 2, 3, 4, 5, 6, 7];
/** 100 at ten on Tuesday, falling to every side. */
const hill = week.map((_, d) =>
  Array.from({ length: 24 }, (_hour, h) => Math.max(0, 100 - 20 * Math.abs(d - 1) - 8 * Math.abs(h - 10))),
);
const days = { days: week, facts: { one: '# ticket', other: '# tickets' } };

export const heats: Readonly<Record<string, Heat>> = {
  'a working week with its opening hours': {
    ...days,
    cells: hill,
    open: [[[9, 18]], [[9, 18]], [[9, 18]], [[9, 18]], [[9, 15]], [], []],
  },
  'a week from Sunday with a night shift and holes': {
    ...days,
    days: [7, 1, 2, 3, 4, 5, 6],
    cells: hill.map((cells, d) => cells.map((cell, h) => (d === 6 && h > 1 && h < 5 ? undefined : cell))),
    open: [
      [
        [0, 6],
        [8.5, 13],
        [15, 24],
      ],
      [[0, 24]],
      [],
      [[8, 12]],
      [[12, 20]],
      [],
      [],
    ],
  },
  'large numbers': { ...days, cells: hill.map((cells) => cells.map((cell) => cell * 123)) },
  'nothing at all': { ...days, cells: week.map(() => Array.from({ length: 24 }, () => 0)) },
};

const strain = (label: string, pull: number | undefined, clear = false): Strain => ({
  key: label,
  label,
  pull,
  clear,
  lines: ['15 min', '−8 min', 'better'],
});

export const tensions: Readonly<Record<string, Tension>> = {
  'a trade-off': { rows: [strain('First response', 3.2, true), strain('First contact', -1.6, true)] },
  'far beyond the axis': { rows: [strain('First response', 40, true), strain('CSAT', -40, true)] },
  'noise, and nothing to compare': { rows: [strain('Tiempo de primera respuesta', 0.4), strain(long, undefined)] },
};
