import { textOf, type Fields } from './fields.ts';

/** `care guide (product.metafields.custom.care)`: a name, and where Shopify keeps it. */
const METAFIELD = /^(.*?)\s*\(product\.metafields\.[^)]+\)$/;
/** Facts for Google that the shop keeps as attributes. */
const GOOGLE = /^google shopping \/ (gender|age group|condition|custom product)$/;

/** What merchants have added to their products, by the names they gave. */
export const metafieldsOf = (fields: Fields): Readonly<Record<string, string>> =>
  Object.fromEntries(
    // The names alone: reading every column here would count them all as read.
    Object.keys(fields).flatMap((column) => {
      const name = METAFIELD.exec(column)?.[1] ?? GOOGLE.exec(column)?.[1];
      const text = name === undefined ? '' : textOf(fields[column]);
      return name === undefined || text === '' ? [] : [[capitalised(name), text] as const];
    }),
  );

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
