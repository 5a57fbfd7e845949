import { expect, fixture, oneEvent } from '@open-wc/testing';
import type { KpiErrorEvent } from '../../src/widgets/events.js';
import type { KpiNps } from '../../src/widgets/kpi-nps.js';
import { KpiSource } from '../../src/widgets/kpi-source.js';
import { desk, zone } from '../support/desk.js';
import { card, part, press, settled, text } from '../support/mount.js';

const json = () => new Response(JSON.stringify(desk()), { headers: { 'content-type': 'application/json' } });

const errorOf = (element: HTMLElement) =>
  new Promise<KpiErrorEvent>((resolve) => element.addEventListener('kpi-error', resolve, { once: true }));

/** A source whose fetcher answers in turn with these, with one widget in it. */
async function loading(answers: (() => Response | Promise<Response>)[], lang = 'en') {
  const urls: string[] = [];
  const source = await fixture<KpiSource>(
    `<kpi-source lang="${lang}" time-zone="${zone}" period="2025-03"><kpi-nps></kpi-nps></kpi-source>`,
  );
  source.fetcher = (url) => {
    urls.push(url);
    return Promise.resolve((answers.shift() ?? json)());
  };
  const widget = source.querySelector<KpiNps>('kpi-nps')!;
  const start = () => {
    const done = settled(widget);
    source.src = 'desk.json';
    return done;
  };
  return { source, widget, urls, start };
}

