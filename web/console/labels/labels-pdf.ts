import { qrModules } from '../../kit/qr-modules.ts';

/** A code with up to three lines of text under it. */
export interface PrintedLabel {
  readonly code: string;
  readonly lines: readonly string[];
}

/** A4 in points, with labels of 3 by 5. */
const PAGE = { width: 595, height: 842 } as const;
const COLUMNS = 3;
const ROWS = 5;
const MARGIN = 36;
const QR = 100;
const FONT = 9;
const MOST_LETTERS = 30;
const CELL = {
  width: (PAGE.width - 2 * MARGIN) / COLUMNS,
  height: (PAGE.height - 2 * MARGIN) / ROWS,
} as const;

/**
 * Labels on sheets of A4. Written by hand, as squares and one font that every reader has: a library for PDF is larger than
 * this whole app may be.
 */
export const labelsPdf = (labels: readonly PrintedLabel[]): string => {
  const perPage = COLUMNS * ROWS;
  const pages = [...Array.from({ length: Math.ceil(labels.length / perPage) }).keys()].map((at) =>
    labels.slice(at * perPage, (at + 1) * perPage),
  );
  const contents = pages.map((page) => page.map(drawn).join('\n'));
  const kids = pages.map((_page, at) => `${4 + 2 * at} 0 R`).join(' ');
  return fileOf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...contents.flatMap((content, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + 2 * at} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    ]),
  ]);
};

/** The squares of a label as `x y w h re`, filled at once, then its lines. */
const drawn = ({ code, lines }: PrintedLabel, index: number): string => {
  const left = MARGIN + (index % COLUMNS) * CELL.width;
  const top = PAGE.height - MARGIN - Math.floor(index / COLUMNS) * CELL.height;
  const { size, dark } = qrModules(code);
  const side = QR / size;
  const squares = dark.map(
    ([row, column]) =>
      `${points(left + column * side)} ${points(top - (row + 1) * side)} ${points(side)} ${points(side)} re`,
  );
  const texts = lines.map(
    (line, at) =>
      `BT /F1 ${FONT} Tf ${points(left)} ${points(top - QR - 12 - at * 11)} Td (${printable(line)}) Tj ET`,
  );
  return [...squares, 'f', ...texts].join('\n');
};

const points = (value: number): string => value.toFixed(3);

/** Of Latin letters, which the font has; brackets and strokes mean something in a PDF. */
const printable = (line: string): string =>
  line
    .slice(0, MOST_LETTERS)
    .replaceAll(/\s/g, ' ')
    .replaceAll(/[^\u0020-\u007E]/g, '?')
    .replaceAll(/[\\()]/g, String.raw`\$&`);

/** Objects with the table of where each begins. All letters are of one byte. */
const fileOf = (objects: readonly string[]): string => {
  let text = '%PDF-1.4\n';
  const starts = objects.map((object, at) => {
    const start = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return start;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return `${text}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
};
