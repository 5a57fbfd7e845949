/** One way of counting: which facts, when they happened, and what is told apart and summed. All in SQL. */
export interface Counted {
  readonly facts: string;
  /** Date of the facts that puts them into a bucket, by its name in the engine. */
  readonly date: string;
  /** That date in epoch milliseconds. */
  readonly at: string;
  /** Conditions that a row has to meet. */
  readonly where: readonly string[];
  /** Small whole numbers that rows are told apart by: scores, and flags of which several are asked for at once. */
  readonly flags?: Readonly<Record<string, string>>;
  /** Flags of which each row says how many facts have which value. */
  readonly parts?: Readonly<Record<string, string>>;
  /** Numbers that are summed; NULL where a fact has none. */
  readonly sums?: Readonly<Record<string, string>>;
  /** The sums that some facts may have no number for. */
  readonly partial?: readonly string[];
  /** Values of which it is counted how many lie in each band, and in which bin: for bands and quantiles. */
  readonly spread?: Readonly<Record<string, string>>;
  /** The flag by which the bins are told apart, and among which the bands are counted. */
  readonly spreadBy?: string;
  /** Of a stock: the conditions by which what came before an instant is still in it then. */
  readonly opening?: (instant: number) => readonly string[];
  /** Whether the instants themselves are summed: the mean of a stock needs more than their day. */
  readonly timed?: true;
  /** The column behind the date, where there is one alone: the database can skip what lies outside the period. */
  readonly near?: string | undefined;
}

export const whenTrue = (condition: string) => `CASE WHEN ${condition} THEN 1 ELSE 0 END`;
/** The answer of the first case that the subject equals. Written out: old databases ask for constants otherwise. */
export function match(
  subject: string,
  cases: readonly (readonly [is: string, then: string])[],
  otherwise: string,
): string {
  if (cases.length === 0) return otherwise;
  return `CASE ${cases.map(([is, then]) => `WHEN ${subject} = ${is} THEN ${then}`).join(' ')} ELSE ${otherwise} END`;
}

export const later = (a: string, b: string) => `CASE WHEN ${b} > ${a} THEN ${b} ELSE ${a} END`;
export const atLeast0 = (sql: string) => `CASE WHEN ${sql} >= 0 THEN ${sql} END`;