describe('<kpi-source>', () => {
  it('gives the page its engine, which takes live data at once', async () => {
    const { source, start } = await loading([json]);
    await start();
    const answers = () => source.engine!.query({ metric: 'nps', period: '2025-03' }).count;
    const before = answers();
    for (const [i, id] of ['live-1', 'live-2'].entries()) {
      source.engine!.upsert({ surveys: [{ id, kind: 'nps', score: 9, answeredAt: '2025-03-03T09:00:00Z' }] });
      expect(answers()).to.equal(before + i + 1);
      // The second finds the code that derives only what an upsert touches.
      await import('../../src/engine/live.js');
    }
  });

  it('counts by the settings that came with the data, and by its own where it states them', async () => {
    const settings = { currency: 'EUR', weekStart: 7, utilizationTarget: 0.7 };
    const answer = () => new Response(JSON.stringify({ ...desk(), settings }));
    const { source, start } = await loading([answer]);
    source.settings = { utilizationTarget: 0.5 };
    await start();
    expect(source.engine!.settings).to.include({ ...settings, utilizationTarget: 0.5, timeZone: zone });
  });

  it('fetches one URL once for all its widgets, and for other sources and widgets on the page', async () => {
    const urls: string[] = [];
    const fetcher = (url: string) => {
      urls.push(url);
      return Promise.resolve(json());
    };
    const box = await fixture(`<div>
      <kpi-source time-zone="${zone}" period="2025-03"><kpi-nps></kpi-nps><kpi-backlog></kpi-backlog></kpi-source>
      <kpi-source time-zone="${zone}" period="2025-02"><kpi-nps></kpi-nps></kpi-source>
      <kpi-nps period="2025-03"></kpi-nps>
    </div>`);
    const shown = [...box.querySelectorAll<HTMLElement>('kpi-nps, kpi-backlog')].map(settled);
    for (const element of box.querySelectorAll<KpiSource>('kpi-source, :scope > kpi-nps'))
      Object.assign(element, { fetcher, src: 'shared.json' });
    const widgets = await Promise.all(shown);
    expect(widgets.map((widget) => part(widget, 'value'))).to.deep.equal(['+40', '9open', '+30', '+40']);
    expect(urls).to.deep.equal(['shared.json']);
  });

  it('counts days in the zone of the reader, unless the page states one', async () => {
    const mine = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    for (const [attribute, zoneOfReport] of [
      ['', mine],
      ['time-zone="Europe/Bucharest"', 'Europe/Bucharest'],
    ] as const) {
      const source = await fixture<KpiSource>(
        `<kpi-source period="2025-03" ${attribute}><kpi-nps></kpi-nps></kpi-source>`,
      );
      const done = settled(source.querySelector<KpiNps>('kpi-nps')!);
      source.data = desk();
      await done;
      expect(source.engine?.query({ metric: 'nps', period: '2025-03' }).trace.timeZone).to.equal(zoneOfReport);
    }
  });

  it('tells that its data are there, and how they were read', async () => {
    const { source, start } = await loading([]);
    const ready = oneEvent(source, 'kpi-ready');
    await start();
    await ready;
    expect(source.report).to.include({ adapter: 'json' });
    expect(source.report?.rows).to.include({ tickets: 50, events: 1 });
    expect(source.engine?.query({ metric: 'nps', period: '2025-03' }).value).to.equal(40);
  });

  const failures: [string, () => Response | Promise<Response>, string, Record<string, string>][] = [
    ['401', () => new Response('', { status: 401 }), 'http', { en: '(401)', es: '(401)', ro: '(401)' }],
    ['404', () => new Response('', { status: 404 }), 'http', { en: '(404)', es: '(404)', ro: '(404)' }],
    ['500', () => new Response('', { status: 500 }), 'http', { en: '(500)', es: '(500)', ro: '(500)' }],
    [
      'no network',
      () => Promise.reject(new TypeError('Failed to fetch')),
      'network',
      { en: 'cannot be reached', es: 'No se puede acceder', ro: 'nu poate fi accesată' },
    ],
    [
      'a sign-in page',
      () => new Response('<!doctype html><title>Sign in</title>'),
      'html',
      { en: 'a web page', es: 'una página web', ro: 'o pagină web' },
    ],
    ['an empty file', () => new Response(''), 'empty', { en: 'empty', es: 'vacío', ro: 'gol' }],
    [
      'half a file',
      () => new Response('{"tickets": [{"id": 1, '),
      'unreadable',
      { en: 'not a list of tickets', es: 'no es una lista de tickets', ro: 'nu este o listă de tichete' },
    ],
  ];
  for (const [name, answer, code, words] of failures)
    for (const lang of ['en', 'es', 'ro'])
      it(`says in "${lang}" what to do about ${name}, and tells the page the cause`, async () => {
        const { source, widget, start } = await loading([answer], lang);
        const [told, toldByWidget] = [errorOf(source), errorOf(widget)];
        await start();
        for (const event of [await told, await toldByWidget]) {
          expect(event.code).to.equal(code);
          expect(event.cause).to.be.an.instanceOf(Error);
        }
        expect(part(widget, 'state')).to.contain(words[lang]);
        expect(widget.shadowRoot?.querySelector('[part="state"]')?.getAttribute('role')).to.equal('alert');
      });

  it('reads again on request of the reader', async () => {
    const { widget, urls, start } = await loading([() => new Response('', { status: 500 })]);
    await start();
    const done = settled(widget);
    widget.shadowRoot?.querySelector<HTMLElement>('.message .action')?.click();
    await done;
    expect(part(widget, 'value')).to.equal('+40');
    expect(urls).to.have.length(2);
  });

  it('keeps the last good numbers with their age when a later load fails', async () => {
    const { source, widget, start } = await loading([json, () => new Response('', { status: 500 })]);
    await start();
    const failed = oneEvent(widget, 'kpi-error');
    source.reload();
    await failed;
    await widget.updateComplete;
    expect(part(widget, 'value')).to.equal('+40');
    expect(part(widget, 'state')).to.contain('Data is').and.to.contain('(500)').and.to.contain('Try again');
    expect(widget.matches(':state(stale)')).to.equal(true);
  });

  it('says that newer data are coming while it keeps the last', async () => {
    let answer: (response: Response) => void = () => undefined;
    const later = new Promise<Response>((resolve) => (answer = resolve));
    const { source, widget, start } = await loading([json, () => later]);
    await start();
    source.reload();
    await widget.updateComplete;
    expect(part(widget, 'value')).to.equal('+40');
    expect(part(widget, 'period')).to.contain('Refreshing…');
    const ready = oneEvent(source, 'kpi-ready');
    answer(json());
    await ready;
    await widget.updateComplete;
    expect(part(widget, 'period')).not.to.contain('Refreshing…');
  });

  it('reads what it was told while it was out of the page', async () => {
    const { source, widget, start } = await loading([json]);
    await start();
    const place = source.parentElement!;
    source.remove();
    source.data = desk({ surveys: desk().surveys!.filter(({ score }) => score !== 3) });
    await source.updateComplete;
    const done = settled(widget);
    place.append(source);
    await done;
    // Without the 20 detractors: 60 promoters of 80.
    expect(part(widget, 'value')).to.equal('+75');
  });

  const wrong: [string, string, string][] = [
    ['period="next-tuesday"', 'bad-period', 'The period cannot be read: ‘next-tuesday’.'],
    ['time-zone="Europe/Atlantis"', 'bad-zone', 'The time zone is not known: ‘Europe/Atlantis’.'],
    ['where="email"', 'bad-filter', 'The filter cannot be used: ‘email’.'],
    ['where="planet=mars"', 'bad-filter', 'The filter cannot be used: ‘planet’.'],
    [`settings='{"weekStart": 9}'`, 'bad-settings', 'The settings cannot be used: ‘weekStart’.'],
  ];
  for (const [attribute, code, words] of wrong)
    it(`explains ${attribute} and throws nothing`, async () => {
      const source = await fixture<KpiSource>(`<kpi-source ${attribute}><kpi-nps></kpi-nps></kpi-source>`);
      const widget = source.querySelector<KpiNps>('kpi-nps')!;
      const told = errorOf(widget);
      source.data = desk();
      expect((await told).code).to.equal(code);
      await widget.updateComplete;
      expect(part(widget, 'state')).to.contain(words);
      expect(widget.shadowRoot?.querySelector('.action')).to.equal(null);
    });

  it('takes files and texts as they are', async () => {
    const csv = 'id,created at,first response at\n1,2025-03-03 09:00,2025-03-05 09:10\n2,2025-03-04 09:00,\n';
    for (const data of [csv, new File([csv], 'tickets.csv')]) {
      const source = await fixture<KpiSource>('<kpi-source period="2025-03"><kpi-backlog></kpi-backlog></kpi-source>');
      const widget = source.querySelector('kpi-backlog')!;
      const done = settled(widget);
      source.data = data;
      await done;
      expect(part(widget, 'value')).to.equal('2open');
    }
  });

  it('never takes text from data for markup', async () => {
    const label = '<b class=hit>R</b>';
    const data = desk({ events: [{ at: '2025-03-12T09:00:00Z', label }] });
    const source = await fixture<KpiSource>('<kpi-source period="2025-03"><kpi-backlog></kpi-backlog></kpi-source>');
    source.where = `channel=email,chat,phone,${label}`;
    const widget = source.querySelector('kpi-backlog')!;
    const done = settled(widget);
    source.data = data;
    await done;
    press(card(widget), 'i');
    await widget.updateComplete;
    expect([...widget.shadowRoot!.querySelectorAll('svg.plot')].map(text).join()).to.contain(label);
    expect(text(widget.shadowRoot?.querySelector('.panel'))).to.contain(label);
    expect(widget.shadowRoot?.querySelector('.hit')).to.equal(null);
  });
});

