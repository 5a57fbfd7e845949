/** What the charts are drawn from: the same shapes for everybody, and a desk whose widgets have as much to draw. */
const noise = (seed) => () => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;

export const kinds = ['line', 'bands', 'gauge'];
export const kindOf = (i) => kinds[i % kinds.length];
export const colours = ['#1a9850', '#91cf60', '#fee08b', '#fc8d59', '#d73027'];
export const weeks = 52;

/** Numbers of one chart: 52 weekly shares, five bands that add up to 100, a score from -100 to 100. */
export function numbers(kind, random) {
  if (kind === 'line') return Array.from({ length: weeks }, (_, i) => 60 + 20 * Math.sin(i / 8) + 10 * random());
  if (kind === 'gauge') return 200 * random() - 100;
  const parts = Array.from({ length: colours.length }, () => 1 + random());
  const sum = parts.reduce((a, b) => a + b);
  return parts.map((part) => (100 * part) / sum);
}

export const randomNumbers = () => noise(7);

const day = 86_400_000;
const start = Date.UTC(2024, 3, 1, 12);

/** A year of answers and two months of tickets as canonical JSON: 12 CSAT and 6 NPS answers a week, 300 replies. */
export function desk() {
  const random = noise(11);
  const survey = (kind, i, score) => {
    const at = start + Math.floor((i * 365) / (kind === 'csat' ? 12 * weeks : 6 * weeks)) * day;
    return { id: `${kind}${i}`, kind, score, sentAt: at - 3_600_000, answeredAt: at };
  };
  const tickets = Array.from({ length: 300 }, (_, i) => ({ id: `t${i}`, createdAt: start + (300 + (i % 60)) * day }));
  return {
    asOf: start + 366 * day,
    tickets,
    messages: tickets.map(({ id, createdAt }) => ({
      id: `m${id}`,
      ticket: id,
      at: createdAt + Math.floor(random() ** 3 * 2 * day),
      author: 'agent',
    })),
    surveys: [
      ...Array.from({ length: 12 * weeks }, (_, i) => survey('csat', i, random() < 0.8 ? 5 : 2)),
      ...Array.from({ length: 6 * weeks }, (_, i) => survey('nps', i, Math.floor(random() ** 0.5 * 11))),
    ],
  };
}
