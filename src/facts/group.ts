/** Events sorted by group (a ticket) and, inside it, by time: those of group `g` are `order[offsets[g] .. offsets[g + 1])`. */
export interface ByTicket {
  readonly offsets: Uint32Array;
  readonly order: Uint32Array;
}

/** Groups events by ticket (or by any other small number) with one counting pass; inside a group the sort is stable. */
export function byTicket(groups: Uint32Array, at: Float64Array, count: number): ByTicket {
  const offsets = new Uint32Array(count + 1);
  for (let i = 0; i < groups.length; i++) offsets[groups[i]! + 1]!++;
  for (let g = 0; g < count; g++) offsets[g + 1]! += offsets[g]!;
  const next = offsets.slice();
  const order = new Uint32Array(groups.length);
  for (let i = 0; i < groups.length; i++) order[next[groups[i]!]!++] = i;
  for (let g = 0; g < count; g++)
    if (offsets[g + 1]! - offsets[g]! > 1) sortRun(order, offsets[g]!, offsets[g + 1]!, at);
  return { offsets, order };
}

/** Insertion sort: runs are short and mostly in order already. Long ones go to the engine's stable sort. */
function sortRun(order: Uint32Array, from: number, to: number, at: Float64Array) {
  if (to - from > 64) {
    order.subarray(from, to).sort((a, b) => at[a]! - at[b]! || a - b);
    return;
  }
  for (let i = from + 1; i < to; i++) {
    const event = order[i]!;
    let j = i;
    for (; j > from && at[order[j - 1]!]! > at[event]!; j--) order[j] = order[j - 1]!;
    order[j] = event;
  }
}
