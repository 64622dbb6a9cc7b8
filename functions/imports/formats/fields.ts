import { BadRow } from '../model/record.ts';

/** What stands in a row, by column or field name. */
export type Fields = Readonly<Record<string, unknown>>;

/** The text of a field, without blanks around it; empty when there is none. Numbers keep the digits they were written with. */
export const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : '';
};

/** The text of a field that must be there. Throws `BadRow`. */
export const required = (value: unknown, field: string): string => {
  const text = textOf(value);
  if (text === '') throw new BadRow('MISSING_FIELD', `${field} is empty; fill it in`);
  return text;
};

/** The field under its name when it has text, nothing otherwise: for spreading into a record. */
export const optional = <Name extends string>(
  name: Name,
  value: unknown,
): { readonly [Key in Name]?: string } => {
  const text = textOf(value);
  // Here a name becomes a key, which the compiler cannot follow.
  return text === '' ? {} : ({ [name]: text } as { readonly [Key in Name]?: string });
};

/** Whole units of stock, or undefined for an empty field. Sold beyond zero counts as none. Throws `BadRow`. */
export const wholeUnits = (value: unknown, field: string): number | undefined => {
  const text = textOf(value);
  if (text === '') return undefined;
  if (!/^-?\d{1,9}(\.0+)?$/.test(text))
    throw new BadRow('WRONG_STOCK', `${field} is ${JSON.stringify(text)}; it must be whole units`);
  return Math.max(0, Number(text));
};

/** Is this an object with named fields? */
export const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** What belongs in the attributes of a product: names with text, none that are empty or too long for one. */
export const attributesOf = (facts: Fields): { readonly attributes?: Readonly<Record<string, string>> } => {
  const kept = Object.entries(facts)
    .map(([name, value]) => [name, textOf(value)] as const)
    .filter(([, text]) => text !== '' && text.length <= LONGEST_ATTRIBUTE);
  return kept.length === 0 ? {} : { attributes: Object.fromEntries(kept) };
};

/** From the API: attributes are short facts. */
const LONGEST_ATTRIBUTE = 500;
