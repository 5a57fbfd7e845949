import { LitElement, css, html, nothing, type PropertyDeclarations } from 'lit';
import { wordsFor, type Words } from '../src/i18n/words.js';
import { familiesByName } from '../src/metrics/index.js';
import type { Metric } from '../src/metrics/metric.js';
import { fittingOf, openingOf } from './fitting.js';
import { referenceWords, type ReferenceWords } from './reference-words.js';

const articles: Readonly<Record<string, string>> = {
  S0: 'Freshdesk',
  S1: 'Neuroventas',
  S2: 'Măsurarea și răspunsul la KPI-urile serviciilor pentru clienți',
  S3: 'LiveAgent',
  S4: 'HubSpot',
};

/** Every metric of the catalogue as a row: nothing of it is written by hand, only the headings. */
export class MetricReference extends LitElement {
  static override properties: PropertyDeclarations = { lang: { type: String } };

  static override styles = css`
    :host {
      display: block;
      overflow-x: auto;
      font:
        14px/1.45 system-ui,
        sans-serif;
      color: #1b1d22;
      background: #fff;
      padding: 24px;
    }
    h1 {
      font-size: 28px;
    }
    h2 {
      margin: 32px 0 8px;
      font-size: 20px;
    }
    .scroll {
      overflow-x: auto;
    }
    table {
      border-collapse: collapse;
      min-width: 1100px;
      width: 100%;
    }
    th,
    td {
      padding: 8px 12px 8px 0;
      text-align: start;
      vertical-align: top;
      border-top: 1px solid #d9dce3;
    }
    thead th {
      border: 0;
      font-size: 12px;
      font-weight: 600;
      color: #565c68;
    }
    tbody th {
      width: 200px;
    }
    code {
      font:
        12px/1.6 ui-monospace,
        monospace;
      color: #4a505c;
      overflow-wrap: anywhere;
    }
    .fraction {
      display: inline-block;
    }
    .fraction span {
      display: block;
    }
    .fraction span + span {
      border-top: 1px solid currentcolor;
    }
    p {
      margin: 0;
    }
    p + p {
      margin-top: 4px;
    }
    .quiet {
      color: #565c68;
    }
  `;

  override render() {
    const own = referenceWords[languageOf(this.lang)];
    const words = wordsFor(this.lang);
    return html`
      <h1>${own.title}</h1>
      ${Object.entries(familiesByName).map(([name, { metrics }]) =>
        familyTable(own.families[name as keyof typeof familiesByName], metrics, own, words),
      )}
      <p class="quiet">${Object.entries(articles).map(([source, name], i) => `${i ? ' · ' : ''}${source}: ${name}`)}</p>
    `;
  }
}

const isKnown = (lang: string): lang is keyof typeof referenceWords => Object.hasOwn(referenceWords, lang);
const languageOf = (lang: string) => (isKnown(lang) ? lang : 'en');

/** Nothing is stated. */
const none = '–';

const columns = ['metric', 'formula', 'unit', 'target', 'slices', 'counter', 'date', 'variants', 'element'] as const;

const familyTable = (name: string, metrics: readonly Metric[], own: ReferenceWords, words: Words) => html`
  <h2>${name}</h2>
  <div class="scroll" role="region" tabindex="0" aria-label=${name}>
    <table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${own[column]}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${metrics.map((metric) => row(metric, own, words))}
      </tbody>
    </table>
  </div>
`;

const row = (metric: Metric, own: ReferenceWords, words: Words) => html`
  <tr id=${metric.id}>
    <th scope="row">${words.metric(metric.id)}<br /><code>${metric.id}</code></th>
    <td>
      ${formula(metric, words)}
      <p class="quiet">${sourcesOf(metric.source) || own.convention}</p>
    </td>
    <td>
      ${own.units[metric.unit]}
      <p class="quiet">${own.better[metric.better]}</p>
    </td>
    <td>${target(metric, words)}</td>
    <td>${metric.slices.length ? slicesOf(metric, words) : none}</td>
    <td>${metric.counter ? words.metric(metric.counter) : none}</td>
    <td>${words.dateOf(metric.at)}</td>
    <td>${variants(metric, own).map((line) => html`<p>${line}</p>`)}</td>
    <td><code>${openingOf(fittingOf(metric))}</code></td>
  </tr>
`;

/** The articles by their letters; what stands beside them in the catalogue is a note to its maintainers. */
const sourcesOf = (source: string) => [...new Set(source.match(/\bS\d/g))].join(', ');

const slicesOf = ({ slices }: Metric, words: Words) =>
  words.list(slices.map((slice) => words.dimension(slice).toLocaleLowerCase(words.lang)));

function formula({ id }: Metric, { text }: Words) {
  const { over, under } = text.metrics[id as keyof typeof text.metrics];
  return under ? html`<span class="fraction"><span>${over}</span><span>${under}</span></span>` : over;
}

function target({ target: wanted, unit }: Metric, words: Words) {
  if (!wanted) return none;
  return html`${words.target(wanted, unit)}
    <p class="quiet">${words.text.explain.stated(sourcesOf(wanted.source))}</p>`;
}

function variants({ measure, cohort, business, cohortBusiness, calendarOnly, needs }: Metric, own: ReferenceWords) {
  const { options } = own;
  return [
    measure.kind === 'distribution' || measure.kind === 'level-age' ? options.statistics : nothing,
    cohort ? options.cohort : nothing,
    business || cohortBusiness ? options.business : nothing,
    calendarOnly ? own.calendarOnly : nothing,
    ...(needs ?? []).map((setting) => own.needs(setting)),
  ].filter((line) => line !== nothing);
}
