/** Where a ticket stands. The order matters: from `resolved` on it is resolved. */
export const statuses = ['new', 'open', 'pending', 'hold', 'resolved', 'closed'] as const;

export type Status = (typeof statuses)[number];
