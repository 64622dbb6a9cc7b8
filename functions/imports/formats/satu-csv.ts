import { satu } from '../mappings/satu.ts';
import type { Entry, RowFault } from '../model/record.ts';
import { textOf, type Fields } from './fields.ts';
import type { SourceRows, TableFormat } from './format.ts';
import { codesIn } from './variants.ts';

/** Columns of the exports of this shop; names of columns are compared in lower case. */
const NAMES = [
  'productId',
  'productName',
  'productAttributes',
  'productOptions',
  'taxClass',
  'publishedIn',
  'weightGrams',
  'imageUrl',
  'sourceSku',
  'isGiftCard',
  'isAlwaysAvailable',
  'priceId',
  'compareAt',
  'locationId',
  'customerGroup',
  'customerId',
  'minQuantity',
  'validFrom',
  'validTo',
  'onHand',
  'externalId',
  'timeZone',
  'preferredMedium',
] as const;
const NAME_OF = new Map<string, string>(NAMES.map((name) => [name.toLowerCase(), name]));

const IDENTITIES = ['productid', 'priceid', 'onhand', 'externalid'];

/** What this shop exports as CSV: products with a row for each variant, prices, stock or customers. */
export const satuCsv: TableFormat = {
  name: 'an export of Satu as CSV',
  known: 'sku with productId, priceId or onHand; externalId',
  fits: (columns) =>
    columns.has('externalid') || (columns.has('sku') && IDENTITIES.some((name) => columns.has(name))),
  keyOf: (fields) => textOf(fields['productid']) || undefined,
  codesOf: (fields) =>
    textOf(fields['productid']) === '' ? [] : codesIn(textOf(fields['sku']), textOf(fields['gtin'])),
  read: (rows) => {
    const [{ row, fields }] = rows;
    if (textOf(fields['productid']) !== '') return productOf(rows);
    return [{ record: satu(valuesOf(fields)), rows: [row], variantRows: [row] }];
  },
};

/** A variant whose row has a problem of its own is left out. */
const productOf = (rows: SourceRows): readonly (Entry | RowFault)[] => {
  const faults = rows.flatMap(({ row, problem }) => (problem === undefined ? [] : [{ row, problem }]));
  const good = rows.filter(({ problem }) => problem === undefined);
  if (good.length === 0) return faults;
  const numbers = good.map(({ row }) => row);
  const sources = rows.map(({ fields }) => valuesOf(fields));
  const first = sources.find((source) => textOf(source['productName']) !== '') ?? {};
  const { productName, productAttributes, productOptions, ...product } = first;
  const record = satu({
    ...product,
    name: productName,
    attributes: productAttributes,
    options: productOptions ?? [],
    variants: good.map(({ fields }) => ({ name: '', ...valuesOf(fields) })),
  });
  return [...faults, { record, rows: numbers, variantRows: numbers }];
};

/** The fields as JSON Lines have them: lists and maps stand as JSON in their cells. */
const valuesOf = (fields: Fields): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(fields).flatMap((column) => {
      const text = String(fields[column]);
      return text === '' ? [] : [[NAME_OF.get(column) ?? column, valueOf(text)] as const];
    }),
  );

const valueOf = (text: string): unknown => {
  if (/^[[{]/.test(text)) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      return text;
    }
  }
  return text.replace(/^'/, '');
};
