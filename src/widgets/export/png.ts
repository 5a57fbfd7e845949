import type { Lettering } from './pen.js';
import type { Picture } from './picture.js';
import { svgAddress, svgText } from './svg.js';

/** Pixels of the file for each one of the screen. */
const scale = 2;

/**
 * A picture in pixels. An image of its own cannot see the fonts that the page has loaded: there, the words are written
 * on the canvas, which can.
 * @throws EncodingError where the page's policy forbids `data:` images.
 */
export async function canvasOf(picture: Picture): Promise<HTMLCanvasElement> {
  const written = hasOwnFonts(picture.family);
  const image = new Image();
  image.src = svgAddress(svgText(picture, { words: !written, scale }));
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.width * scale;
  canvas.height = picture.height * scale;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  if (written) for (const words of picture.words) write(words, picture.family, context);
  return canvas;
}

export const pngOf = async (picture: Picture): Promise<Blob> => {
  const canvas = await canvasOf(picture);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('No picture'))), 'image/png');
  });
};

/** Whether the page has loaded a font that the words are set in. */
function hasOwnFonts(family: string) {
  const wanted = family.split(',').map((name) => name.trim().replaceAll(/["']/g, '').toLowerCase());
  return [...document.fonts].some(
    (face) => face.status === 'loaded' && wanted.includes(face.family.replaceAll(/["']/g, '').toLowerCase()),
  );
}

/** A canvas knows no tabular figures: what they make wider is spread over the letters. */
function write(words: Lettering, family: string, context: CanvasRenderingContext2D) {
  const { text, x, y, anchor, width, halo } = words;
  context.font = `${words.weight} ${words.size}px ${family}`;
  context.textAlign = anchor === 'middle' ? 'center' : anchor;
  context.direction = words.rightToLeft ? 'rtl' : 'ltr';
  context.letterSpacing = '0px';
  context.letterSpacing = `${(width - context.measureText(text).width) / [...text].length}px`;
  if (halo) {
    context.strokeStyle = halo.colour;
    context.lineWidth = halo.width;
    context.lineJoin = 'round';
    context.strokeText(text, x, y);
  }
  context.fillStyle = words.fill;
  context.fillText(text, x, y);
}
