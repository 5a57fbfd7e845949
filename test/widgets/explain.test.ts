import { expect } from '@open-wc/testing';
import type { KpiVolume } from '../../src/widgets/kpi-volume.js';
import { mount, press, card, text } from '../support/mount.js';

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
});
