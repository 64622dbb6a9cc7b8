import { idOf, skuOf } from './codes.ts';
import { attributesOf, optional, required, textOf, wholeUnits, type Fields } from './fields.ts';
import { plainText } from './plain-text.ts';
import { BadRow, type ProductRecord, type VariantRecord } from '../model/record.ts';
import { weightOf } from './weight.ts';
import type { Format, SourceRow, SourceRows } from './format.ts';
import { barcodeOf, readVariants } from './variants.ts';
import { tableRows } from './table.ts';

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
  stock: ['variant inventory qty', 'inventory quantity'],
  weight: ['variant grams', 'weight value (grams)'],
  variantImage: ['variant image', 'variant image url'],
  image: ['image src', 'product image url'],
  imageText: ['image alt text'],
} as const;

/**
 * Shopify's product CSV: rows of one handle are one product. The first says what the product is, each with a price, a SKU
 * or a choice is a variant, the others add pictures.
 */
export const shopifyCsv: Format = {
  name: 'Shopify’s product CSV',
  rows: (chunks) => tableRows(chunks, ','),
  keyOf: (fields) => cell(fields, 'handle') || undefined,
  read: (rows) => {
    const handle = required(cell(rows[0].fields, 'handle'), 'Handle');
    const options = optionsOf(rows[0].fields);
    const { told, variants } = readVariants(rows.filter(isVariant), (fields) =>
      variant(fields, handle, options),
    );
    if (variants.length === 0 && told.length === 0)
      throw new BadRow('NO_VARIANTS', `${handle} has no row with a price; add its variants`);
    if (variants.length === 0) return [...told, ...withoutVariants(rows, told)];
    const faulty = new Set(told.map(({ row }) => row));
    return [
      ...told,
      {
        record: product(rows, { handle, options, variants: variants.map((one) => one.variant) }),
        rows: rows.map(({ row }) => row).filter((row) => !faulty.has(row)),
        variantRows: variants.map(({ row }) => row),
      },
    ];
  },
};

/** Does a file with these columns come from Shopify? */
export const isShopify = (columns: readonly string[]): boolean =>
  columns.includes('title') && COLUMNS.handle.some((name) => columns.includes(name));

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
const withoutVariants = (rows: SourceRows, told: readonly { readonly row: number }[]) =>
  rows
    .filter(({ row }) => !told.some((fault) => fault.row === row))
    .map(({ row }) => ({
      row,
      problem: {
        code: 'NO_VARIANTS',
        detail: 'no variant of its product can be read; mend those rows first',
      },
    }));

interface Parts {
  readonly handle: string;
  readonly options: readonly Option[];
  readonly variants: readonly VariantRecord[];
}

const product = (rows: SourceRows, { handle, options, variants }: Parts): ProductRecord => {
  const { fields } = rows[0];
  const images = rows.flatMap((row) => {
    const url = cell(row.fields, 'image');
    return url === '' ? [] : [{ url, ...optional('alt', cell(row.fields, 'imageText').slice(0, 300)) }];
  });
  const path = cell(fields, 'type') || cell(fields, 'category');
  return {
    kind: 'product',
    productId: idOf(handle),
    name: required(cell(fields, 'title'), 'Title'),
    ...optional('description', plainText(cell(fields, 'description'))),
    ...optional('brand', cell(fields, 'vendor')),
    ...(path === '' ? {} : { categoryPath: path.split('>') }),
    ...attributesOf({ Tags: cell(fields, 'tags') }),
    images: images.filter(({ url }, at) => images.findIndex((other) => other.url === url) === at),
    options: options.map(({ name }) => name),
    variants,
    isPublished: isShown(fields),
  };
};

const isShown = (fields: Fields): boolean =>
  ['', 'active'].includes(cell(fields, 'status').toLowerCase()) &&
  cell(fields, 'published').toLowerCase() !== 'false';

const variant = (fields: Fields, handle: string, options: readonly Option[]): VariantRecord => {
  const choices = options.map(
    ({ at, name }) => [name, required(fields[`option${at} value`], `Option${at} Value`)] as const,
  );
  const values = choices.map(([, value]) => value);
  return {
    // Without a SKU of its own its choices name it: the same at the next import, whatever the order of the rows.
    sku: skuOf(unquoted(cell(fields, 'sku')) || [handle, ...values].join('-')),
    ...(choices.length === 0 ? {} : { options: Object.fromEntries(choices), name: values.join(' / ') }),
    ...barcodeOf(unquoted(cell(fields, 'barcode'))),
    ...weightOf(cell(fields, 'weight'), 'Variant Grams'),
    ...optional('imageUrl', cell(fields, 'variantImage')),
    price: required(cell(fields, 'price'), 'Variant Price'),
    ...optional('compareAt', cell(fields, 'compareAt')),
    ...stockOf(fields),
  };
};

const stockOf = (fields: Fields): { readonly stock?: number } => {
  const stock = wholeUnits(cell(fields, 'stock'), 'Variant Inventory Qty');
  return stock === undefined ? {} : { stock };
};

/** Exports write `'0123` so that spreadsheets keep the zero. */
const unquoted = (text: string): string => text.replace(/^'/, '');
