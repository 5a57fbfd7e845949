/** Which modules share a file in dist/browser: few files, and none of them for little. */
import { readFileSync } from 'node:fs';

/** Modules of ours by the ends of their paths. */
const parts = (names) => new RegExp(`/src/(?:.*/)?(?:${names.trim().split(/\s+/).join('|')})\\.ts$`);

/** What every tag needs before it has data. */
const core = 'widgets/kpi-element widgets/kpi-source views/[a-z]*-element metrics/metric metrics/volume time/units';

/** What reads and computes, with the facts that most metrics count: asked for one by one they would be one round more. */
const engine =
  'widgets/open facts/survey-facts facts/conversation facts/service-level facts/first-response facts/resolutions';

/** What every view draws with, or several do with little. */
const view = `
  widgets/state-controller widgets/plot widgets/sheet widgets/answers
  views/metric-view views/evidence views/averages views/time-picker views/figure-sheet
  charts/time-axis charts/scales charts/shapes charts/mark charts/ribbon charts/series charts/flags charts/grid
  charts/spark charts/labels charts/rounding`;

/**
 * What every page speaks with, and what it tells time by: English is the tables that others fall back to, each other
 * language comes with its readers.
 */
const words = /\/src\/(?:time\/|i18n\/(?!(?:.*\/)?(?:all|(?!en\b)[a-z]{2})\b))/;

/** Families of metrics; one that others look at stands before them. Volume is in the core. */
const families = 'satisfaction customers resolution response agents contact feedback self-service waiting complaints';

/** An element that is little more than its metric is in one file with it, and with the others of that family. */
function familyOf(id) {
  const [, folder, name] = /\/src\/(metrics|widgets)\/([a-z-]+)\.ts$/.exec(id) ?? [];
  if (folder === 'metrics') return name;
  if (folder !== 'widgets' || !name.startsWith('kpi-')) return undefined;
  const [first, ...others] = readFileSync(id, 'utf8').matchAll(/^import (?!type).*'\.\.\/metrics\/([a-z-]+)\.js'/gm);
  return others.length ? undefined : first?.[1];
}

/** What stands first takes a module together with all that it needs and nobody has taken. */
export const browserGroups = [
  { name: 'core', test: parts(core) },
  { name: 'words', test: words },
  ...families.split(' ').map((name) => ({ name, test: (id) => familyOf(id) === name })),
  { name: 'engine', test: parts(engine) },
  { name: 'view', test: parts(view) },
].map((group, i, { length }) => ({ ...group, priority: length - i }));

/** The files that every page asks for as soon as it has data. */
export const surelyAsked = /\/(?:engine|words|rolldown-runtime)-/;
