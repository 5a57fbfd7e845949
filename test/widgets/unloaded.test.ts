import { expect, fixture, oneEvent } from '@open-wc/testing';
import '../../src/define.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { zone } from '../support/desk.js';
import { everything } from '../support/everything.js';
import { part, settled, text } from '../support/mount.js';

type Widget = HTMLElement & { updateComplete: Promise<unknown>; makeView(): Promise<unknown> };

/** A widget whose code cannot be had until the test lets it come; its data are there. */
async function cutOff(lang: string) {
  const source = await fixture<KpiSource>(
    `<kpi-source lang="${lang}" time-zone="${zone}" period="2025-03"></kpi-source>`,
  );
  const ready = oneEvent(source, 'kpi-ready');
  source.data = everything();
  await ready;
  const widget = document.createElement('kpi-csat') as unknown as Widget;
  const make = widget.makeView.bind(widget);
  widget.makeView = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
  const failed = oneEvent(widget, 'kpi-error');
  source.append(widget);
  await failed;
  await widget.updateComplete;
  return { widget, connect: () => (widget.makeView = make) };
}

const again = (widget: Element) => widget.shadowRoot!.querySelector<HTMLElement>('.message button')!;

describe('a card whose code cannot be loaded', () => {
  for (const [lang, what, button] of [
    ['en', 'This card could not be loaded.', 'Try again'],
    ['es', 'No se ha podido cargar esta tarjeta.', 'Reintentar'],
    ['ro-RO', 'Acest card nu a putut fi încărcat.', 'Reîncearcă'],
    ['fr', 'This card could not be loaded.', 'Try again'],
  ] as const)
    it(`says so in "${lang}", with what to do`, async () => {
      const { widget } = await cutOff(lang);
      expect(text(widget.shadowRoot!.querySelector('[role="alert"] p'))).to.equal(what);
      expect(text(again(widget))).to.equal(button);
      expect(widget.shadowRoot!.querySelector('.bone')).to.equal(null);
      await expect(widget).to.be.accessible();
    });

  it('tries again when the reader says so, and shows its numbers when the code comes', async () => {
    const { widget, connect } = await cutOff('en');
    const failed = oneEvent(widget, 'kpi-error');
    again(widget).click();
    await failed;
    await widget.updateComplete;
    expect(text(again(widget)), 'still cut off').to.equal('Try again');
    connect();
    const ready = settled(widget);
    again(widget).click();
    await ready;
    // 42 of 50.
    expect(part(widget, 'value')).to.equal('84%');
    expect(again(widget)).to.equal(null);
  });

  it('keeps the room of its numbers', async () => {
    const { widget, connect } = await cutOff('en');
    const height = widget.offsetHeight;
    connect();
    const ready = settled(widget);
    again(widget).click();
    await ready;
    expect(widget.offsetHeight).to.equal(height);
  });
});
