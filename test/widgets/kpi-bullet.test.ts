import { expect } from '@open-wc/testing';
import type { KpiBullet } from '../../src/widgets/kpi-bullet.js';
import { mount, part, text } from '../support/mount.js';

const bullet = (attributes: string, options: Parameters<typeof mount>[1] = {}) =>
  mount<KpiBullet>(`<kpi-bullet ${attributes}></kpi-bullet>`, options);

describe('<kpi-bullet>', () => {
  it('shows the value, what it should be, and both on the whole scale', async () => {
    const widget = await bullet('metric="csat"');
    expect(part(widget, 'value')).to.equal('84%');
    expect(part(widget, 'status')).to.equal('On target');
    expect(text(widget.shadowRoot?.querySelector('.side'))).to.contain('target 80–90%');
    expect(widget.shadowRoot?.querySelectorAll('.rail').length).to.equal(1);
    expect(widget.shadowRoot?.querySelectorAll('.notch').length).to.equal(1);
    await expect(widget).to.be.accessible();
  });

  const targets: [string, string][] = [
    // 37 waits of 1 h 52 min with a standard deviation of 5 h 16 min: from 11 min to 3 h 34 min.
    ['5m', 'Off target'],
    ['30m', 'Near target'],
    ['30h', 'On target'],
  ];
  for (const [target, status] of targets)
    it(`is "${status}" for a mean of 1 h 52 min with at most ${target}`, async () => {
      const widget = await bullet(`metric="first-response-time" target="${target}"`);
      expect(part(widget, 'status')).to.equal(status);
    });

  for (const [lang, says] of [
    ['es', 'objetivo 80–90 %'],
    ['ro', 'țintă 80–90 %'],
  ] as const)
    it(`says it in "${lang}"`, async () => {
      const widget = await bullet('metric="csat"', { lang });
      expect(text(widget.shadowRoot?.querySelector('.side'))).to.contain(says);
    });
});
