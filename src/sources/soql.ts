/** The clauses of a query, each with the word that begins it, as far as they do not stand in brackets or in quotes. */
const clauses = /\b(from|where|with|group\s+by|having|order\s+by|limit|offset|for|using\s+scope|all\s+rows)\b/gi;

/** What stands in quotes or in brackets, as blanks of the same length; `undefined` where a bracket is never closed. */
function outside(query: string): string | undefined {
  let depth = 0;
  let isQuoted = false;
  let plain = '';
  for (let i = 0; i < query.length; i++) {
    const character = query[i]!;
    if (isQuoted && character === '\\') {
      plain += '  ';
      i++;
      continue;
    }
    if (character === "'") isQuoted = !isQuoted;
    else if (!isQuoted && character === '(') depth++;
    else if (!isQuoted && character === ')') depth--;
    plain += isQuoted || depth > 0 || character === "'" || character === ')' ? ' ' : character;
  }
  return depth === 0 && !isQuoted ? plain : undefined;
}

/** Objects whose rows tell when they changed; rows of a history never do. */
const stamps: Readonly<Record<string, string>> = {
  case: 'SystemModstamp',
  emailmessage: 'SystemModstamp',
  casecomment: 'SystemModstamp',
  casehistory: 'CreatedDate',
  casemilestone: 'SystemModstamp',
  user: 'SystemModstamp',
};

/** Clauses that put rows together, or leave some away: what has changed would be others. */
const closed = /^(?:group\s+by|having|limit|offset|for|using\s+scope)$/i;

/**
 * A SOQL query that asks only for what has changed since an instant (ISO); `undefined` where that cannot be asked, or
 * would leave something out: records inside a record may change without it.
 */
export function changedSince(query: string, instant: string): string | undefined {
  const plain = outside(query);
  if (plain === undefined || /\(\s*select\b/i.test(query)) return undefined;
  const found = [...plain.matchAll(clauses)];
  const from = found.find(([word]) => word.toLowerCase() === 'from');
  if (!from || found.some(([word]) => closed.test(word))) return undefined;
  const object = /^\s+(\w+)\s*$/.exec(plain.slice(from.index + from[0].length, found[found.indexOf(from) + 1]?.index));
  const stamp = stamps[object?.[1]?.toLowerCase() ?? ''];
  if (stamp === undefined) return undefined;
  const where = found.find(([word]) => word.toLowerCase() === 'where');
  const after = found.find(({ index }) => index > (where ?? from).index);
  const head = query.slice(0, after?.index).trimEnd();
  const rest = after ? ` ${query.slice(after.index)}` : '';
  const condition = `${stamp} >= ${instant}`;
  if (!where) return `${head} WHERE ${condition}${rest}`;
  const start = where.index + where[0].length;
  return `${head.slice(0, start)} (${head.slice(start).trim()}) AND ${condition}${rest}`;
}
