import { expect, fixture, nextFrame, oneEvent } from '@open-wc/testing';
import type { KpiNps } from '../../src/widgets/kpi-nps.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { desk, zone } from '../support/desk.js';
import { mount, part, settled, text } from '../support/mount.js';
import { until } from '../support/until.js';

const json = (body: unknown) => new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' } });

/** A page of a desk: so many tickets, a way to the next page, and the count of all where it is stated. */
const page = (tickets: number, count?: number) =>
  json({
    tickets: Array.from({ length: tickets }, (_, i) => ({
      id: i + 1,
      created_at: '2025-03-03T09:00:00Z',
      requester_id: 7,
      status: 'open',
    })),
    // Zendesk counts its numbered pages, and not those of cursors.
    ...(count === undefined ? { meta: { has_more: true }, links: { next: second } } : { next_page: second, count }),
  });
const second = 'https://desk.example/api/v2/tickets?page=2';

const never = (signal: AbortSignal) =>
  new Promise<Response>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

/** A widget whose source has got its first page and waits for the second. */
async function halfWay(first: Response, lang = 'en', src = 'https://desk.example/api/v2/tickets?page=1') {
  const source = await fixture<KpiSource>(
    `<kpi-source lang="${lang}" time-zone="${zone}"><kpi-nps></kpi-nps></kpi-source>`,
  );
  const signals: AbortSignal[] = [];
  source.fetcher = (url, { signal }) => {
    signals.push(signal);
    return url.endsWith('page=2') ? never(signal) : Promise.resolve(first.clone());
  };
  const widget = source.querySelector<KpiNps>('kpi-nps')!;
  const progress = oneEvent(source, 'kpi-progress');
  source.src = src;
  await progress;
  await nextFrame();
  await widget.updateComplete;
  return { source, widget, signals };
}

const bar = (widget: Element) => widget.shadowRoot?.querySelector('[role="progressbar"]') ?? null;

describe('a widget whose data come page after page', () => {
  for (const [lang, words] of [
    ['en', 'Computing… 4 of 16 tickets'],
    ['es', 'Calculando… 4 de 16 tickets'],
    ['ro', 'Se calculează… 4 din 16 tichete'],
  ] as const) {
    it(`shows a bar where the desk counts its tickets, in "${lang}"`, async () => {
      const { widget } = await halfWay(page(4, 16), lang);
      expect(part(widget, 'state')).to.equal(words);
      const value = (name: string) => (bar(widget)?.getAttribute(name) ?? '').replaceAll('\u00a0', ' ');
      expect(['aria-valuemin', 'aria-valuenow', 'aria-valuemax'].map(value)).to.deep.equal(['0', '4', '16']);
      expect(value('aria-valuetext')).to.equal(words);
      const { width } = bar(widget)!.querySelector('rect')!.getBoundingClientRect();
      expect(width).to.be.closeTo(bar(widget)!.getBoundingClientRect().width / 4, 0.5);
      expect(widget.shadowRoot?.querySelectorAll('[style]').length).to.equal(0);
      await expect(widget).to.be.accessible();
    });
  }

  for (const [lang, tickets, words] of [
    ['en', 1, '1 ticket so far…'],
    ['en', 20, '20 tickets so far…'],
    ['es', 20, '20 tickets hasta ahora…'],
    ['ro', 1, '1 tichet până acum…'],
    ['ro', 2, '2 tichete până acum…'],
    ['ro', 20, '20 de tichete până acum…'],
  ] as const) {
    it(`says how many there are so far where nobody counts them: ${words}`, async () => {
      const { widget } = await halfWay(page(tickets), lang);
      expect(part(widget, 'state')).to.equal(words);
      expect(bar(widget)).to.equal(null);
    });
  }

  const ratings = (count: number) =>
    json({
      satisfaction_ratings: Array.from({ length: count }, (_, id) => ({ id, ticket_id: id, score: 'good' })),
      next_page: 'https://desk.example/api/v2/satisfaction_ratings?page=2',
    });
  const others = (count: number) =>
    json({ results: Array.from({ length: count }, (_, id) => ({ id })), next_page: 'https://desk.example/x?page=2' });
  for (const [lang, body, path, words] of [
    ['en', ratings(20), 'api/v2/satisfaction_ratings', '20 surveys so far…'],
    ['es', ratings(20), 'api/v2/satisfaction_ratings', '20 encuestas hasta ahora…'],
    ['ro', ratings(20), 'api/v2/satisfaction_ratings', '20 de sondaje până acum…'],
    ['en', others(2), 'x', '2 records so far…'],
    ['es', others(2), 'x', '2 registros hasta ahora…'],
    ['ro', others(2), 'x', '2 înregistrări până acum…'],
  ] as const) {
    it(`calls them by their name, and records where it does not know it: ${words}`, async () => {
      const { widget } = await halfWay(body, lang, `https://desk.example/${path}?page=1`);
      expect(part(widget, 'state')).to.equal(words);
    });
  }

  it('never fills the bar beyond its end, when more comes than was counted', async () => {
    const { widget } = await halfWay(page(20, 16));
    expect(part(widget, 'state')).to.equal('Computing… 20 of 20 tickets');
    expect(bar(widget)?.querySelector('rect')?.getAttribute('width')).to.equal('100%');
  });

  it('does not change its height when the count comes', async () => {
    const { source, widget } = await halfWay(page(4, 16));
    const height = () => widget.shadowRoot!.querySelector('.bones')!.getBoundingClientRect().height;
    const counted = height();
    source.fetcher = (_, { signal }) => never(signal);
    await source.updateComplete;
    await widget.updateComplete;
    expect(part(widget, 'state')).to.equal('Computing…');
    expect(height()).to.equal(counted);
  });
});