describe('what widgets ask of a source', () => {
  const mountAt = async (attributes: string, where = '') => {
    const source = await fixture<KpiSource>(
      `<kpi-source time-zone="${zone}" ${attributes}><kpi-response-bands ${where}></kpi-response-bands></kpi-source>`,
    );
    const widget = source.querySelector('kpi-response-bands')!;
    const done = settled(widget);
    source.data = desk();
    return { source, widget: await done };
  };
  const click = (widget: Element) => widget.shadowRoot?.querySelector<HTMLElement>('.message .action')?.click();

  it('is the last month with data, when the period is empty', async () => {
    const { source, widget } = await mountAt('period="2024-06"');
    expect(part(widget, 'state')).to.equal(
      'No tickets in this period. There is data from 3 Feb 2025 to 20 Mar 2025. Show March',
    );
    const done = settled(widget);
    click(widget);
    await done;
    expect(source.period).to.equal('2025-03');
    expect(part(widget, 'value')).to.equal('70%');
  });

  it('can be refused by the page', async () => {
    const { source, widget } = await mountAt('period="2024-06"');
    widget.addEventListener('kpi-period-request', (event) => event.preventDefault());
    click(widget);
    expect(source.period).to.equal('2024-06');
  });

  it('is taken by the widget itself where it has a period of its own', async () => {
    const { source, widget } = await mountAt('period="2025-02"', 'period="2024-06"');
    const done = settled(widget);
    click(widget);
    await done;
    expect(source.period).to.equal('2025-02');
    expect(widget.period).to.equal('2025-03');
  });

  it('is to take the filters off, when nothing matches them', async () => {
    const { source, widget } = await mountAt('period="2025-03" where="channel=letter"');
    expect(part(widget, 'state')).to.equal('Nothing matches these filters. Clear filters');
    const done = settled(widget);
    click(widget);
    await done;
    expect(source.where).to.equal('');
    expect(part(widget, 'value')).to.equal('70%');
  });

  it('is answered for what the widget filters beyond its source', async () => {
    // Every third ticket of the month came by email: tickets 2, 5, ... 38 of those created in March, 13 in all.
    const { widget } = await mountAt('period="2025-03"', 'where="channel=email"');
    expect(part(widget, 'footer')).to.match(/^1[34] tickets/);
  });
});

