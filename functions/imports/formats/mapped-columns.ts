import { ImportRefused } from '../model/import-refused.ts';
import type { ColumnNames, RowCondition } from '../mapping-schemas.ts';
import { textOf, type Fields } from './fields.ts';
import { plainName } from './table.ts';

const patterns = new Map<string, RegExp>();

const patternOf = (name: string): RegExp => {
  const known = patterns.get(name);
  if (known !== undefined) return known;
  const parts = plainName(name)
    .split('*')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const pattern = new RegExp(`^${parts.join('.*')}$`);
  patterns.set(name, pattern);
  return pattern;
};

/** The column of a row that a name stands for. Throws `ImportRefused` where several columns fit. */
const columnOf = (fields: Fields, name: string): string | undefined => {
  if (!name.includes('*')) return plainName(name);
  const [first, ...others] = Object.keys(fields)
    .filter((column) => patternOf(name).test(column))
    .sort();
  if (others.length === 0) return first;
  throw new ImportRefused(
    'COLUMN_AMBIGUOUS',
    `${name} of the mapping fits the columns ${[first, ...others].join(', ')}; name one of them in a mapping file`,
  );
};

/** The text of the first of these columns that is filled. */
export const textIn = (fields: Fields, names: ColumnNames | undefined = []): string => {
  for (const name of names) {
    const column = columnOf(fields, name);
    const text = column === undefined ? '' : textOf(fields[column]).replace(/^'/, '');
    if (text !== '') return text;
  }
  return '';
};

/** All that are filled, with blanks between them. */
export const joinedIn = (fields: Fields, names: ColumnNames | undefined = []): string =>
  names
    .map((name) => textIn(fields, [name]))
    .filter((text) => text !== '')
    .join(' ');

/** Does a row meet a condition? @returns undefined where there is none */
export const meets = (fields: Fields, condition: RowCondition | undefined): boolean | undefined => {
  if (condition === undefined) return undefined;
  const text = textIn(fields, condition.column).toLowerCase();
  if (text === '') return condition.orEmpty === true;
  return condition.is.some((value) => value.toLowerCase() === text);
};
