import { expect, fixture } from '@open-wc/testing';
import type { KpiStat } from '../../src/widgets/kpi-stat.js';
import type { KpiVolume } from '../../src/widgets/kpi-volume.js';
import { mount, press, card, settled, text } from '../support/mount.js';

const conversation = (id: number, given: object = {}) => ({
  id,
  mailboxId: 2,
  status: 'active',
  createdAt: '2025-03-03T09:00:00Z',
  ...given,
});
const unread = Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name) => [`own_${name}`, 1]));

/** What the panel says of a payload of Help Scout, which calls its tickets conversations. */
async function panelOf(conversations: readonly unknown[], lang = 'en') {
  const data = { conversations };
  const attributes = 'period="2025-03" adapter="helpscout"';
  const widget = await mount<KpiVolume>('<kpi-volume></kpi-volume>', { data, attributes, lang });
  press(card(widget), 'i');
  await widget.updateComplete;
  return text(widget.shadowRoot!.querySelector('.panel'));
}

describe('how a number was computed', () => {
  it('counts what was left out as what it is, however its help desk calls it', async () => {
    const panel = await panelOf([conversation(1), conversation(2, { state: 'draft' }), 5]);
    expect(panel).to.contain('2 tickets left out');
    expect(panel).to.contain('1 drafts, or not completed');
    expect(panel).to.contain('1 not in the form of a record');
  });

  for (const [lang, said] of [
    ['en', 'Fields that are not known, and so not read: own_a, own_b, own_c, own_d, own_e and 2 more'],
    ['es', 'Campos desconocidos, que no se leen: own_a, own_b, own_c, own_d, own_e y 2 más'],
    ['ro', 'Câmpuri necunoscute, care nu se citesc: own_a, own_b, own_c, own_d, own_e și încă 2'],
  ]) {
    it(`names the fields that nobody reads, and is short about it (${lang})`, async () => {
      expect(await panelOf([conversation(1, unread), conversation(2, unread)], lang)).to.contain(said);
    });
  }

  for (const [lang, said] of [
    ['en', 'Scores in ‘CSAT’ were read on a scale from 1 to 10'],
    ['es', 'Las puntuaciones de «CSAT» se leyeron en una escala de 1 a 10'],
    ['ro', 'Punctajele din „CSAT” s-au citit pe o scală de la 1 la 10'],
  ] as const) {
    it(`says what had to be assumed of a file (${lang})`, async () => {
      const data = 'Ticket ID,Created,Closed,CSAT\n1,2025-03-02,2025-03-03,9\n2,2025-03-02,2025-03-03,4\n';
      const widget = await mount<KpiVolume>('<kpi-volume></kpi-volume>', {
        data,
        attributes: 'period="2025-03"',
        lang,
      });
      press(card(widget), 'i');
      await widget.updateComplete;
      expect(text(widget.shadowRoot!.querySelector('.panel'))).to.contain(said);
    });
  }

  const late = '2025-03-05 09:00,2025-03-03 10:00';
  const rows = Array.from({ length: 1202 }, (_, i) => `${i},2025-03-02 09:00,2025-03-02 10:00,email`);
  const fileOf = (...bad: string[]) => ['Ticket,Created,Resolved,Channel', ...rows, ...bad].join('\n');
  const wrong = [1, 2, 3, 4, 5].map((i) => `x${i},${late},email`);

  for (const [lang, bad, said] of [
    ['en', wrong.slice(0, 1), '1 ending before it began (line 1,204)'],
    ['en', wrong.slice(0, 2), '2 ending before it began (lines 1,204 and 1,205)'],
    ['en', wrong, '5 ending before it began (lines 1,204, 1,205, 1,206 and 2 more)'],
    ['es', wrong, '(líneas 1204, 1205, 1206 y 2 más)'],
    ['ro', wrong, '(liniile 1.204, 1.205, 1.206 și încă 2)'],
  ] as const) {
    it(`says where in the file a record stands that the rules set aside: ${said}`, async () => {
      const data = fileOf(...bad);
      const attributes = 'period="2025-03"';
      const widget = await mount<KpiStat>('<kpi-stat metric="resolution-time"></kpi-stat>', { data, attributes, lang });
      press(card(widget), 'i');
      await widget.updateComplete;
      expect(text(widget.shadowRoot!.querySelector('.panel'))).to.contain(said);
    });
  }

  for (const [lang, said] of [
    ['en', '2 ending before it began (line 2 of march.csv and line 3 of april.csv)'],
    ['es', '(línea 2 de march.csv y línea 3 de april.csv)'],
    ['ro', '(linia 2 din march.csv și linia 3 din april.csv)'],
  ] as const) {
    it(`names the file too where there are several: ${said}`, async () => {
      const head = 'Ticket,Created,Resolved,Channel';
      const bodies: Record<string, string> = {
        'march.csv': [head, `x1,${late},email`, ...rows].join('\n'),
        'april.csv': [head, 'y,2025-03-02 09:00,2025-03-02 10:00,email', `x2,${late},email`].join('\n'),
      };
      const widget = await fixture<KpiStat>(
        `<kpi-stat metric="resolution-time" period="2025-03" lang="${lang}"></kpi-stat>`,
      );
      const done = settled(widget);
      widget.fetcher = (url) => Promise.resolve(new Response(bodies[url]));
      widget.src = 'march.csv april.csv';
      await done;
      press(card(widget), 'i');
      await widget.updateComplete;
      expect(text(widget.shadowRoot!.querySelector('.panel'))).to.contain(said);
    });
  }

  it('names the records by their ids where there is no file', async () => {
    const panel = await panelOf([conversation(1), conversation(1), conversation(7, { createdAt: 'soon' })]);
    expect(panel).to.contain('1 repeated (record 1)');
    expect(panel).to.contain('(record 7)');
  });
});