describe('finding the source', () => {
  it('by id, also when it comes later, in another place, or goes', async () => {
    const widget = await fixture<KpiNps>('<kpi-nps source="later" lang="en"></kpi-nps>');
    expect(part(widget, 'state')).to.equal('No data source yet.');
    const source = document.createElement('kpi-source');
    Object.assign(source, { id: 'later', timeZone: zone, period: '2025-03', data: desk() });
    const done = settled(widget);
    document.body.append(source);
    await done;
    expect(part(widget, 'value')).to.equal('+40');
    source.remove();
    await Promise.resolve();
    await widget.updateComplete;
    expect(part(widget, 'state')).to.equal('No data source yet.');
  });

  it('by id across shadow roots', async () => {
    const host = await fixture<HTMLElement>('<div></div>');
    const source = await fixture<KpiSource>(
      `<kpi-source id="outside" time-zone="${zone}" period="2025-03"></kpi-source>`,
    );
    const root = host.attachShadow({ mode: 'open' });
    const widget = document.createElement('kpi-nps');
    widget.source = 'outside';
    const done = settled(widget);
    root.append(widget);
    source.data = desk();
    await done;
    expect(part(widget, 'value')).to.equal('+40');
  });

  it('around it, also when that becomes a source later than the widget', async () => {
    class LateSource extends KpiSource {}
    const late = await fixture<LateSource>(
      `<late-source time-zone="${zone}" period="2025-03"><kpi-nps></kpi-nps></late-source>`,
    );
    const widget = late.querySelector('kpi-nps')!;
    expect(part(widget, 'state')).to.equal('No data source yet.');
    customElements.define('late-source', LateSource);
    const done = settled(widget);
    late.data = desk();
    await done;
    expect(part(widget, 'value')).to.equal('+40');
  });

  it('never shows the numbers of another source', async () => {
    const box = await fixture(`<div>
      <kpi-source time-zone="${zone}" period="2025-03"><kpi-nps></kpi-nps></kpi-source>
      <kpi-source id="slow"></kpi-source>
    </div>`);
    const widget = box.querySelector('kpi-nps')!;
    const [first, slow] = [...box.querySelectorAll('kpi-source')] as [KpiSource, KpiSource];
    Object.assign(slow, { fetcher: () => new Promise(() => undefined), src: 'slow.json' });
    const done = settled(widget);
    first.data = desk();
    await done;
    slow.append(widget);
    await widget.updateComplete;
    expect(part(widget, 'value')).to.equal('');
    expect(widget.matches(':state(loading)')).to.equal(true);
  });

  it('is the nearest around it, and its own data before any', async () => {
    const box = await fixture<KpiSource>(
      `<kpi-source time-zone="${zone}" period="2025-03"><kpi-nps></kpi-nps>
        <kpi-source time-zone="${zone}" period="2025-02"><kpi-nps></kpi-nps></kpi-source></kpi-source>`,
    );
    const widgets = [...box.querySelectorAll<KpiNps>('kpi-nps')];
    const shown = widgets.map(settled);
    for (const source of [box, box.querySelector('kpi-source')!]) source.data = desk();
    await Promise.all(shown);
    expect(widgets.map((widget) => part(widget, 'value'))).to.deep.equal(['+40', '+30']);
    const own = settled(widgets[1]!);
    Object.assign(widgets[1]!, { data: desk(), period: '2025-03', timeZone: zone });
    await own;
    expect(part(widgets[1]!, 'value')).to.equal('+40');
  });
});
