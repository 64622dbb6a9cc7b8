import {
  BadRow,
  optional,
  required,
  rowOf,
  withoutMarkup,
  type ProductRecord,
  type Row,
  type VariantRecord,
} from '../record.ts';
import { groupBy, readTable, type TableRow } from './table.ts';

/** Shopify's product export: rows of one handle are one product; those without a SKU or an option only add images. */
export function* shopifyCsv(text: string): Generator<Row> {
  for (const group of groupBy(readTable(text, ','), (cells) => cells['Handle'] ?? '')) {
    yield rowOf(group[0].row, () => product(group));
  }
}

const product = (group: readonly [TableRow, ...TableRow[]]): ProductRecord => {
  const { cells } = group[0];
  const handle = required(cells['Handle'], 'Handle');
  const options = [1, 2, 3].flatMap((at) => {
    const name = cells[`Option${at} Name`]?.trim() ?? '';
    return name === '' || name === 'Title' ? [] : [{ at, name }];
  });
  const variants = group.filter(isVariant).map((row, at) => variant(row, { handle, at, options }));
  if (variants.length === 0)
    throw new BadRow('NO_VARIANTS', `${handle} has no row with a price; add its variants`);
  const images = group.flatMap((row) => row.cells['Image Src']?.trim() || []);
  return {
    kind: 'product',
    productId: handle,
    name: required(cells['Title'], 'Title'),
    ...optional('description', withoutMarkup(cells['Body (HTML)'] ?? '')),
    ...optional('brand', cells['Vendor']),
    ...optional('category', cells['Type'] || cells['Product Category']?.split('>').at(-1)),
    ...(images.length === 0 ? {} : { imageUrls: [...new Set(images)] }),
    options: options.map(({ name }) => name),
    variants,
    isPublished:
      !['draft', 'archived'].includes((cells['Status'] ?? '').toLowerCase()) &&
      (cells['Published'] ?? 'true').toLowerCase() !== 'false',
  };
};

const isVariant = ({ cells }: TableRow): boolean =>
  (cells['Variant Price'] ?? '') !== '' || (cells['Variant SKU'] ?? '') !== '';

const variant = (
  { cells }: TableRow,
  {
    handle,
    at,
    options,
  }: {
    readonly handle: string;
    readonly at: number;
    readonly options: readonly { readonly at: number; readonly name: string }[];
  },
): VariantRecord => {
  const choices = options.map(
    ({ at: column, name }) =>
      [name, required(cells[`Option${column} Value`], `Option${column} Value`)] as const,
  );
  const stock = cells['Variant Inventory Qty'] ?? '';
  return {
    // Without a SKU of its own, the place among its product's variants names it: the same at the next import.
    sku: (cells['Variant SKU'] ?? '').trim().replaceAll(/^'/g, '') || `${handle}-${at + 1}`.slice(0, 64),
    ...(choices.length === 0
      ? {}
      : { options: Object.fromEntries(choices), name: choices.map(([, value]) => value).join(' / ') }),
    ...optional('gtin', cells['Variant Barcode']?.replaceAll(/^'/g, '')),
    ...optional('imageUrl', cells['Variant Image']),
    price: required(cells['Variant Price'], 'Variant Price'),
    ...optional('compareAt', cells['Variant Compare At Price']),
    ...(/^-?\d+$/.test(stock) ? { stock: Math.max(0, Number(stock)) } : {}),
  };
};
