import { ImportRefused } from '../../model/import-refused.ts';
import { sheetRows, type SheetRow } from './sheet-rows.ts';
import { unzippedParts } from './unzip.ts';
import { parseWhole } from './xml-parts.ts';

export interface Workbook {
  /** The rows of each sheet that is shown, in their order, as often as wanted. */
  readonly sheets: readonly (() => Iterable<SheetRow>)[];
}

/** Does a file begin like a workbook? XLSX is a zip. */
export const isZip = (head: Uint8Array): boolean =>
  head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4;

/** XLS, and XLSX with a password. */
export const isOldWorkbook = (head: Uint8Array): boolean =>
  head[0] === 0xd0 && head[1] === 0xcf && head[2] === 0x11 && head[3] === 0xe0;

export const openWorkbook = (bytes: Uint8Array, file: string): Workbook => {
  const parts = unzippedParts(bytes, file);
  const sheets = sheetPathsIn(parts['xl/workbook.xml'], parts['xl/_rels/workbook.xml.rels']).flatMap(
    (path) => parts[path] ?? [],
  );
  if (sheets.length === 0)
    throw new ImportRefused('BROKEN_XLSX', `${file} has no sheet that can be read; save it as .xlsx again`);
  const strings = sharedStrings(parts['xl/sharedStrings.xml']);
  return { sheets: sheets.map((sheet) => () => sheetRows(sheet, strings)) };
};

const sheetPathsIn = (
  workbook: Uint8Array | undefined,
  relations: Uint8Array | undefined,
): readonly string[] => {
  const shown: string[] = [];
  parseWhole(workbook, {
    open: ({ name, attributes }) => {
      const isShown = !['hidden', 'veryHidden'].includes(String(attributes['state']));
      if (name === 'sheet' && isShown) shown.push(String(attributes['r:id']));
    },
    close: () => undefined,
    text: () => undefined,
  });
  const targets = new Map<string, string>();
  parseWhole(relations, {
    open: ({ name, attributes }) => {
      if (name === 'Relationship') targets.set(String(attributes['Id']), String(attributes['Target']));
    },
    close: () => undefined,
    text: () => undefined,
  });
  return (shown.length === 0 ? [''] : shown).map((id) => {
    const path = targets.get(id) ?? 'worksheets/sheet1.xml';
    return path.startsWith('/') ? path.slice(1) : `xl/${path}`;
  });
};

/** Texts that cells refer to by number; of rich text all its pieces, without how it is read aloud. */
const sharedStrings = (bytes: Uint8Array | undefined): readonly string[] => {
  const strings: string[] = [];
  let text = '';
  let isText = false;
  let isPhonetic = false;
  parseWhole(bytes, {
    open: ({ name }) => {
      if (name === 'si') text = '';
      if (name === 'rPh') isPhonetic = true;
      isText = name === 't' && !isPhonetic;
    },
    text: (more) => {
      if (isText) text += more;
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'si') strings.push(text);
    },
  });
  return strings;
};
