import { PDFDocument, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib';
import qrcode from 'qrcode-generator';
import type { Sheet } from '../model/sheet.ts';
import { printable } from './printable.ts';

/** A4 in points. */
const WIDTH = 595;
const HEIGHT = 842;
const MARGIN = 50;
const LINE = 16;
const QR = 90;

/** Where the next line goes. */
interface Pen {
  readonly document: PDFDocument;
  readonly plain: PDFFont;
  readonly bold: PDFFont;
  page: PDFPage;
  y: number;
}

/** Draws sheets one after another, each on pages of its own, as a PDF. */
export const drawSheets = async (sheets: readonly Sheet[]): Promise<Uint8Array> => {
  const document = await PDFDocument.create();
  const plain = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  for (const sheet of sheets) {
    const page = document.addPage([WIDTH, HEIGHT]);
    drawSheet({ document, plain, bold, page, y: HEIGHT - MARGIN - 10 }, sheet);
  }
  return document.save();
};

const drawSheet = (pen: Pen, { title, head, facts, to, columns, rows, sums, code }: Sheet): void => {
  drawCode(pen, code);
  text(pen, title, { bold: true, size: 20 });
  skip(pen, 2 * LINE);
  for (const line of head) writeLine(pen, [line]);
  skip(pen, LINE);
  for (const [name, value] of facts) writeLine(pen, [name, value], [0, 80]);
  skip(pen, LINE);
  for (const line of to) writeLine(pen, [line]);
  skip(pen, LINE);
  const places = placesOf(columns.length);
  writeLine(pen, columns, places, true);
  for (const row of rows) writeLine(pen, row, places);
  skip(pen, LINE / 2);
  for (const [name, value] of sums) writeLine(pen, [name, value], [places.at(-2) ?? 0, places.at(-1) ?? 0]);
};

/** The first column takes what the others leave. */
const placesOf = (columns: number): readonly number[] => {
  const others = columns - 1;
  const first = WIDTH - 2 * MARGIN - others * 100;
  return [0, ...Array.from({ length: others }, (_none, at) => first + at * 100)];
};

const writeLine = (
  pen: Pen,
  cells: readonly string[],
  places: readonly number[] = [0],
  bold = false,
): void => {
  if (pen.y < MARGIN) {
    pen.page = pen.document.addPage([WIDTH, HEIGHT]);
    pen.y = HEIGHT - MARGIN;
  }
  cells.forEach((cell, at) => {
    const until = places[at + 1] ?? WIDTH - 2 * MARGIN;
    text(pen, cell, { bold, x: places[at] ?? 0, width: until - (places[at] ?? 0) - 6 });
  });
  skip(pen, LINE);
};

const text = (
  { page, plain, bold, y }: Pen,
  said: string,
  how: { readonly bold?: boolean; readonly size?: number; readonly x?: number; readonly width?: number },
): void => {
  const { size = 10, x = 0, width = Infinity } = how;
  const font = how.bold === true ? bold : plain;
  page.drawText(shortened(printable(said), font, { size, width }), { x: MARGIN + x, y, size, font });
};

const shortened = (
  said: string,
  font: PDFFont,
  { size, width }: { readonly size: number; readonly width: number },
): string => {
  if (font.widthOfTextAtSize(said, size) <= width) return said;
  let kept = said;
  while (kept.length > 1 && font.widthOfTextAtSize(`${kept}...`, size) > width) kept = kept.slice(0, -1);
  return `${kept}...`;
};

const skip = (pen: Pen, points: number): void => {
  pen.y -= points;
};

/** At the top right, with an error correction that a crumpled slip needs. */
const drawCode = ({ page }: Pen, said: string): void => {
  const code = qrcode(0, 'M');
  code.addData(said);
  code.make();
  const count = code.getModuleCount();
  const size = QR / count;
  for (let row = 0; row < count; row += 1)
    for (let column = 0; column < count; column += 1)
      if (code.isDark(row, column))
        page.drawRectangle({
          x: WIDTH - MARGIN - QR + column * size,
          y: HEIGHT - MARGIN - (row + 1) * size,
          width: size,
          height: size,
        });
};
