import { MOST_COLUMNS } from '../column-use.ts';
import { parsedInPieces } from './xml-parts.ts';

/** A row of a sheet, numbered as the spreadsheet shows it. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

interface Cell {
  readonly at: number;
  readonly type: string;
}

/** The rows of a sheet that have something in them, with every cell as text. */
export function* sheetRows(sheet: Uint8Array, strings: readonly string[]): Generator<SheetRow> {
  const ready: SheetRow[] = [];
  let row = 0;
  let cells: string[] = [];
  let cell: Cell | undefined;
  let text = '';
  let isText = false;
  const pieces = parsedInPieces(sheet, {
    open: ({ name, attributes }) => {
      if (name === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        cells = [];
      } else if (name === 'c') {
        cell = {
          at: columnOf(String(attributes['r'] ?? ''), cells.length),
          type: String(attributes['t'] ?? 'n'),
        };
        text = '';
      }
      isText = name === 'v' || name === 't';
    },
    text: (more) => {
      if (isText && cell !== undefined) text += more;
    },
    close: (name) => {
      isText = false;
      if (name === 'c' && cell !== undefined && cell.at < MOST_COLUMNS) {
        while (cells.length < cell.at) cells.push('');
        cells[cell.at] = textOfCell(cell.type, text, strings);
        cell = undefined;
      }
      if (name === 'row' && cells.some((one) => one.trim() !== '')) ready.push({ row, cells });
    },
  });
  for (const _piece of pieces) yield* ready.splice(0);
}

/** `AB12` is column 27, counted from 0. */
const columnOf = (reference: string, next: number): number => {
  const [letters = ''] = /^[A-Z]+/.exec(reference) ?? [];
  if (letters === '') return next;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
};

const textOfCell = (type: string, text: string, strings: readonly string[]): string => {
  if (type === 's') return strings[Number(text)] ?? '';
  if (type === 'b') return text === '1' ? 'true' : 'false';
  if (type === 'e') return '';
  return type === 'n' ? plainNumber(text) : text;
};

/** Numbers keep their digits; a long one that was kept as `4.00638E+12` is written out where nothing was lost. */
const plainNumber = (text: string): string => {
  if (/^-?\d+(\.\d+)?$/.test(text) && text.length < 16) return text;
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) return text;
  return Number.isSafeInteger(value) ? String(value) : String(Number(value.toPrecision(15)));
};
