import { isE164, toE164 } from '#shared/contracts/phone.ts';
import { BadRow } from '../model/record.ts';

/** What stands in a row, by column or field name. */
export type Fields = Readonly<Record<string, unknown>>;

/** The text of a field, without blanks around it; empty when there is none. Numbers keep the digits they were written with. */
export const textOf = (value: unknown): string => {
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : '';
};

/** All texts of a field that may stand several times. */
export const textsOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).map(textOf).filter((text) => text !== '');

/** A phone number in E.164, however it was written; empty when it is none. */
export const phoneOf = (value: unknown): string => {
  const number = toE164(textOf(value).replaceAll(/[^\d+]/g, ''));
  return isE164(number) ? number : '';
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

/** The same with the blanks around it: for text that the shop has written itself. */
export const exactly = <Name extends string>(
  name: Name,
  value: unknown,
): { readonly [Key in Name]?: string } =>
  typeof value === 'string' && value.trim() !== ''
    ? ({ [name]: value } as { readonly [Key in Name]?: string })
    : optional(name, value);

/** Whole units of stock, or undefined for an empty field. Sold beyond zero counts as none. Throws `BadRow`. */
export const wholeUnits = (value: unknown, field: string): number | undefined => {
  const text = textOf(value);
  if (text === '') return undefined;
  if (!/^-?\d{1,9}([.,]0+)?$/.test(text))
    throw new BadRow('WRONG_STOCK', `${field} is ${JSON.stringify(text)}; it must be whole units`);
  return Math.max(0, Number(text.replace(/[.,]0+$/, '')));
};

/** `true`, `yes`, `1` and the like, as sources write them. */
export const isYes = (value: unknown): boolean => /^(?:true|yes|y|1)$/i.test(textOf(value));
export const isNo = (value: unknown): boolean => /^(?:false|no|n|0)$/i.test(textOf(value));

/** A code that a spreadsheet took for a number and shortened: nobody can tell what it was. Throws `BadRow`. */
export const refuseSpoilt = (text: string, field: string): string => {
  if (!/^\d(?:[.,]\d+)?E\+\d+$/i.test(text)) return text;
  throw new BadRow(
    'SPOILT_NUMBER',
    `${field} is ${text}, a number that a spreadsheet has shortened; export it again with this column as text`,
  );
};

/** Is this an object with named fields? */
export const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** From the API: attributes are short facts, with short names. */
const LONGEST_ATTRIBUTE = 500;
const LONGEST_NAME = 60;
const MOST_PARTS = 6;

/**
 * What belongs in the attributes of a product: names with text, none that are empty. One that is too long is split at a comma
 * or a blank: `Tags`, `Tags 2`.
 */
export const attributesOf = (facts: Fields): { readonly attributes?: Readonly<Record<string, string>> } => {
  const kept = Object.entries(facts).flatMap(([name, value]) =>
    partsOf(textOf(value)).map(
      (part, at) => [at === 0 ? shortName(name) : `${shortName(name)} ${at + 1}`, part] as const,
    ),
  );
  return kept.length === 0 ? {} : { attributes: Object.fromEntries(kept) };
};

const shortName = (name: string): string =>
  name
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME - 3);

const partsOf = (text: string): readonly string[] => {
  const parts: string[] = [];
  let rest = text;
  while (rest.length > LONGEST_ATTRIBUTE && parts.length < MOST_PARTS - 1) {
    const head = rest.slice(0, LONGEST_ATTRIBUTE);
    const at = [head.lastIndexOf(','), head.lastIndexOf(' ')].find((found) => found > 0) ?? LONGEST_ATTRIBUTE;
    parts.push(rest.slice(0, at).trim());
    rest = rest.slice(at).replace(/^[,\s]+/, '');
  }
  return [...parts, rest.slice(0, LONGEST_ATTRIBUTE).trim()].filter((part) => part !== '');
};
