/** Application identifiers with a length of their own (GS1 General Specifications, figure 7.8.5-2), by first two digits. */
const PREDEFINED: Readonly<Record<string, number>> = {
  '00': 20,
  '01': 16,
  '02': 16,
  '03': 16,
  '04': 18,
  '11': 8,
  '12': 8,
  '13': 8,
  '14': 8,
  '15': 8,
  '16': 8,
  '17': 8,
  '18': 8,
  '19': 8,
  '20': 4,
  '31': 10,
  '32': 10,
  '33': 10,
  '34': 10,
  '35': 10,
  '36': 10,
  '41': 16,
};

/** Ends an element of variable length (FNC1). */
export const SEPARATOR = '\u001D';
/** Symbology identifiers of GS1-128, GS1 DataMatrix and GS1 QR, and a leading FNC1. */
const PREFIX = new RegExp(`^(?:\\][CdQeJ][0-9])?${SEPARATOR}?`);

/** The elements of a GS1 element string by application identifier, or nothing when it is none. */
export const gs1Elements = (text: string): ReadonlyMap<string, string> | undefined =>
  text.startsWith('(') ? bracketed(text) : plain(text.replace(PREFIX, ''));

const bracketed = (text: string): ReadonlyMap<string, string> | undefined => {
  const parts = [...text.matchAll(/\((\d{2,4})\)([^(]+)/g)];
  return parts.map(([whole]) => whole).join('') === text
    ? new Map(parts.map(([, identifier = '', value = '']) => [identifier, value]))
    : undefined;
};

const plain = (text: string): ReadonlyMap<string, string> | undefined => {
  const elements = new Map<string, string>();
  let rest = text;
  while (rest !== '') {
    const length = identifierLength(rest);
    if (!/^\d+$/.test(rest.slice(0, length))) return undefined;
    const end = endOf(rest);
    if (end <= length || end > rest.length) return undefined;
    elements.set(rest.slice(0, length), rest.slice(length, end));
    rest = rest.slice(end);
    if (rest.startsWith(SEPARATOR)) rest = rest.slice(1);
  }
  return elements;
};

const endOf = (rest: string): number => {
  const fixed = PREDEFINED[rest.slice(0, 2)];
  if (fixed !== undefined) return fixed;
  const separator = rest.indexOf(SEPARATOR);
  return separator === -1 ? rest.length : separator;
};

const identifierLength = (rest: string): number => {
  if (/^(?:3[1-69]|7|8)/.test(rest)) return 4;
  return /^(?:2[345]|4)/.test(rest) ? 3 : 2;
};