describe('data that are known to be incomplete', () => {
  for (const [lang, coverage, words] of [
    ['en', { loaded: 2500, total: 7310 }, 'Sample: 34% 2,500 of 7,310 tickets'],
    ['es', { loaded: 2500, total: 7310 }, 'Muestra: 34 % 2500 de 7310 tickets'],
    ['ro', { loaded: 2500, total: 7310 }, 'Eșantion: 34 % 2.500 din 7.310 tichete'],
    ['en', { loaded: 2500 }, 'Sample 2,500 tickets; there are more'],
    ['en', { loaded: 1 }, 'Sample 1 ticket; there are more'],
    ['es', { loaded: 2500 }, 'Muestra 2500 tickets; hay más'],
    ['ro', { loaded: 2500 }, 'Eșantion 2.500 de tichete; lista continuă'],
    ['ro', { loaded: 2 }, 'Eșantion 2 tichete; lista continuă'],
    ['en', { loaded: 100, total: 120, of: 'surveys' }, 'Sample: 83% 100 of 120 surveys'],
    ['es', { loaded: 1, of: 'surveys' }, 'Muestra 1 encuesta; hay más'],
    ['ro', { loaded: 30, of: 'calls' }, 'Eșantion 30 de apeluri; lista continuă'],
    ['ro', { loaded: 10, total: 120, of: 'messages' }, 'Eșantion: 8 % 10 din 120 de mesaje'],
  ] as const) {
    for (const tag of ['kpi-nps', 'kpi-backlog', 'kpi-response-bands', 'kpi-csat-trend', 'kpi-volume', 'kpi-channels'])
      it(`are called a sample by <${tag}>: ${words}`, async () => {
        const widget = await mount(`<${tag}></${tag}>`, { data: desk({ coverage }), lang });
        expect(part(widget, 'state')).to.equal(words);
      });
  }

  it('are said to be so in the explanation too', async () => {
    for (const [coverage, words] of [
      [{ loaded: 2500, total: 7310 }, '2,500 of 7,310 tickets'],
      [{ loaded: 2500 }, '2,500 tickets; there are more'],
      [{ loaded: 50, total: 50 }, 'complete'],
    ] as const) {
      const widget = await mount<KpiNps>('<kpi-nps></kpi-nps>', { data: desk({ coverage }) });
      widget.shadowRoot?.querySelector<HTMLElement>('button.link')?.click();
      await widget.updateComplete;
      expect(text(widget.shadowRoot?.querySelector('.panel'))).to.contain(words);
    }
  });
});

