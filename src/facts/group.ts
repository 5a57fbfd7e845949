/** Events sorted by ticket and, inside a ticket, by time: those of ticket `t` are `order[offsets[t] .. offsets[t + 1])`. */
export interface ByTicket {
  readonly offsets: Uint32Array;
  readonly order: Uint32Array;
}

/** Groups events by ticket with one counting pass; inside a ticket the sort by time is stable. */
export function byTicket(tickets: Uint32Array, at: Float64Array, ticketCount: number): ByTicket {
  const offsets = new Uint32Array(ticketCount + 1);
  for (const ticket of tickets) offsets[ticket + 1]!++;
  for (let t = 0; t < ticketCount; t++) offsets[t + 1]! += offsets[t]!;
  const next = offsets.slice();
  const order = new Uint32Array(tickets.length);
  for (let i = 0; i < tickets.length; i++) order[next[tickets[i]!]!++] = i;
  for (let t = 0; t < ticketCount; t++) sortRun(order, offsets[t]!, offsets[t + 1]!, at);
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
