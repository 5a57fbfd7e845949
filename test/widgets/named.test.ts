import { expect } from '@open-wc/testing';
import { wordsFor } from '../../src/i18n/words.js';
import * as exported from '../../src/index.js';
import { families } from '../../src/metrics/index.js';
import type { Family } from '../../src/metrics/metric.js';
import type { KpiElement } from '../../src/widgets/kpi-element.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { everything } from '../support/everything.js';
import { mount, part, text } from '../support/mount.js';
import { zone } from '../support/desk.js';

const words = wordsFor('en', { timeZone: zone });

/** Each element that is a metric in a view. What stands large is a number; a breakdown shows rows instead. */
const named: readonly (readonly [tag: string, metric: string, by?: string])[] = [
  ['kpi-csat', 'csat'],
  ['kpi-ces', 'ces'],
  ['kpi-overall-satisfaction', 'overall-satisfaction'],
  ['kpi-agent-satisfaction', 'agent-satisfaction'],
  ['kpi-first-response', 'first-response-time'],
  ['kpi-response-time', 'reply-time'],
  ['kpi-sla', 'resolution-sla'],
  ['kpi-resolution-time', 'resolution-time'],
  ['kpi-resolved', 'tickets-resolved'],
  ['kpi-reopen', 'reopen-rate'],
  ['kpi-volume', 'ticket-volume'],
  ['kpi-fcr', 'first-contact-resolution'],
  ['kpi-contacts', 'contacts-per-resolution'],
  ['kpi-complaints', 'complaints'],
  ['kpi-quality', 'internal-quality-score'],
  ['kpi-appraisal', 'appraisal-score'],
  ['kpi-wait-time', 'wait-time'],
  ['kpi-retention', 'retention-rate'],
  ['kpi-churn', 'churn-rate'],
  ['kpi-clv', 'clv'],
  ['kpi-engagement', 'engagement'],
  ['kpi-conversion', 'conversion-rate'],
  ['kpi-referral', 'referral-rate'],
  ['kpi-self-service', 'reads-per-ticket'],
  ['kpi-read-time', 'article-read-time'],
  ['kpi-feedback', 'feedback-response-rate'],
  ['kpi-channels', 'ticket-volume', 'channel'],
  ['kpi-utilization', 'agent-utilization', 'agent'],
  ['kpi-channel-preference', 'channel-preference', 'channel'],
  ['kpi-social', 'mentions', 'topic'],
];

const settings = {
  sla: { unknown: { firstResponse: 3_600_000, resolution: 10 * 86_400_000 } },
  grossMargin: 0.4,
};
const attributes = `period="2025-03" settings='${JSON.stringify(settings)}'`;
const plain = (value: string) => value.replace(/\s/g, '');

for (const [tag, metric, by] of named)
  describe(`<${tag}>`, () => {
    it(`shows ${metric}${by ? ` by ${by}` : ''} as the engine answers it`, async () => {
      const element = await mount<KpiElement>(`<${tag}></${tag}>`, { data: everything(), attributes });
      const { engine } = element.parentElement as KpiSource;
      const result = engine!.query({ metric, period: '2025-03', by });
      expect(result.value, 'the data answer it').to.not.equal(undefined);
      expect(result.count).to.be.greaterThan(0);
      expect(part(element, 'footer') + part(element, 'label')).to.not.equal('');
      if (!by) {
        const parts = words.parts(result.value, result.unit, { interval: result.interval });
        expect(plain(part(element, 'value'))).to.equal(plain(parts.map(({ value, unit }) => value + unit).join('')));
        return;
      }
      const drawn = text(element.shadowRoot?.querySelector('svg.plot')).toLowerCase();
      for (const { label } of result.groups!.filter(({ count }) => count > 0))
        expect(drawn).to.contain(label.toLowerCase());
    });

    it('is accessible', async () => {
      const element = await mount<KpiElement>(`<${tag}></${tag}>`, { data: everything(), attributes });
      await expect(element).to.be.accessible();
    });
  });

describe('the catalogue', () => {
  const all = Object.values(exported as Readonly<Record<string, unknown>>).flatMap((value) =>
    typeof value === 'function' && 'tag' in value && typeof value.tag === 'string' ? [value.tag] : [],
  );
  const elements = all.map((tag) => document.createElement(tag) as HTMLElement & { families?: readonly Family[] });

  for (const family of families)
    it(`has a tag for the family of ${family.metrics[0]?.id}`, () => {
      // A widget of any metric knows every family: it is nobody's own.
      const own = elements.filter(({ families: known }) => known?.includes(family) && known.length < families.length);
      expect(own.map(({ localName }) => localName)).to.not.deep.equal([]);
    });

  for (const family of families)
    it(`declares ${family.tag} for its family, and that element shows a metric of it`, () => {
      const element = document.createElement(family.tag) as Partial<KpiElement>;
      expect(all).to.include(family.tag);
      expect(family.metrics).to.include(element.metric);
    });

  it('has every tag that is promised', () => {
    const promised = `kpi-nps kpi-csat kpi-csat-trend kpi-ces kpi-first-response kpi-response-time kpi-response-bands
      kpi-sla kpi-resolution-time kpi-volume kpi-channels kpi-resolved kpi-backlog kpi-fcr kpi-contacts kpi-reopen
      kpi-utilization kpi-agent-satisfaction kpi-quality kpi-appraisal kpi-complaints kpi-wait-time kpi-retention
      kpi-churn kpi-clv kpi-engagement kpi-conversion kpi-referral kpi-feedback kpi-social kpi-channel-preference
      kpi-self-service kpi-read-time kpi-overall-satisfaction`.split(/\s+/);
    expect(all).to.include.members(promised);
  });
});
