import { BadRow, type ProductRecord, type VariantRecord } from '../model/record.ts';
import { idOf, skuOf, skusOf } from './codes.ts';
import {
  attributesOf,
  isNo,
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
import { metafieldsOf } from './shopify-metafields.ts';
import { barcodeOf, codesIn, readVariants } from './variants.ts';
import { weightOf } from './weight.ts';

/** Columns by what they hold: as exports name them, and as the template of 2025 does. */
const COLUMNS = {
  handle: ['handle', 'url handle'],
  title: ['title'],
  description: ['body (html)', 'description'],
  vendor: ['vendor'],
  category: ['product category'],
  type: ['type'],
  tags: ['tags'],
  published: ['published', 'published on online store'],
  status: ['status'],
  sku: ['variant sku', 'sku'],
  barcode: ['variant barcode', 'barcode'],
  price: ['variant price', 'price'],
  compareAt: ['variant compare at price', 'compare-at price'],
  cost: ['cost per item'],
  stock: ['variant inventory qty', 'inventory quantity'],
  tracker: ['variant inventory tracker', 'inventory tracker'],
  policy: ['variant inventory policy', 'continue selling when out of stock'],
  taxable: ['variant taxable', 'charge tax'],
  giftCard: ['gift card'],
  weight: ['variant grams', 'weight value (grams)'],
  variantImage: ['variant image', 'variant image url'],
  image: ['image src', 'product image url'],
  imagePosition: ['image position'],
  imageText: ['image alt text'],
  mpn: ['google shopping / mpn'],
} as const;

/**
 * Shopify's product CSV: rows of one handle are one product. The first says what the product is, each with a price, a SKU
 * or a choice is a variant, the others add pictures.
 */
export const shopifyCsv: TableFormat = {
  name: 'Shopify’s product CSV',
  known: 'Handle and Title, with Variant Price, Variant SKU or Body (HTML)',
  fits: (columns) =>
    columns.has('title') &&
    COLUMNS.handle.some((name) => columns.has(name)) &&
    !(columns.has('location') && (columns.has('on hand') || columns.has('available'))),
  keyOf: (fields) => cell(fields, 'handle') || undefined,
  codesOf: (fields) => codesIn(unquoted(cell(fields, 'sku')), unquoted(cell(fields, 'barcode'))),
  read: (rows) => {
    const handle = required(cell(rows[0].fields, 'handle'), 'Handle');
    const options = optionsOf(rows[0].fields);
    const isGiftCard = rows.some(({ fields }) => isYes(cell(fields, 'giftCard')));
    const { faults, variants } = readVariants(
      rows.filter(isVariant),
      (fields) => variant(fields, { handle, options, isGiftCard }),
      handle,
    );
    if (variants.length === 0 && faults.length === 0)
      throw new BadRow('NO_VARIANTS', `${handle} has no row with a price; add its variants`);
    if (variants.length === 0) return [...faults, ...withoutVariants(rows, faults)];
    const faulty = new Set(faults.map(({ row }) => row));
    return [
      ...faults,
      {
        record: product(rows, { handle, options, variants: variants.map((one) => one.variant) }),
        rows: rows.map(({ row }) => row).filter((row) => !faulty.has(row)),
        variantRows: variants.map(({ row }) => row),
      },
    ];
  },
};

const cell = (fields: Fields, name: keyof typeof COLUMNS): string =>
  COLUMNS[name].map((column) => textOf(fields[column])).find((text) => text !== '') ?? '';

interface Option {
  /** 1 to 3: which columns it stands in. */
  readonly at: number;
  readonly name: string;
}

/** A product of one variant has the option `Title` with the choice `Default Title`, which is none. */
const optionsOf = (first: Fields): readonly Option[] =>
  [1, 2, 3].flatMap((at) => {
    const name = textOf(first[`option${at} name`]);
    const isNone = name === '' || textOf(first[`option${at} value`]) === 'Default Title';
    return isNone ? [] : [{ at, name }];
  });

const isVariant = ({ fields }: SourceRow): boolean =>
  [cell(fields, 'price'), cell(fields, 'sku'), textOf(fields['option1 value'])].some((text) => text !== '');

/** Rows that only add pictures to a product none of whose variants can be read. */
const withoutVariants = (rows: SourceRows, faults: readonly { readonly row: number }[]) =>
  rows
    .filter(({ row }) => !faults.some((fault) => fault.row === row))
    .map(({ row }) => ({
      row,
      problem: {
        code: 'NO_VARIANTS',
        detail: 'no variant of its product can be read; correct those rows first',
      },
    }));

interface Parts {
  readonly handle: string;
  readonly options: readonly Option[];
  readonly variants: readonly VariantRecord[];
}

const product = (rows: SourceRows, { handle, options, variants }: Parts): ProductRecord => {
  const { fields } = rows[0];
  const [type, category] = [cell(fields, 'type'), cell(fields, 'category')];
  const path = type || category;
  const sold = rows.filter(isVariant);
  const untaxed = sold.filter((row) => isNo(cell(row.fields, 'taxable'))).length;
  const isUntaxed = sold.length > 0 && untaxed === sold.length;
  return {
    kind: 'product',
    productId: idOf(handle),
    name: required(cell(fields, 'title'), 'Title'),
    ...optional('description', plainText(cell(fields, 'description'))),
    ...optional('brand', cell(fields, 'vendor')),
    ...(path === '' ? {} : { categoryPath: path.split('>') }),
    ...attributesOf({
      Tags: cell(fields, 'tags'),
      'Product category': type === '' ? '' : category,
      ...metafieldsOf(fields),
    }),
    images: picturesOf(rows),
    options: options.map(({ name }) => name),
    variants,
    ...(isUntaxed ? { taxClass: 'exempt' } : {}),
    ...(untaxed === 0 || isUntaxed ? {} : { cuts: [partlyTaxed(idOf(handle), untaxed, sold.length)] }),
    isPublished: isShown(fields),
  };
};

/** Tax classes belong to products. */
const partlyTaxed = (productId: string, untaxed: number, sold: number): string =>
  `${productId}: ${untaxed} of ${sold} variants are not taxed at the source; the product is taxed as a whole`;

/** Each picture once, in the order of `Image Position`; one without a position stands where it is written. */
const picturesOf = (rows: SourceRows): ProductRecord['images'] => {
  const pictures = rows.flatMap((row, at) => {
    const url = cell(row.fields, 'image');
    const position = Number(cell(row.fields, 'imagePosition') || at + 1);
    const alt = optional('alt', cell(row.fields, 'imageText').slice(0, 300));
    return url === '' ? [] : [{ position: Number.isNaN(position) ? at + 1 : position, url, ...alt }];
  });
  return pictures
    .sort((a, b) => a.position - b.position)
    .filter(({ url }, at, all) => all.findIndex((other) => other.url === url) === at)
    .map(({ position: _position, ...picture }) => picture);
};

const isShown = (fields: Fields): boolean =>
  ['', 'active'].includes(cell(fields, 'status').toLowerCase()) &&
  cell(fields, 'published').toLowerCase() !== 'false';

const variant = (
  fields: Fields,
  { handle, options, isGiftCard }: Omit<Parts, 'variants'> & { readonly isGiftCard: boolean },
): VariantRecord => {
  const choices = options.map(
    ({ at, name }) => [name, required(fields[`option${at} value`], `Option${at} Value`)] as const,
  );
  const values = choices.map(([, value]) => value);
  const own = refuseSpoilt(unquoted(cell(fields, 'sku')), 'Variant SKU');
  const { gtin, attributes } = barcodeOf(refuseSpoilt(unquoted(cell(fields, 'barcode')), 'Variant Barcode'));
  return {
    // Without a SKU of its own its choices name it: the same at the next import, whatever the order of the rows.
    ...(own === '' ? { sku: skuOf([handle, ...values].join('-')) } : skusOf(own)),
    ...(choices.length === 0 ? {} : { options: Object.fromEntries(choices), name: values.join(' / ') }),
    ...optional('gtin', gtin),
    ...attributesOf({ ...attributes, MPN: cell(fields, 'mpn') }),
    ...weightOf(cell(fields, 'weight'), 'Variant Grams'),
    ...optional('imageUrl', cell(fields, 'variantImage')),
    ...priceOf(fields),
    ...optional('compareAt', cell(fields, 'compareAt')),
    ...optional('cost', cell(fields, 'cost')),
    ...(isGiftCard ? { isGiftCard } : stockOf(fields)),
  };
};

/** A file without prices may change what is there; an empty cell among prices is a mistake. */
const priceOf = (fields: Fields): Pick<VariantRecord, 'price'> =>
  COLUMNS.price.some((column) => typeof fields[column] === 'string')
    ? { price: required(cell(fields, 'price'), 'Variant Price') }
    : {};

/** The quantity counts only where the source counts: an empty tracker sells always, and `continue` beyond zero. */
const stockOf = (fields: Fields): Pick<VariantRecord, 'stock' | 'isAlwaysAvailable'> => {
  const policy = cell(fields, 'policy').toLowerCase();
  const hasTracker = COLUMNS.tracker.some((column) => typeof fields[column] === 'string');
  const isUncounted = hasTracker && cell(fields, 'tracker') === '';
  if (isUncounted || policy === 'continue' || isYes(policy)) return { isAlwaysAvailable: true };
  const stock = wholeUnits(cell(fields, 'stock'), 'Variant Inventory Qty');
  return stock === undefined ? {} : { stock };
};

/** Exports write `'0123` so that spreadsheets keep the zero. */
const unquoted = (text: string): string => text.replace(/^'/, '');
