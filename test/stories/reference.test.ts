import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define.js';
import '../../src/i18n/all.js';
import { wordsFor } from '../../src/i18n/words.js';
import { families, metrics } from '../../src/metrics/index.js';
import { MetricReference } from '../../stories/metric-reference.js';
import { referenceWords } from '../../stories/reference-words.js';
import { text } from '../support/mount.js';

customElements.define('metric-reference', MetricReference);

const reference = (lang: string) => fixture<MetricReference>(html`<metric-reference lang=${lang}></metric-reference>`);
const rows = (page: MetricReference) => [...page.shadowRoot!.querySelectorAll<HTMLElement>('tbody tr')];
const rowOf = (page: MetricReference, id: string) => text(page.shadowRoot!.getElementById(id));

describe('the reference of the metrics', () => {
  for (const lang of ['en', 'es', 'ro'] as const) {
    it(`in "${lang}" has a row for each metric of the catalogue, in its order, under the heading of its family`, async () => {
      const page = await reference(lang);
      expect(rows(page).map(({ id }) => id)).to.deep.equal(Object.keys(metrics));
      expect([...page.shadowRoot!.querySelectorAll('h2')].map(text)).to.deep.equal(
        Object.values(referenceWords[lang].families),
      );
      expect(page.shadowRoot!.querySelectorAll('table')).to.have.length(families.length);
      await expect(page).to.be.accessible();
    });

    it(`in "${lang}" says of each metric its name, its formula, its unit and direction, its date and its element`, async () => {
      const page = await reference(lang);
      const words = wordsFor(lang);
      const { units, better } = referenceWords[lang];
      for (const metric of Object.values(metrics)) {
        const said = rowOf(page, metric.id);
        const { over } = words.text.metrics[metric.id as keyof typeof words.text.metrics];
        for (const part of [words.metric(metric.id), over, units[metric.unit], better[metric.better]])
          expect(said, metric.id).to.contain(part.replaceAll('\u00a0', ' '));
        expect(said, metric.id)
          .to.contain(words.dateOf(metric.at))
          .and.to.match(/<kpi-[a-z-]+/);
        for (const slice of metric.slices)
          expect(said, metric.id).to.contain(words.dimension(slice).toLocaleLowerCase(lang));
        if (metric.counter) expect(said, metric.id).to.contain(words.metric(metric.counter).replaceAll('\u00a0', ' '));
        expect(said, metric.id).to.not.match(/undefined|NaN|\[object/);
      }
    });
  }

  const said: readonly (readonly [lang: string, id: string, parts: readonly string[]])[] = [
    ['en', 'csat', ['80–90%', 'according to S0', 'Agent satisfaction', '<kpi-csat>']],
    ['es', 'first-response-time', ['media, mediana, p90', 'horario laboral', 'tickets creados en el periodo']],
    ['ro', 'complaint-resolution-days', ['zile', 'doar calendarul']],
    ['en', 'clv-historical', ['needs the setting grossMargin']],
    ['en', 'channel-preference', ['<kpi-channel-preference>']],
    ['en', 'reopened-tickets', ['<kpi-trend metric="reopened-tickets">', 'convention of the field']],
  ];
  for (const [lang, id, parts] of said)
    it(`in "${lang}" says of ${id}: ${parts.join('; ')}`, async () => {
      const page = await reference(lang);
      for (const part of parts) expect(rowOf(page, id)).to.contain(part);
    });
});
