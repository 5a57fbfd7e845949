/**
 * The same two tickets as each help desk would tell them, so that one table of numbers holds for all:
 *
 * - Ana opens the first on 2 March 2026 at 09:00 UTC. Marta writes a note at 09:20, and answers at 09:50. It is
 *   resolved at 12:00, opened again at 15:00, and resolved for good on 3 March at 10:00. Ana is satisfied.
 * - Ion opens the second on 2 March at 11:00. Nobody has taken it, nobody has answered.
 */
const march = (day, time) => `2026-03-0${day}T${time}`;

export const asked = march(2, '09:00:00');
export const noted = march(2, '09:20:00');
export const answered = march(2, '09:50:00');
export const solvedOnce = march(2, '12:00:00');
export const reopened = march(2, '15:00:00');
export const solved = march(3, '10:00:00');
export const rated = march(4, '08:00:00');
export const second = march(2, '11:00:00');

/** When the first answer, and the resolution, were due: the first was kept, the other was not. */
export const answerDue = march(2, '10:00:00');
export const solutionDue = march(3, '09:00:00');

/** A call on 2 March at 11:00: queued, and answered after 30 seconds. */
export const rang = march(2, '11:00:00');
export const pickedUp = march(2, '11:00:30');
export const hungUp = march(2, '11:05:00');

export const utc = (time) => `${time}Z`;
export const utcMs = (time) => `${time}.000Z`;
export const epoch = (time) => Date.parse(`${time}Z`) / 1000;
export const epochMs = (time) => Date.parse(`${time}Z`);
export const plain = (time) => time.replace('T', ' ');
/** In the offset of a user in Madrid, one hour ahead, as Jira writes it. */
export const madrid = (time) => new Date(Date.parse(`${time}Z`) + 3_600_000).toISOString().replace('Z', '+0100');
/** As Salesforce writes it. */
export const zulu = (time) => `${time}.000+0000`;
