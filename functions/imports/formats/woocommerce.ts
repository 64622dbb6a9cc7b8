import { BadRow, type ProductRecord, type VariantRecord } from '../model/record.ts';
import { idOf, skuOf, skusOf } from './codes.ts';
import {
  attributesOf,
  isYes,
  optional,
  refuseSpoilt,
  required,
  textOf,
  wholeUnits,
  type Fields,
} from './fields.ts';
import type { SourceRow, SourceRows, TableFormat } from './format.ts';
import { plainText } from './plain-text.ts';
import { barcodeOf, codesIn, readVariants } from './variants.ts';
import { weightOf } from './weight.ts';

/**
 * WooCommerce’s product CSV: a `variable` product has a row of its own and a row for each `variation`, which names it under
 * Parent, by its SKU or as `id:123`. Other types are products of one variant.
 */
export const woocommerce: TableFormat = {
  name: 'WooCommerce’s product CSV',
  known: 'Type, SKU, Name and Regular price',
  fits: (columns) => columns.has('type') && columns.has('name') && columns.has('regular price'),
  keyOf: (fields) => parentOf(fields) || ownKey(fields) || undefined,
  codesOf: (fields) => (isVariable(fields) ? [] : codesIn(skuIn(fields), barcodeIn(fields))),
  read: (rows) => {
    const main = rows.find(({ fields }) => !isVariation(fields));
    if (main === undefined)
      throw new BadRow(
        'NO_PARENT',
        `the file has no product ${parentOf(rows[0].fields)} that this is a variation of`,
      );
    const sold = rows.filter(({ fields }) => !isVariable(fields));
    const options = optionsOf(main.fields, sold);
    const productId = idOf(ownKey(main.fields).replace(/^id:/, 'woo-'));
    const { faults, variants } = readVariants(
      sold,
      (fields) => variant(fields, main.fields, { options, productId }),
      productId,
    );
    if (variants.length === 0 && faults.length === 0)
      throw new BadRow('NO_VARIANTS', `${productId} has no variation with a price; add its variations`);
    if (variants.length === 0) return faults;
    const faulty = new Set(faults.map(({ row }) => row));
    return [
      ...faults,
      {
        record: product(main, rows, { productId, options, variants: variants.map((one) => one.variant) }),
        rows: rows.map(({ row }) => row).filter((row) => !faulty.has(row)),
        variantRows: variants.map(({ row }) => row),
      },
    ];
  },
};

const typesOf = (fields: Fields): readonly string[] =>
  textOf(fields['type'])
    .toLowerCase()
    .split(',')
    .map((type) => type.trim());
const isVariation = (fields: Fields): boolean => typesOf(fields).includes('variation');
const isVariable = (fields: Fields): boolean => typesOf(fields).includes('variable');

const skuIn = (fields: Fields): string => textOf(fields['sku']);
const barcodeIn = (fields: Fields): string => textOf(fields['gtin, upc, ean, or isbn']);
const parentOf = (fields: Fields): string => (isVariation(fields) ? textOf(fields['parent']) : '');
/** What variations name their product by: its SKU, or its id where it has none. */
const ownKey = (fields: Fields): string => skuIn(fields) || `id:${textOf(fields['id'])}`;

interface Parts {
  readonly productId: string;
  /** Names of what the variations differ in. */
  readonly options: readonly string[];
}

const attributesIn = (fields: Fields): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (let at = 1; at <= 20; at += 1) {
    const name = textOf(fields[`attribute ${at} name`]);
    if (name !== '') found.set(name, unescaped(textOf(fields[`attribute ${at} value(s)`])));
  }
  return found;
};

/** A comma that divides nothing is written `\\,`. */
const unescaped = (text: string): string => text.replaceAll('\\,', ',');

const optionsOf = (main: Fields, sold: readonly SourceRow[]): readonly string[] =>
  isVariable(main)
    ? [...attributesIn(main).keys()].filter((name) =>
        sold.some(({ fields }) => (attributesIn(fields).get(name) ?? '') !== ''),
      )
    : [];

const product = (
  { fields }: SourceRow,
  rows: SourceRows,
  { productId, options, variants }: Parts & { readonly variants: readonly VariantRecord[] },
): ProductRecord => {
  const [path = ''] = textOf(fields['categories'])
    .split(/(?<!\\),\s*/)
    .map(unescaped);
  const facts = [...attributesIn(fields)].filter(([name]) => !options.includes(name));
  return {
    kind: 'product',
    productId,
    name: required(fields['name'], 'Name'),
    ...optional(
      'description',
      plainText(textOf(fields['description']) || textOf(fields['short description'])),
    ),
    ...optional('brand', textOf(fields['brands'])),
    ...(path === '' ? {} : { categoryPath: path.split('>') }),
    ...attributesOf({ ...Object.fromEntries(facts), Tags: unescaped(textOf(fields['tags'])) }),
    images: [...new Set(rows.flatMap((row) => picturesOf(row.fields)))].map((url) => ({ url })),
    options,
    variants,
    ...(textOf(fields['tax status']).toLowerCase() === 'none' ? { taxClass: 'exempt' } : {}),
    isPublished: isShown(fields),
    ...(rows.some((row) => isShared(row.fields)) ? { cuts: [shared(productId, fields)] } : {}),
  };
};

