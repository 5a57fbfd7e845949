import { expect, fixture } from '@open-wc/testing';
import { KpiNps } from '../../src/widgets/kpi-nps.js';
import { NpsView } from '../../src/widgets/views/nps-view.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { desk, zone } from '../support/desk.js';
import { card, mount, part, settled, text } from '../support/mount.js';

/** Resolves when something inside the widget has changed so that the condition holds. */
const until = (widget: Element, holds: () => boolean) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (!holds()) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(look);
    observer.observe(widget.shadowRoot!, { subtree: true, childList: true, attributes: true, characterData: true });
    look();
  });

const plot = (widget: Element) => widget.shadowRoot?.querySelector('svg.plot') ?? null;

describe('a widget in a page', () => {
  it('says that it has no source', async () => {
    for (const [lang, words] of [
      ['en', 'No data source yet.'],
      ['es', 'Aún no hay origen de datos.'],
      ['ro', 'Încă nu există o sursă de date.'],
    ] as const) {
      const widget = await fixture<KpiNps>(`<kpi-nps lang="${lang}"></kpi-nps>`);
      expect(part(widget, 'state')).to.equal(words);
      await expect(widget).to.be.accessible();
    }
  });

  it('shows still bones while its first data are on their way', async () => {
    const source = await fixture<KpiSource>('<kpi-source><kpi-nps></kpi-nps></kpi-source>');
    const widget = source.querySelector('kpi-nps')!;
    source.fetcher = () => new Promise(() => undefined);
    source.src = 'never.json';
    await until(widget, () => widget.shadowRoot?.querySelector('.bones') !== null);
    expect(part(widget, 'state')).to.equal('Computing…');
    expect(widget.matches(':state(loading)')).to.equal(true);
    expect(source.matches(':state(loading)')).to.equal(true);
  });

  it('draws when it is first shown, if it was hidden', async () => {
    const widget = await mount<KpiNps>('<kpi-nps hidden></kpi-nps>');
    expect(part(widget, 'value')).to.equal('+40');
    expect(plot(widget)).to.equal(null);
    widget.hidden = false;
    await until(widget, () => plot(widget) !== null);
    expect(Number(plot(widget)?.getAttribute('width'))).to.be.greaterThan(100);
  });

  it('draws once for its data and once for another period, with its answer, and keeps the old numbers until then', async () => {
    class Counted extends KpiNps {
      drawn: string[] = [];
      protected override makeView() {
        return new CountedView(this);
      }
    }
    class CountedView extends NpsView {
      declare readonly element: Counted;
      protected override view(...[answer, scene]: Parameters<NpsView['view']>) {
        this.element.drawn.push(scene.words.period(answer.main.period));
        return super.view(answer, scene);
      }
    }
    Counted.define('kpi-counted');
    const widget = await mount<Counted>('<kpi-counted></kpi-counted>');
    const source = widget.parentElement as KpiSource;
    await until(widget, () => plot(widget) !== null);
    // What watches its size speaks at the end of a frame.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
    await widget.updateComplete;
    expect(widget.drawn, 'first numbers').to.have.length(1);
    widget.drawn = [];
    source.period = '2025-02';
    await source.updateComplete;
    await widget.updateComplete;
    expect(part(widget, 'period')).to.include('Mar 2025');
    await settled(widget);
    expect(widget.drawn).to.deep.equal(['1–28\u00a0Feb\u00a02025']);
  });

  it('draws at its new width', async () => {
    const widget = await mount<KpiNps>('<kpi-nps></kpi-nps>');
    widget.style.width = '300px';
    await until(widget, () => Number(plot(widget)?.getAttribute('width')) < 300);
    expect(plot(widget)?.getAttribute('width')).to.equal('266');
  });

  it('follows the language of the page, of the element around it, and across shadow roots', async () => {
    const host = await fixture<HTMLElement>('<div lang="es"></div>');
    const source = document.createElement('kpi-source');
    Object.assign(source, { period: '2025-03', timeZone: zone, data: desk() });
    const widget = document.createElement('kpi-nps');
    source.append(widget);
    const done = settled(widget);
    host.attachShadow({ mode: 'open' }).append(source);
    await done;
    expect(part(widget, 'footer')).to.contain('100 respuestas');
    host.lang = 'ro';
    await until(widget, () => part(widget, 'footer').includes('100 de răspunsuri'));
    host.removeAttribute('lang');
    const before = document.documentElement.lang;
    document.documentElement.lang = 'es';
    await until(widget, () => part(widget, 'footer').includes('100 respuestas'));
    document.documentElement.lang = before;
  });

  it('survives being moved, with its numbers', async () => {
    const widget = await mount<KpiNps>('<kpi-nps></kpi-nps>');
    const source = widget.parentElement as KpiSource;
    source.remove();
    const elsewhere = await fixture('<div></div>');
    elsewhere.append(source);
    await widget.updateComplete;
    expect(part(widget, 'value')).to.equal('+40');
    expect(plot(widget)).not.to.equal(null);
    const other = await fixture<KpiSource>(`<kpi-source time-zone="${zone}" period="2025-02"></kpi-source>`);
    other.data = desk();
    other.append(widget);
    await until(widget, () => part(widget, 'value') === '+30');
  });

  it('leaves no listener and no observer behind, however often it comes and goes', async () => {
    const watched = [document, document.fonts, window] as const;
    const counts = new Map<EventTarget, number>();
    const originals = watched.map((target) => [target, target.addEventListener, target.removeEventListener] as const);
    for (const [target, add, remove] of originals) {
      counts.set(target, 0);
      target.addEventListener = (...args: Parameters<EventTarget['addEventListener']>) => {
        counts.set(target, counts.get(target)! + 1);
        add.apply(target, args as never);
      };
      target.removeEventListener = (...args: Parameters<EventTarget['removeEventListener']>) => {
        counts.set(target, counts.get(target)! - 1);
        remove.apply(target, args as never);
      };
    }
    let observed = 0;
    const { observe, disconnect } = ResizeObserver.prototype;
    const open = new Set<ResizeObserver>();
    ResizeObserver.prototype.observe = function (this: ResizeObserver, target: Element) {
      open.add(this);
      observed++;
      observe.call(this, target);
    };
    ResizeObserver.prototype.disconnect = function (this: ResizeObserver) {
      open.delete(this);
      disconnect.call(this);
    };
    try {
      const box = document.createElement('div');
      box.innerHTML = '<kpi-source period="2025-03"><kpi-nps></kpi-nps><kpi-backlog></kpi-backlog></kpi-source>';
      document.body.append(box);
      await box.querySelector<KpiNps>('kpi-nps')!.updateComplete;
      for (let i = 0; i < 200; i++) {
        box.remove();
        document.body.append(box);
      }
      box.remove();
      expect([...counts.values()]).to.deep.equal([0, 0, 0]);
      expect(open.size).to.equal(0);
      expect(observed).to.be.greaterThan(400);
    } finally {
      for (const [target, add, remove] of originals)
        Object.assign(target, { addEventListener: add, removeEventListener: remove });
      Object.assign(ResizeObserver.prototype, { observe, disconnect });
    }
  });

  it('takes unknown values of its attributes for the default', async () => {
    const widget = await mount<KpiNps>('<kpi-nps density="tiny" frame="gold" compare="never" target="lots"></kpi-nps>');
    expect(card(widget).className.split(' ')).to.include.members(['kpi', 'comfortable', 'card']);
    expect(part(widget, 'delta')).to.contain('vs February');
  });

  it('takes the known ones', async () => {
    const widget = await mount<KpiNps>(
      '<kpi-nps density="wall" frame="plain" compare="none" heading="Würden Sie?"></kpi-nps>',
    );
    expect(card(widget).className.split(' ')).to.include.members(['wall', 'plain']);
    expect(part(widget, 'delta')).to.equal('');
    expect(part(widget, 'label')).to.equal('Würden Sie?');
    expect(widget.shadowRoot?.querySelector('.menu-button, footer .link')).to.equal(null);
  });

  it('follows the colour scheme that it is given', async () => {
    const widget = await mount<KpiNps>('<kpi-nps theme="dark"></kpi-nps>');
    expect(getComputedStyle(card(widget)).backgroundColor).to.equal('rgb(20, 24, 29)');
    widget.theme = 'light';
    await widget.updateComplete;
    expect(getComputedStyle(card(widget)).backgroundColor).to.equal('rgb(255, 255, 255)');
  });

  it('takes colours from the page and gives none away', async () => {
    const widget = await mount<KpiNps>('<kpi-nps></kpi-nps>', {
      attributes:
        'period="2025-03" style="--kpi-surface: rgb(1, 2, 3); letter-spacing: 3px; text-transform: uppercase"',
    });
    const style = getComputedStyle(card(widget));
    expect([style.backgroundColor, style.letterSpacing, style.textTransform]).to.deep.equal([
      'rgb(1, 2, 3)',
      'normal',
      'none',
    ]);
    expect(document.head.querySelector('style[data-kpi], link[href*="kpi"]')).to.equal(null);
  });

  it('writes no style attribute', async () => {
    const widget = await mount<KpiNps>('<kpi-nps></kpi-nps>');
    expect(widget.shadowRoot?.querySelectorAll('[style]').length).to.equal(0);
  });

  it('says so when the data hold nothing of the kind', async () => {
    for (const [lang, words] of [
      ['en', 'The data has no survey answers.'],
      ['es', 'Los datos no contienen respuestas a encuestas.'],
      ['ro', 'Datele nu conțin răspunsuri la sondaje.'],
    ] as const) {
      const widget = await mount<KpiNps>('<kpi-nps></kpi-nps>', { data: desk({ surveys: [] }), lang });
      expect(text(widget.shadowRoot?.querySelector('.message'))).to.contain(words);
    }
  });
});

/** What is said to the developer meanwhile. */
function warningsOf(act: () => void) {
  const { warn } = console;
  const said: unknown[] = [];
  console.warn = (text: unknown) => said.push(text);
  try {
    act();
  } finally {
    console.warn = warn;
  }
  return said;
}

describe('define', () => {
  it('leaves a name that is taken to whoever has it', () => {
    class Other extends HTMLElement {}
    customElements.define('kpi-taken', Other);
    expect(warningsOf(() => KpiNps.define('kpi-taken'))).to.deep.equal([
      'kpi-elements: <kpi-taken> is something else on this page; ours is not used',
    ]);
    expect(customElements.get('kpi-taken')).to.equal(Other);
  });

  it('is silent when it comes again', () => {
    expect(warningsOf(() => KpiNps.define())).to.deep.equal([]);
    expect(warningsOf(() => KpiNps.define())).to.deep.equal([]);
  });

  it('gives a second name to the same element', () => {
    KpiNps.define('acme-nps');
    expect(document.createElement('acme-nps')).to.be.an.instanceOf(KpiNps);
  });
});
