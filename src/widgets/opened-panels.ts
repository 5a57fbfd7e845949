import { nothing } from 'lit';
import { zoneOf } from '../time/zone.js';
import { csvAddress, csvText, fileName } from './csv.js';
import { explainPanel } from './explain.js';
import { menu, type Outward } from './menu.js';
import type { Content } from './parts.js';
import { sheetTable, sheetText } from './sheet.js';
import type { Stateful } from './states.js';
import type { Answer, Scene, View } from './view.js';

/** What is open over, instead of or below the drawing; nothing of what is not. */
export interface Panels {
  readonly menu: Content;
  readonly table: Content;
  readonly explanation: Content;
}

interface Shown<A extends Answer> {
  readonly answer: A;
  readonly scene: Scene;
  readonly view: View;
  /** The name of the numbers, and their period. */
  readonly caption: string;
}

/** Menu, table and explanation of a widget: few readers open one, and their code comes with the first. */
export function openedPanels<A extends Answer>(of: Stateful<A>, { answer, scene, view, caption }: Shown<A>): Panels {
  const { panels, words } = of;
  const explained = { result: answer.main, sum: view.explained, words, target: scene.target, unit: scene.unit };
  const openTickets = () => of.openTickets(answer);
  return {
    menu: panels.has('menu')
      ? menu({ panels, words, outward: outward(of, answer, scene, caption), openTickets })
      : nothing,
    table: panels.has('table') ? sheetTable(of.sheet(answer, scene), caption) : nothing,
    explanation: panels.has('explain') ? explainPanel(explained, caption, () => panels.close('explain')) : nothing,
  };
}

/** What the menu can make of the numbers. */
function outward<A extends Answer>(of: Stateful<A>, answer: A, scene: Scene, title: string): Outward {
  const zone = zoneOf(of.words.timeZone);
  const name = fileName(of.tag, answer.main.period, zone);
  return {
    csv: () => ({ name: `${name}.csv`, address: csvAddress(csvText(of.sheet(answer, scene).drawn, zone)) }),
    send: (way) => of.send(way, { name, title, table: sheetText(of.sheet(answer, scene), title) }),
  };
}
