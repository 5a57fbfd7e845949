import { expect } from '@open-wc/testing';
import type { KpiBreakdown } from '../../src/widgets/kpi-breakdown.js';
import { desk } from '../support/desk.js';
import { everything } from '../support/everything.js';
import { card, mount, part, press, text } from '../support/mount.js';

const breakdown = (attributes: string, options: Parameters<typeof mount>[1] = {}) =>
  mount<KpiBreakdown>(`<kpi-breakdown ${attributes}></kpi-breakdown>`, options);
const lede = (widget: Element) => text(widget.shadowRoot?.querySelector('.lede'));

async function rows(widget: KpiBreakdown) {
  press(card(widget), 't');
  await widget.updateComplete;
  return [...(widget.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((row) => [...row.children].map(text));
}

/** So many satisfied and other answers of March to tickets of each agent, who has a channel of the same name. */
function answers(scores: Readonly<Record<string, readonly [satisfied: number, others: number]>>) {
  const all = Object.entries(scores).flatMap(([agent, [satisfied, others]]) =>
    Array.from({ length: satisfied + others }, (_, i) => ({
      agent,
      id: `${agent}-${i}`,
      score: i < satisfied ? 5 : 1,
    })),
  );
  return desk({
    tickets: all.map(({ agent, id }) => ({ id, createdAt: '2025-03-01T10:00:00Z', agent, channel: agent })),
    surveys: all.map(({ id, score }) => ({
      id,
      ticket: id,
      kind: 'csat' as const,
      score,
      sentAt: '2025-03-04T10:00:00Z',
      answeredAt: '2025-03-05T10:00:00Z',
    })),
  });
}

describe('<kpi-breakdown>', () => {
  it('shows counts by size, with their shares of the whole', async () => {
    // Of the 40 tickets of March 14 came by chat, 13 by email, 13 by phone.
    const widget = await breakdown('metric="ticket-volume" by="channel"');
    expect(part(widget, 'label')).to.equal('Ticket volume by channel');
    expect(part(widget, 'period')).to.equal('1–31 Mar 2025');
    expect(lede(widget)).to.equal('Largest group: Chat, 35%.');
    expect(part(widget, 'chart')).to.equal('Chat1435%Email1333%Phone1333%');
    await expect(widget).to.be.accessible();
  });

  it('orders shares by the lower end of their interval, small samples last, a handful without a value', async () => {
    // Wilson: 95 of 100 from 89 %, 40 of 40 from 91 %; 20 of 20 is a small sample, 9 of 9 too few.
    const data = answers({ busy: [95, 5], sure: [40, 0], small: [20, 0], tiny: [9, 0] });
    const widget = await breakdown('metric="csat" by="agent"', { data });
    const table = await rows(widget);
    expect(table.map(([name]) => name)).to.deep.equal(['sure', 'busy', 'small', 'tiny', 'Total']);
    expect(table.map((cells) => cells[1])).to.deep.equal(['100%', '95%', '100%', '–', '97%']);
    expect(table[3]).to.deep.equal(['tiny', '–', '–', '9']);
  });

  it('flags an agent whose 99.7 % interval leaves the whole on the worse side, and says so', async () => {
    // 30 of 60 (35-65 % at 99.7 %) against 215 of 260 (83 %).
    const data = answers({ ada: [95, 5], ben: [90, 10], cleo: [30, 30] });
    const widget = await breakdown('metric="csat" by="agent"', { data });
    expect(lede(widget)).to.contain('Clearly worse than the whole: cleo.');
    expect(widget.shadowRoot?.querySelectorAll('.diamond').length).to.equal(1);
  });

  it('draws no diamond for what is no agent, and finds no difference where there is none', async () => {
    const widget = await breakdown('metric="csat" by="channel"', { data: answers({ a: [80, 20], b: [82, 18] }) });
    expect(widget.shadowRoot?.querySelectorAll('.diamond').length).to.equal(0);
    expect(lede(widget)).to.equal('No clear difference between channels.');
  });

  it('draws eleven groups and the rest as one, with the number of the rest from the engine', async () => {
    const many = Object.fromEntries(Array.from({ length: 14 }, (_, i) => [`agent ${i}`, [60 - i, 0] as const]));
    const widget = await breakdown('metric="csat" by="agent"', { data: answers(many) });
    const table = await rows(widget);
    expect(table.length).to.equal(13);
    // Agents 11, 12 and 13: 49 + 48 + 47 answers.
    expect(table[11]).to.deep.equal(['Other', '100%', '97–100%', '144']);
    expect(table.at(-1)?.[0]).to.equal('Total');
  });

  it('is put in another order by the headings of its table: table, chart and file alike', async () => {
    const data = answers({ ada: [95, 5], ben: [60, 40], cleo: [35, 5] });
    const widget = await breakdown('metric="csat" by="agent"', { data });
    await rows(widget);
    const heads = () => [...widget.shadowRoot!.querySelectorAll<HTMLElement>('thead th')];
    const sorts = () => heads().map((head) => head.getAttribute('aria-sort'));
    const press = async (column: number) => {
      heads()[column]!.querySelector('button')!.click();
      await widget.updateComplete;
    };
    expect(sorts()).to.deep.equal([null, null, 'other', null]);
    await press(3);
    expect(sorts()).to.deep.equal([null, null, null, 'descending']);
    await press(3);
    expect(sorts()).to.deep.equal([null, null, null, 'ascending']);
    const table = [...widget.shadowRoot!.querySelectorAll('tbody th')].map(text);
    expect(table).to.deep.equal(['cleo', 'ada', 'ben', 'Total']);
    await expect(widget).to.be.accessible();
    widget.shadowRoot!.querySelector('.kpi')!.dispatchEvent(new KeyboardEvent('keydown', { key: 't' }));
    await widget.updateComplete;
    expect(part(widget, 'chart')).to.match(/cleo.*ada.*ben/);
    expect(part(widget, 'footer')).to.not.contain('order');
  });

  it('shows no more rows than the page allows', async () => {
    const data = answers({ a: [50, 5], b: [40, 5], c: [35, 5], d: [30, 5] });
    const widget = await breakdown('metric="csat" by="agent" limit="3"', { data });
    expect((await rows(widget)).map(([name]) => name)).to.deep.equal(['a', 'b', 'Other', 'Total']);
  });

  const languages: [string, string, string, string][] = [
    ['es', 'Sin diferencias claras entre canales.', 'por canal', 'Intervalo del 95 %'],
    ['ro', 'Nicio diferență clară între canale.', 'pe canale', 'Interval de 95 %'],
  ];
  for (const [lang, says, slice, note] of languages)
    it(`says it in "${lang}"`, async () => {
      const data = answers({ a: [80, 20], b: [82, 18] });
      const widget = await breakdown('metric="csat" by="channel"', { data, lang });
      expect(lede(widget)).to.equal(says);
      expect(part(widget, 'label')).to.contain(slice);
      expect(part(widget, 'period')).to.contain(note);
    });

  it('takes the first slice of the metric where the page names none, and refuses one that it does not have', async () => {
    expect(part(await breakdown('metric="csat"'), 'label')).to.contain('by channel');
    expect(part(await breakdown('metric="csat" heading="Happy"'), 'period')).to.contain('by channel');
    const wrong = await breakdown('metric="csat" by="colour"');
    expect(part(wrong, 'state')).to.contain('This metric cannot be split that way: ‘colour’.');
  });

  it('lets the arrows go from group to group and says each', async () => {
    const widget = await breakdown('metric="ticket-volume" by="channel"');
    const plot = widget.shadowRoot!.querySelector('svg.plot')!;
    press(plot, 'ArrowDown');
    press(plot, 'ArrowDown');
    expect(text(widget.shadowRoot?.querySelector('.live'))).to.equal('Email, 13, 13 tickets');
  });
});

describe('<kpi-utilization>', () => {
  const utilization = (settings: string, lang = 'en') =>
    mount('<kpi-utilization></kpi-utilization>', {
      data: everything(),
      attributes: `period="2025-03" settings='${settings}'`,
      lang,
    });
  const wordsIn = (widget: Element) => [...widget.shadowRoot!.querySelectorAll('svg.plot text.strong')].map(text);

  const ideals: [string, string, string][] = [
    ['as its source states it', '{}', '62.5%'],
    ['as the desk states it', '{"utilizationTarget":0.6}', '60%'],
  ];
  for (const [name, settings, ideal] of ideals)
    it(`compares each agent with the ideal, ${name}`, async () => {
      const widget = await utilization(settings);
      expect(text(widget.shadowRoot!.querySelector('.side'))).to.contain(`ideal ${ideal}`);
      expect(wordsIn(widget)[0]).to.equal(ideal);
    });

  for (const [lang, target, nobody] of [
    ['en', 'target 55–70%', 'Nobody is above 80%.'],
    ['es', 'objetivo 55–70 %', 'Nadie supera el 80 %.'],
    ['ro', 'țintă 55–70 %', 'Nimeni nu depășește 80 %.'],
  ] as const)
    it(`says of all agents how busy they are, and whether anyone is overloaded, in "${lang}"`, async () => {
      const widget = await utilization('{}', lang);
      expect(text(widget.shadowRoot!.querySelector('.side'))).to.contain(target);
      expect(lede(widget)).to.equal(nobody);
    });
});
