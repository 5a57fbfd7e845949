/** A score and the scale that it is written with. */
export interface Grade {
  readonly score: number;
  readonly scale: [low: number, high: number];
}

const fraction = /^(\d+)\s*(?:\/|out of|of|de|din)\s*(\d+)(?:\s*(?:stars?|points?|estrellas?|puntos?|stele|puncte))?$/;
const percentage = /^(\d+)\s*%$/;
const countedStars = /^(\d+)\s*(?:stars?|estrellas?|stele|stea|[★⭐])$/;
const full = /[★⭐🌟]/gu;
const onlyStars = /^(?:[★⭐🌟☆✩]\s*)+$/u;

/** Emoji may ask to be shown as text or as a picture. */
const variants = /[\uFE0E\uFE0F]/g;

/** Five or ten points are counted from 1, unless 0 is given; a hundred from 0. */
const lowOf = (score: number, high: number) => (high >= 100 || score === 0 ? 0 : 1);

const usualStars = 5;

/** `4/5`, `8 out of 10`, `85 %`, `★★★★☆`, `4 stars`: answers that say themselves on which scale they are given. */
export function gradeOf(written: string): Grade | undefined {
  const label = written.replace(variants, '').trim().toLowerCase();
  const [, part, whole] = fraction.exec(label) ?? [];
  if (part !== undefined) return grade(Number(part), Number(whole));
  const percent = percentage.exec(label)?.[1];
  if (percent !== undefined) return grade(Number(percent), 100);
  const stars = countedStars.exec(label)?.[1];
  if (stars !== undefined) return grade(Number(stars), usualStars);
  return onlyStars.test(label) ? drawn(label) : undefined;
}

/** Without empty stars nobody knows how many there could have been: five, as almost everywhere. */
function drawn(label: string): Grade | undefined {
  const score = label.match(full)?.length ?? 0;
  const all = [...label.replace(/\s/g, '')].length;
  return grade(score, Math.max(all, usualStars));
}

const grade = (score: number, high: number): Grade | undefined =>
  high > 1 && score <= high ? { score, scale: [lowOf(score, high), high] } : undefined;