/** Its units are counted together with those of the other variations. */
const isShared = (fields: Fields): boolean => textOf(fields['stock']).toLowerCase() === 'parent';

const shared = (productId: string, main: Fields): string =>
  `${productId}: its variations share one stock of ${textOf(main['stock']) || 'no number'}, which was not set; count each variation`;

/** `Published` is 1, 0 for private, or -1 for a draft. */
const isShown = (fields: Fields): boolean =>
  ['', '1'].includes(textOf(fields['published'])) &&
  ['', 'visible', 'catalog', 'search'].includes(textOf(fields['visibility in catalog']).toLowerCase());

const picturesOf = (fields: Fields): readonly string[] =>
  textOf(fields['images'])
    .split(/,\s*(?=https?:\/\/)/)
    .map((url) => url.trim())
    .filter((url) => url !== '');

const variant = (fields: Fields, main: Fields, { productId, options }: Parts): VariantRecord => {
  const chosen = attributesIn(fields);
  const choices = options.map((name) => [name, required(chosen.get(name), `Attribute ${name}`)] as const);
  const values = choices.map(([, value]) => value);
  const own = refuseSpoilt(skuIn(fields), 'SKU');
  const { gtin, attributes } = barcodeOf(refuseSpoilt(barcodeIn(fields), 'GTIN'));
  const [picture] = picturesOf(fields);
  return {
    ...(own === '' ? { sku: skuOf([productId, ...values].join('-')) } : skusOf(own)),
    ...(choices.length === 0 ? {} : { options: Object.fromEntries(choices), name: values.join(' / ') }),
    ...optional('gtin', gtin),
    ...attributesOf(attributes ?? {}),
    ...weightIn(fields, main),
    ...(isVariation(fields) ? optional('imageUrl', picture) : {}),
    price: required(fields['regular price'], 'Regular price'),
    ...saleIn(fields),
    ...stockIn(fields),
  };
};

/** `Weight (kg)`, `Weight (lbs)` …: the shop’s own unit stands in the name. */
const weightIn = (fields: Fields, main: Fields): Pick<VariantRecord, 'weightGrams'> => {
  for (const [column, unit] of [
    ['weight (kg)', 'kg'],
    ['weight (g)', 'g'],
    ['weight (lbs)', 'lb'],
    ['weight (oz)', 'oz'],
  ] as const) {
    const weight = textOf(fields[column]) || textOf(main[column]);
    if (weight !== '') return weightOf(`${weight.replace(',', '.')} ${unit}`, column);
  }
  return {};
};

const saleIn = (fields: Fields): Pick<VariantRecord, 'sale'> => {
  const price = textOf(fields['sale price']);
  if (price === '') return {};
  const from = dateIn(fields['date sale price starts'], 'begin');
  const to = dateIn(fields['date sale price ends'], 'end');
  return { sale: { price, ...optional('from', from), ...optional('to', to) } };
};

/** A day; the last one is part of the sale. */
const dateIn = (value: unknown, bound: 'begin' | 'end'): string => {
  const text = textOf(value);
  if (text === '') return '';
  const at = new Date(
    /^\d{4}-\d{2}-\d{2}$/.test(text)
      ? `${text}T${bound === 'begin' ? '00:00:00' : '23:59:59'}Z`
      : text.replace(' ', 'T'),
  );
  if (Number.isNaN(at.getTime()))
    throw new BadRow('WRONG_DATES', `the sale has the date ${JSON.stringify(text)}; write 2026-11-24`);
  return at.toISOString();
};

/** Without a number `In stock?` says whether it is sold; `backorders` sells beyond zero. */
const stockIn = (fields: Fields): Pick<VariantRecord, 'stock' | 'isAlwaysAvailable'> => {
  const text = textOf(fields['stock']);
  const backorders = textOf(fields['backorders allowed?']).toLowerCase();
  if (isYes(backorders) || backorders === 'notify') return { isAlwaysAvailable: true };
  if (isShared(fields)) return {};
  const stock = wholeUnits(text, 'Stock');
  if (stock !== undefined) return { stock };
  const isInStock = textOf(fields['in stock?']).toLowerCase();
  if (isInStock === '') return {};
  return isYes(isInStock) || isInStock === 'instock' ? { isAlwaysAvailable: true } : { stock: 0 };
};
