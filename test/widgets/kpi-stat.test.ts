import { expect, oneEvent } from '@open-wc/testing';
import type { KpiStat } from '../../src/widgets/kpi-stat.js';
import { everything } from '../support/everything.js';
import { desk } from '../support/desk.js';
import { card, mount, part, press, text } from '../support/mount.js';

const stat = (attributes: string, options: Parameters<typeof mount>[1] = {}) =>
  mount<KpiStat>(`<kpi-stat ${attributes}></kpi-stat>`, options);
const rows = (widget: Element) =>
  [...(widget.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map(text));

describe('<kpi-stat>', () => {
  it('shows a share with its change, its verdict, its scale and what it rests on', async () => {
    // 42 of 50 in March, 26 of 30 in February; the catalogue wants 80-90 %.
    const widget = await stat('metric="csat"');
    expect(part(widget, 'label')).to.equal('Customer satisfaction (CSAT)');
    expect(part(widget, 'value')).to.equal('84%');
    expect(part(widget, 'status')).to.equal('On target');
    expect(part(widget, 'delta')).to.contain('−3 pp').and.to.contain('no clear change');
    expect(part(widget, 'chart')).to.contain('80–90%').and.to.contain('0%');
    expect(part(widget, 'footer')).to.contain('50 answers · response rate 25%');
    await expect(widget).to.be.accessible();
  });

  it('shows mean, median and p90 of a time beside each other, whichever is large', async () => {
    // 37 responses: 20 x 10, 8 x 30, 6 x 120, 2 x 600, 1 x 1800 min. Sum 4160; the 19th is 10 min.
    const mean = await stat('metric="first-response-time"');
    expect(part(mean, 'value')).to.equal('1h52min');
    expect(part(mean, 'note')).to.match(/^mean · median 10 min · p90 /);
    const median = await stat('metric="first-response-time" statistic="median"');
    expect(part(median, 'value')).to.equal('10min');
    expect(part(median, 'note')).to.match(/^median · mean 1 h 52 min · p90 /);
  });

  it('says how many still wait, beside the time of those who do not any more', async () => {
    // Of the 40 tickets of March 3 were never answered; 34 were resolved, one of them reopened.
    const response = await stat('metric="first-response-time"');
    expect(part(response, 'footer')).to.contain('37 first responses · 3 unanswered');
    const resolution = await stat('metric="resolution-time"');
    expect(part(resolution, 'footer')).to.contain('7 not yet resolved');
  });

  it('says of a cohort how many of it still wait', async () => {
    const widget = await stat('metric="resolution-time" population="cohort"');
    expect(part(widget, 'footer')).to.contain('40 tickets · 6 not yet resolved');
  });

  const hangUps = (n: number) => ({
    ...everything(),
    calls: [0, 1, 2, 3, 4].map((i) => ({
      id: `call${i}`,
      queuedAt: `2025-03-1${i}T10:00:00Z`,
      [i < n ? 'abandonedAt' : 'answeredAt']: `2025-03-1${i}T10:02:00Z`,
    })),
  });
  for (const [lang, said] of [
    ['en', '3 calls · 2 abandoned'],
    ['es', '3 llamadas · 2 abandonadas'],
    ['ro', '3 apeluri · 2 apeluri abandonate'],
  ] as const)
    it(`says beside the wait of answered calls how many gave up, in "${lang}"`, async () => {
      const widget = await stat('metric="wait-time"', { lang, data: hangUps(2) });
      expect(part(widget, 'value')).to.equal('2min');
      expect(part(widget, 'footer')).to.contain(said);
      expect(part(await stat('metric="wait-time"', { lang, data: hangUps(0) }), 'footer')).to.not.contain('·');
    });

  it('does not say a count twice', async () => {
    expect(part(await stat('metric="ticket-volume"'), 'footer')).to.not.contain('40');
  });

  it('remarks when a few long ones make the mean', async () => {
    const widget = await stat('metric="first-response-time"');
    expect(part(widget, 'note')).to.contain('A few long ones pull the mean up.');
  });

  const languages: [string, string, string, string][] = [
    ['es', 'Tiempo de primera respuesta', 'media · mediana 10 min', '37 primeras respuestas'],
    ['ro', 'Timpul până la primul răspuns', 'medie · mediană 10 min', '37 de prime răspunsuri'],
  ];
  for (const [lang, label, note, count] of languages)
    it(`says it in "${lang}"`, async () => {
      const widget = await stat('metric="first-response-time"', { lang });
      expect(part(widget, 'label')).to.equal(label);
      expect(part(widget, 'note').toLowerCase()).to.contain(note);
      expect(part(widget, 'footer')).to.contain(count);
    });

  it('counts 40 tickets of March against 10 of February, without a verdict on either', async () => {
    const widget = await stat('metric="ticket-volume"');
    expect(part(widget, 'value')).to.equal('40');
    expect(part(widget, 'delta')).to.contain('+30').and.to.not.contain('better');
    expect(part(widget, 'status')).to.equal('');
  });

  it('asks anew when the page names another metric, as an attribute or as a property', async () => {
    const widget = await stat('metric="csat"');
    const next = oneEvent(widget, 'kpi-ready');
    widget.metric = 'nps';
    await next;
    await widget.updateComplete;
    expect(part(widget, 'value')).to.equal('+40');
    expect(widget.metric.id).to.equal('nps');
  });

  it('says of a metric that nobody knows just that', async () => {
    const widget = await stat('metric="happyness"');
    expect(part(widget, 'label')).to.equal('happyness');
    expect(part(widget, 'state')).to.equal('Unknown metric: ‘happyness’. Check its name for a typing error.');
    expect(widget.shadowRoot?.querySelector('button.action'), 'no second try').to.equal(null);
    await expect(widget).to.be.accessible();
  });

  const unanswerable: [string, string][] = [
    ['wait-time', 'The data has no calls.'],
    ['conversion-rate', 'The data has no conversions.'],
    [
      'first-response-time" clock="business',
      'Cannot be computed without ‘businessHours’. State it in the attribute ‘settings’.',
    ],
  ];
  for (const [metric, says] of unanswerable)
    it(`says what is missing for ${metric}`, async () => {
      const widget = await stat(`metric="${metric}"`);
      expect(part(widget, 'state')).to.contain(says);
    });

  it('offers no other period where all that happened lies in this one, and none of it can be counted', async () => {
    // No row says how often the customer had to ask.
    const data = 'Ticket,Created,Resolved\n1,2025-03-03 09:00,2025-03-04 09:00\n2,2025-03-05 09:00,2025-03-06 09:00';
    const widget = await stat('metric="first-contact-resolution"', { data, attributes: 'period="2025-03"' });
    expect(part(widget, 'state')).to.equal('The data has nothing to compute this from.');
    expect(widget.shadowRoot?.querySelector('button.action')).to.equal(null);
  });

  it('shows 0 of a count where the period has data, and says so where it has none', async () => {
    const none = await stat('metric="ticket-volume"', { attributes: 'period="2025-03-25/2025-03-28"' });
    expect(part(none, 'value')).to.equal('0');
    const before = await stat('metric="ticket-volume"', { attributes: 'period="2020-03"' });
    expect(part(before, 'state')).to.contain('No tickets in this period.');
  });

  it('shows no rate of a handful of answers, in no form', async () => {
    const widget = await stat('metric="csat"', { attributes: 'period="2025-03-01/2025-03-03"' });
    expect(part(widget, 'value')).to.equal('–');
    expect(part(widget, 'status')).to.contain('Small sample');
    press(card(widget), 't');
    await widget.updateComplete;
    expect(rows(widget).at(-1)?.[1]).to.equal('–');
  });

  it('hides what fewer than five agents say of their work', async () => {
    const answers = (n: number) =>
      Array.from({ length: n }, (_, i) => ({
        id: `a${i}`,
        kind: 'agent' as const,
        agent: `agent ${i}`,
        score: 5,
        answeredAt: '2025-03-05T10:00:00Z',
        sentAt: '2025-03-05T09:00:00Z',
      }));
    const four = await stat('metric="agent-satisfaction"', { data: desk({ surveys: answers(4) }) });
    expect(part(four, 'state')).to.equal('Hidden: fewer than 5 answers. So that nobody can be identified.');
    expect(part(four, 'value')).to.equal('');
    const five = await stat('metric="agent-satisfaction"', { data: desk({ surveys: answers(5) }) });
    expect(part(five, 'state')).to.equal('');
  });

  it('says when a filter of the page is none of the metric', async () => {
    const data = desk({ customers: [{ id: 'c1', since: '2024-01-01T00:00:00Z' }] });
    const widget = await stat('metric="customers"', { data, attributes: 'period="2025-03" where="channel=email"' });
    expect(part(widget, 'value')).to.equal('1');
    expect(part(widget, 'period')).to.contain('not filtered by channel');
  });

  it('warns and falls back when a variant is none of the metric', async () => {
    const widget = await stat('metric="csat" clock="business" population="whatever" statistic="mode"');
    expect(part(widget, 'value')).to.equal('84%');
  });

  it('shows the months that led here where there is room, and lists them in the table', async () => {
    const box = await stat('metric="ticket-volume"');
    const parent = box.parentElement!;
    for (const [width, plots] of [
      [320, 1],
      [800, 2],
    ] as const) {
      parent.style.setProperty('display', 'block');
      parent.style.setProperty('width', `${width}px`);
      await nextWidth(box, plots);
      expect(box.shadowRoot?.querySelectorAll('svg.plot').length, `${width} px`).to.equal(plots);
    }
    press(card(box), 't');
    await box.updateComplete;
    expect(rows(box).length).to.equal(13);
    expect(rows(box).at(-1)?.[1]).to.equal('40');
  });
});

/** Resolves when the card has so many plots; a test that waits for ever says so by its time limit. */
const nextWidth = (element: Element, plots: number) =>
  new Promise<void>((done) => {
    const look = () => {
      if (element.shadowRoot?.querySelectorAll('svg.plot').length === plots) return done();
      requestAnimationFrame(look);
    };
    look();
  });
