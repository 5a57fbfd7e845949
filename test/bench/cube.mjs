/** The floor of a drag: everything counted beforehand for each channel and day, waits sorted within. */
import { kept, levels, maskOf, scores, weekly } from './floor.mjs';
import { DAYS, WEEKS, weekOf } from './workload.mjs';

/** CSAT 3 (from 0), NPS 4 (from 3), hours 24 (from 7). */
const CREATED = 31;
/** Bands 5 (from 0), in time by priority 8 (from 5). */
const REPLIED = 13;
const cells = 8 * (DAYS + 1);

export function build({ n, channel, day, replyDay, resolvedDay, priority, hour, band, flags, wait }) {
  const created = new Int32Array(cells * CREATED);
  const replied = new Int32Array(cells * REPLIED);
  const change = new Int32Array(cells);
  const starts = new Int32Array(cells + 1);
  const sums = new Float64Array(cells);
  for (let i = 0; i < n; i++) {
    const cell = channel[i] * (DAYS + 1) + day[i];
    created[cell * CREATED + (flags[i] & 3)]++;
    created[cell * CREATED + 3 + ((flags[i] >> 2) & 3)]++;
    created[cell * CREATED + 7 + (hour[i] % 24)]++;
    change[cell]++;
    if (resolvedDay[i] <= DAYS) change[channel[i] * (DAYS + 1) + resolvedDay[i]]--;
    if (wait[i] < 0) continue;
    const reply = channel[i] * (DAYS + 1) + replyDay[i];
    replied[reply * REPLIED + band[i]]++;
    replied[reply * REPLIED + 5 + (priority[i] | ((flags[i] & 16) >> 2))]++;
    starts[reply + 1]++;
    sums[reply] += wait[i];
  }
  return { created, replied, change, sums, ...sortedWaits({ n, channel, replyDay, wait }, starts) };
}

function sortedWaits({ n, channel, replyDay, wait }, starts) {
  for (let i = 0; i < cells; i++) starts[i + 1] += starts[i];
  const next = starts.slice();
  const waits = new Int32Array(starts[cells]);
  for (let i = 0; i < n; i++) {
    if (wait[i] >= 0) waits[next[channel[i] * (DAYS + 1) + replyDay[i]]++] = wait[i];
  }
  for (let i = 0; i < cells; i++) waits.subarray(starts[i], starts[i + 1]).sort();
  return { starts, waits };
}

export function dashboard(cube, { channels, brush: [from, to] }) {
  const t = {
    heat: new Int32Array(168),
    csat: new Int32Array(WEEKS * 4),
    nps: new Int32Array(32),
    bands: new Int32Array(5),
  };
  const [sla, change] = [new Int32Array(8), new Int32Array(DAYS + 1)];
  const lists = [];
  const mask = maskOf(channels);
  for (let channel = 0; channel < 8; channel++) {
    if (!((mask >> channel) & 1)) continue;
    const base = channel * (DAYS + 1);
    for (let d = 0; d < to; d++) change[d] += cube.change[base + d];
    for (let d = from; d < to; d++) {
      addCreated(cube.created, (base + d) * CREATED, t, channel, d);
      const at = (base + d) * REPLIED;
      for (let b = 0; b < 5; b++) t.bands[b] += cube.replied[at + b];
      for (let s = 0; s < 8; s++) sla[s] += cube.replied[at + 5 + s];
      if (d >= to - 90) lists.push(base + d);
    }
  }
  return {
    q1: waitsOf(cube, lists),
    q2: Array.from(t.bands),
    q3: weekly(t.csat),
    q4: scores(t.nps),
    q5: levels(change, [from, to]),
    q6: kept(sla),
    q7: Array.from(t.heat),
  };
}

function addCreated(created, at, { csat, nps, heat }, channel, day) {
  for (let k = 1; k < 3; k++) csat[weekOf(day) * 4 + k] += created[at + k];
  for (let k = 1; k < 4; k++) nps[channel * 4 + k] += created[at + 3 + k];
  // 1 January 2025 was a Wednesday.
  const weekday = ((day + 2) % 7) * 24;
  for (let h = 0; h < 24; h++) heat[weekday + h] += created[at + 7 + h];
}

function waitsOf({ starts, sums, waits }, lists) {
  let [n, sum] = [0, 0];
  for (const cell of lists) {
    n += starts[cell + 1] - starts[cell];
    sum += sums[cell];
  }
  if (!n) return [null, null, null];
  const at = (p) => {
    const h = (n - 1) * p;
    const k = Math.floor(h);
    const low = nth({ starts, waits }, lists, k);
    return 1000 * (h === k ? low : low + (h - k) * (nth({ starts, waits }, lists, k + 1) - low));
  };
  return [(1000 * sum) / n, at(0.5), at(0.9)];
}

/** The k-th smallest of many sorted lists, by halving the range of values. */
function nth({ starts, waits }, lists, k) {
  let [low, high] = [0, 604_800];
  while (low < high) {
    const middle = (low + high) >>> 1;
    let n = 0;
    for (const cell of lists) n += upTo(waits, starts[cell], starts[cell + 1], middle);
    if (n > k) high = middle;
    else low = middle + 1;
  }
  return low;
}

function upTo(waits, from, to, value) {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (waits[middle] <= value) low = middle + 1;
    else high = middle;
  }
  return low - from;
}