describe('a source that is taken off the page while it loads', () => {
  it('stops the request, and loads again when it is put back', async () => {
    const { source, widget, signals } = await halfWay(page(4, 16));
    expect(signals.map(({ aborted }) => aborted)).to.deep.equal([false, false]);
    const place = source.parentElement!;
    source.remove();
    await Promise.resolve();
    expect(signals[1]?.aborted).to.equal(true);
    source.fetcher = () => Promise.resolve(json(desk()));
    source.period = '2025-03';
    await source.updateComplete;
    const done = settled(widget);
    place.append(source);
    await done;
    expect(part(widget, 'value')).to.equal('+40');
  });

  it('says nothing of what it had begun', async () => {
    let answer: (response: Response) => void = () => undefined;
    const source = await fixture<KpiSource>('<kpi-source></kpi-source>');
    source.fetcher = () => new Promise((resolve) => (answer = resolve));
    const heard: string[] = [];
    for (const type of ['kpi-progress', 'kpi-ready', 'kpi-error'])
      source.addEventListener(type, () => heard.push(type));
    source.src = 'given-up.json';
    await source.updateComplete;
    await nextFrame();
    source.remove();
    answer(json(desk()));
    await nextFrame();
    await nextFrame();
    expect(heard).to.deep.equal([]);
  });
});

describe('a body that does not end', () => {
  it('is given up after the time-out, and the reader is told what to do', async () => {
    const { setTimeout: set } = globalThis;
    // The half minute of a time-out is not waited for. Another source may still set one of its own.
    const late: (() => void)[] = [];
    const held = (run: () => void, ms = 0) => (ms === 30_000 ? -late.push(run) : set(run, ms));
    Object.assign(globalThis, { setTimeout: held });
    try {
      const source = await fixture<KpiSource>('<kpi-source lang="en"><kpi-nps></kpi-nps></kpi-source>');
      const widget = source.querySelector<KpiNps>('kpi-nps')!;
      let stopped = false;
      let begun: () => void = () => undefined;
      const asked = new Promise<void>((resolve) => (begun = resolve));
      const body = new ReadableStream<Uint8Array>({
        start: (stream) => stream.enqueue(new TextEncoder().encode('{"tickets":[')),
      });
      source.fetcher = (_, { signal }) => {
        signal.addEventListener('abort', () => (stopped = true));
        begun();
        return Promise.resolve(new Response(body));
      };
      const failed = oneEvent(widget, 'kpi-error');
      source.src = 'slow.json';
      await asked;
      for (const run of late) run();
      await failed;
      expect(stopped).to.equal(true);
      // Its words come when they are first needed.
      const said = 'The tickets could not be read. The source took too long to answer. Try again. Try again';
      await until(() => part(widget, 'state') === said, said);
    } finally {
      Object.assign(globalThis, { setTimeout: set });
    }
  });
});

describe('what cannot be read', () => {
  const csv = 'Ticket ID,Created\n1,2025-03-03\n';
  const freshdesk = {
    id: 1,
    status: 2,
    priority: 1,
    source: 1,
    responder_id: 7,
    requester_id: 8,
    created_at: '2025-03-03T09:00:00Z',
    stats: {},
  };
  const workbook = new File(['PK\u0003\u0004[Content_Types].xml'], 'tickets.xlsx');
  for (const [name, attributes, data, words] of [
    [
      'a workbook',
      '',
      workbook,
      {
        en: 'The file is a workbook of a spreadsheet. Open it, choose ‘Save as’ and the type ‘CSV UTF‑8’, then give that file.',
        es: 'El archivo es un libro de una hoja de cálculo. Ábralo, elija «Guardar como» y el tipo «CSV UTF‑8», y use ese archivo.',
        ro: 'Fișierul este un registru de calcul tabelar. Deschideți-l, alegeți „Salvare ca” și tipul „CSV UTF‑8”, apoi folosiți acel fișier.',
      },
    ],
    [
      'data of another desk',
      'adapter="zendesk"',
      [freshdesk],
      {
        en: 'The data comes from another help desk: ‘freshdesk’.',
        es: 'Los datos proceden de otra mesa de ayuda: «freshdesk».',
        ro: 'Datele provin din alt sistem de asistență: „freshdesk”.',
      },
    ],
    [
      'a mapping that names no column',
      `mapping='{"columns":{"createdAt":"Born"}}'`,
      csv,
      {
        en: 'The mapping does not fit: ‘columns.createdAt’.',
        es: 'La asignación de columnas no encaja: «columns.createdAt».',
        ro: 'Atribuirea coloanelor nu se potrivește: „columns.createdAt”.',
      },
    ],
  ] as const) {
    for (const lang of ['en', 'es', 'ro'] as const)
      it(`is explained in "${lang}": ${name}`, async () => {
        const widget = await mount<KpiNps>('<kpi-nps></kpi-nps>', { data, attributes, lang });
        expect(part(widget, 'state')).to.contain(words[lang]);
      });
  }
});
