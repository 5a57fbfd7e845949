/**
 * Named values in the query or the hash of an address, beside those of others, which stay as they are, letter by letter.
 * Texts come without their `?` or `#`.
 */

const partsOf = (text: string) => text.split('&').filter(Boolean);
const nameOf = (part: string) => decoded(part.split('=', 1)[0] ?? '');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** Letters that need no cover in a value, so that an address can be read. */
const encoded = (text: string) => encodeURIComponent(text).replace(/%(?:2C|2F|3A|3B|3D)/g, decodeURIComponent);

/** A longer prefix is that of somebody else. */
function isOwn(part: string, prefix: string) {
  const name = nameOf(part);
  return name.startsWith(prefix) && !name.slice(prefix.length).includes('.');
}

/** The values whose names begin with a prefix, by the rest of their names. */
export function valuesIn(text: string, prefix: string): Readonly<Record<string, string>> {
  const own = partsOf(text).filter((part) => isOwn(part, prefix));
  return Object.fromEntries(
    own.map((part) => [
      nameOf(part).slice(prefix.length),
      decoded(part.includes('=') ? part.slice(part.indexOf('=') + 1) : ''),
    ]),
  );
}

/** The text with these values instead of those that have the prefix; `undefined` ones are left out. */
export function withValues(text: string, prefix: string, values: Readonly<Record<string, string | undefined>>): string {
  const others = partsOf(text).filter((part) => !isOwn(part, prefix));
  const own = Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [`${encoded(prefix + name)}=${encoded(value)}`],
  );
  return [...others, ...own].join('&');
}
