import { expect, fixture } from '@open-wc/testing';
import '../../src/define.js';
import type { KpiSource } from '../../src/widgets/kpi-source.js';
import { zone } from '../support/desk.js';
import type { Widget } from '../support/every-element.js';
import { everything } from '../support/everything.js';
import { part, text } from '../support/mount.js';
import { until } from '../support/until.js';

/** An element in a source, with numbers or with a message; what the console was told meanwhile. */
async function shown(tag: string, attributes: string, lang = 'en') {
  const told: string[] = [];
  const { warn } = console;
  console.warn = (message: unknown) => void told.push(String(message));
  try {
    const source = await fixture<KpiSource>(
      `<kpi-source lang="${lang}" time-zone="${zone}" period="2025-03"><${tag} ${attributes}></${tag}></kpi-source>`,
    );
    const widget = source.firstElementChild as Widget;
    source.data = everything();
    const done = () => widget.matches(':state(ready)') || widget.matches(':state(failed)');
    await until(done, `<${tag} ${attributes}> says something`);
    await until(() => text(widget.shadowRoot!.querySelector('footer, [part="state"]')), 'it is drawn');
    await widget.updateComplete;
    return { widget, text: text(widget.shadowRoot!.querySelector('.kpi')), told };
  } finally {
    console.warn = warn;
  }
}

const csat = 'metric="csat"';
/** Each generic element, with what it cannot do without. */
const elements: Readonly<Record<string, string>> = {
  'kpi-stat': csat,
  'kpi-trend': csat,
  'kpi-breakdown': csat,
  'kpi-heatmap': csat,
  'kpi-bullet': csat,
  'kpi-explain': csat,
  'kpi-tickets': csat,
  'kpi-response-bands': '',
  'kpi-backlog': '',
  'kpi-balance': 'pair="speed-vs-satisfaction"',
};

const ofMetrics = ['kpi-stat', 'kpi-trend', 'kpi-breakdown', 'kpi-heatmap', 'kpi-bullet', 'kpi-explain', 'kpi-tickets'];
const all = Object.keys(elements);

/** Attributes whose wrong value counts as none: by which elements they are read. */
const fallingBack: readonly (readonly [attribute: string, readonly string[]])[] = [
  ['interval', ['kpi-stat', 'kpi-trend']],
  ['statistic', ofMetrics],
  ['clock', ofMetrics],
  ['population', [...ofMetrics, 'kpi-response-bands']],
  ['compare', all],
  ['target', all],
  ['density', all],
  ['frame', all],
  ['theme', all],
  ['ticket-url', all],
  ['sort', ['kpi-breakdown']],
  ['limit', ['kpi-breakdown']],
  ['within', ['kpi-response-bands']],
];

describe('a value that no attribute understands', () => {
  for (const [attribute, tags] of fallingBack)
    it(`of ${attribute} counts as none, and the console is told once, with the value`, async () => {
      for (const tag of tags) {
        const right = await shown(tag, elements[tag]!);
        // Each text is told once in the life of a page.
        const wrong = attribute === 'limit' ? 'several' : `wrong-${tag}-${attribute}`;
        const { text: said, told } = await shown(tag, `${elements[tag]} ${attribute}="${wrong}"`);
        expect(said, `<${tag} ${attribute}>`).to.equal(right.text);
        expect(told, `<${tag} ${attribute}>`).to.have.length(1);
        expect(told[0])
          .to.contain(attribute)
          .and.to.contain(attribute === 'limit' ? 'NaN' : wrong);
        const again = await shown(tag, `${elements[tag]} ${attribute}="${wrong}"`);
        expect(again.told, 'a second time').to.deep.equal([]);
      }
    }).timeout(60_000);

  it('of refresh loads once, and the console is told', async () => {
    const { told } = await shown('kpi-stat', csat);
    expect(told).to.deep.equal([]);
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (message: unknown) => void warned.push(String(message));
    const source = await fixture<KpiSource>('<kpi-source refresh="often"></kpi-source>');
    await source.updateComplete;
    console.warn = warn;
    expect(warned).to.deep.equal(['kpi-elements: refresh="NaN" is no number from 0 up; it is left out']);
  });
});

/** Attributes without which there is nothing to show: the card says what is wrong and what to write instead. */
const refused: readonly (readonly [
  attribute: string,
  tags: readonly string[],
  words: Readonly<Record<string, RegExp>>,
])[] = [
  [
    'metric',
    ofMetrics,
    {
      en: /Unknown metric.*Check its name/,
      es: /Métrica desconocida.*Compruebe/,
      ro: /Indicator necunoscut.*Verificați/,
    },
  ],
  ['pair', ['kpi-balance'], { en: /Check its name/, es: /Compruebe/, ro: /Verificați/ }],
  [
    'by',
    ['kpi-breakdown'],
    {
      en: /cannot be split that way.*Name another/,
      es: /no se puede desglosar así.*Indique/,
      ro: /nu poate fi împărțit așa.*Indicați/,
    },
  ],
  [
    'period',
    all,
    {
      en: /cannot be read.*Write it like/,
      es: /No se entiende el periodo.*Escríbalo/,
      ro: /nu poate fi citită.*Scrieți/,
    },
  ],
  [
    'where',
    all,
    {
      en: /cannot be used.*Write it like/,
      es: /No se puede usar el filtro.*Escríbalo/,
      ro: /nu poate fi folosit.*Scrieți/,
    },
  ],
];

describe('a value without which there is nothing to show', () => {
  for (const [attribute, tags, words] of refused)
    it(`of ${attribute}: each card says what to do, in each language, and the console is told once`, async () => {
      for (const tag of tags)
        for (const lang of tag === tags[0] ? ['en', 'es', 'ro'] : ['en']) {
          const wrong = `wrong ${tag} ${attribute} ${lang}`;
          const rest = elements[tag]!.replace(new RegExp(`^${attribute}="[^"]*"`), '');
          const { widget, told } = await shown(tag, `${rest} ${attribute}="${wrong}"`, lang);
          expect(part(widget, 'state'), `<${tag}> ${lang}`).to.match(words[lang]!).and.to.contain(wrong);
          expect(told, `<${tag}> ${lang}`).to.have.length(1);
          expect(told[0]).to.contain(wrong);
        }
    }).timeout(60_000);
});
