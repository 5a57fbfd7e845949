import { pictureOf } from './picture.js';
import { canvasOf, pngOf } from './png.js';
import { svgAddress, svgText } from './svg.js';

/** The ways out of the page. */
export type Way = 'svg' | 'png' | 'copy' | 'copy-picture';

/** What leaves it. */
export interface Cargo {
  readonly card: HTMLElement;
  /** Name of the file, without its ending. */
  readonly name: string;
  /** What the picture is called where it cannot be seen. */
  readonly title: string;
  /** The numbers as text for other programs: cells apart by tabs. */
  readonly table: string;
}

/** Nothing stays in the page, and no address of a blob is made, which strict policies refuse. */
function save(address: string, name: string) {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

const ways: Readonly<Record<Way, (cargo: Cargo) => void | Promise<void>>> = {
  svg: ({ card, title, name }) => save(svgAddress(svgText(pictureOf(card, title))), `${name}.svg`),
  png: async ({ card, title, name }) => {
    const canvas = await canvasOf(pictureOf(card, title));
    save(canvas.toDataURL('image/png'), `${name}.png`);
  },
  copy: ({ table }) => navigator.clipboard.writeText(table),
  // The promise is handed over at once: some browsers forget the reader's click while the picture is drawn.
  'copy-picture': ({ card, title }) =>
    navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(pictureOf(card, title)) })]),
};

/** @throws whatever the browser refuses with: no clipboard in this frame, no `data:` images under this policy. */
export const deliver = async (way: Way, cargo: Cargo): Promise<void> => ways[way](cargo);
