import { expect } from '@open-wc/testing';
import { createEngine, type Query } from '../../src/engine/index.js';
import { readPayload, type Mapping } from '../../src/sources/index.js';
import type { KpiStat } from '../../src/widgets/kpi-stat.js';
import { mount, part } from '../support/mount.js';

/*
 * What desks really send, trap upon trap, as a support manager would check it: each answer was counted by hand from the
 * payload, in March 2026, in Madrid.
 */

interface Case {
  readonly title: string;
  /** Who is to be recognised. */
  readonly adapter?: string;
  readonly options?: { readonly adapter?: string; readonly sourceTimeZone?: string; readonly mapping?: Mapping };
  readonly asOf?: string;
  readonly payload: unknown;
  /** `metric`, or `metric population=cohort`; no value: there is none. */
  readonly answers: Readonly<Record<string, { readonly value?: number; readonly count?: number }>>;
  /** Path in the dataset -> what stands there. */
  readonly dataset?: Readonly<Record<string, unknown>>;
}

const desks = `zendesk freshdesk intercom helpscout freescout liveagent hubspot salesforce zoho jira zammad chatwoot
  servicenow osticket kaggle generic delighted typeform surveymonkey`.split(/\s+/);

const casesOf = async (desk: string) => {
  const response = await fetch(new URL(`./fixtures/traps/${desk}.json`, import.meta.url));
  return (await response.json()) as readonly Case[];
};

function questionOf(asked: string): Query {
  const [metric = '', ...more] = asked.split(' ');
  return { metric, period: '2026-03', ...Object.fromEntries(more.map((each) => each.split('='))) } as Query;
}

const at = (value: unknown, path: string) =>
  path.split('.').reduce<unknown>((found, key) => (found as Record<string, unknown> | undefined)?.[key], value);

describe('a desk full of traps', () => {
  for (const desk of desks) {
    it(`is counted as by hand: ${desk}`, async () => {
      for (const { title, adapter, options, asOf = '2026-03-20T00:00:00Z', payload, ...expected } of await casesOf(
        desk,
      )) {
        const read = readPayload(payload, options);
        if (adapter !== undefined) expect(read.adapter, title).to.equal(adapter);
        const { leftOut } = read;
        const engine = createEngine({ ...read.dataset, asOf }, { timeZone: 'Europe/Madrid', leftOut });
        for (const [asked, { value, count }] of Object.entries(expected.answers)) {
          const answer = engine.query(questionOf(asked));
          if (value === undefined) expect(answer.value, `${title}: ${asked}`).to.equal(undefined);
          else expect(answer.value, `${title}: ${asked}`).to.be.closeTo(value, 5e-5);
          if (count !== undefined) expect(answer.count, `${title}: ${asked}`).to.equal(count);
        }
        for (const [path, value] of Object.entries(expected.dataset ?? {}))
          expect(at(read.dataset, path), `${title}: ${path}`).to.equal(value);
      }
    });
  }

  for (const desk of [
    'zendesk',
    'freshdesk',
    'intercom',
    'helpscout',
    'hubspot',
    'salesforce',
    'zoho',
    'jira',
    'liveagent',
  ]) {
    it(`shows on a page the numbers that were counted: ${desk}`, async () => {
      const [{ payload: data, answers }] = (await casesOf(desk)) as [Case];
      const attributes = 'period="2026-03" source-time-zone="Europe/Madrid"';
      for (const metric of ['ticket-volume', 'tickets-resolved']) {
        if (!answers[metric]) continue;
        const widget = await mount<KpiStat>(`<kpi-stat metric="${metric}"></kpi-stat>`, { data, attributes });
        expect(part(widget, 'value'), metric).to.equal(String(answers[metric].value));
      }
    });
  }
});
