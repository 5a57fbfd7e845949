/** What the bench prints. */
import { QUESTIONS } from './reference.mjs';

const columns = [...QUESTIONS, 'q8', 'drag', 'load'];
const ms = (value) => (value === undefined ? '–' : value < 10 ? value.toFixed(2) : value.toFixed(0));
const times = (value) => (Number.isFinite(value) ? `x${value < 10 ? value.toFixed(1) : value.toFixed(0)}` : '–');
const row = (cells) => cells.map((cell, i) => (i ? cell.padStart(8) : cell.padEnd(22))).join(' ');

/** Milliseconds, and how often the floor of the same run fits into them. */
export function printContests(contests, size) {
  console.log(`\n${size.toLocaleString('en')} tickets, ms (and times the floor of the same run)`);
  console.log(row(['', ...columns]));
  const [ours] = contests;
  if (ours) console.log(row(['floor', ...columns.map((name) => ms(ours.floor.times[name]))]));
  for (const { name, times: own, floor, wrong } of contests) {
    console.log(row([name, ...columns.map((column) => ms(own[column]))]));
    console.log(row(['', ...columns.map((column) => times(own[column] / floor.times[column]))]));
    for (const text of [...floor.wrong.map((difference) => `floor: ${difference}`), ...wrong])
      console.log(`  WRONG ${text}`);
  }
}

/** The goals of the engine: what is asked, what was measured. */
export function printGoals(contests, smaller) {
  const ours = contests.find(({ name }) => name === 'kpi-elements');
  if (!ours) return;
  const over = (name) => ours.times[name] / ours.floor.times[name];
  const rival = (name) => {
    const peer = contests.find((contest) => contest.name === name);
    // Each against its own floor: the machine may have been busier in one run than in the other.
    return peer && peer.times.q8 / peer.floor.times.q8 / over('q8');
  };
  const goals = [
    ['Q8 within 2 floors', over('q8'), (x) => x <= 2, times],
    ['Q8 drag within 3 cube floors', over('drag'), (x) => x <= 3, times],
    ...QUESTIONS.map((name) => [`${name} within 2 floors`, over(name), (x) => x <= 2, times]),
    ['loading within 2 floors', over('load'), (x) => x <= 2, times],
    ...['arquero', 'd3-array', 'duckdb-wasm'].map((name) => [
      `Q8 10 times as fast as ${name}`,
      rival(name),
      (x) => x >= 10,
      times,
    ]),
    ['Q8 4 times as fast as crossfilter2', rival('crossfilter2'), (x) => x >= 4, times],
    ['columns within 64 bytes a ticket', ours.memory?.columns, (x) => x <= 64, (x) => x?.toFixed(0) ?? '–'],
    ['upsert of 1,000 and a new dashboard within 50 ms', ours.times.upsertAndAnswer, (x) => x <= 50, ms],
    ['time a ticket within 1.2 of the smaller size', growth(ours, smaller), (x) => x <= 1.2, times],
  ];
  console.log(`\nGoals at ${ours.size.toLocaleString('en')} tickets`);
  for (const [text, value, met, write] of goals) {
    if (value === undefined) continue;
    console.log(`${met(value) ? 'met   ' : 'missed'} ${write(value).padStart(8)}  ${text}`);
  }
  console.log(
    `upsert alone ${ms(ours.times.upsert)} ms, the first one ${ms(ours.times.firstUpsert)} ms; heap beside payload and columns ${ours.memory?.heap.toFixed(0) ?? '–'} bytes a ticket; floor columns ${ours.floor.bytes.toFixed(0)} bytes`,
  );
}

function growth(ours, smaller) {
  const other = smaller?.find(({ name }) => name === ours.name);
  return other && ours.times.q8 / ours.size / (other.times.q8 / other.size);
}
