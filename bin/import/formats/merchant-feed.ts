import { XMLParser } from 'fast-xml-parser';
import { optional, required, rowOf, type ProductRecord, type Row, type VariantRecord } from '../record.ts';
import { groupBy, readTable, type TableRow } from './table.ts';

/** Google Merchant Center's product feed as a table with tabs. Items of one `item_group_id` are one product. */
export const merchantTsv = (text: string): Generator<Row> =>
  products(readTable(text, '\t').map(({ row, cells }) => ({ row, cells: plainNames(cells) })));

/** The same feed as RSS or Atom with `g:` names. Rows are counted by item. */
export function* merchantXml(text: string): Generator<Row> {
  const parser = new XMLParser({
    ignoreAttributes: true,
    parseTagValue: false,
    trimValues: true,
    removeNSPrefix: true,
    isArray: (name) => name === 'item' || name === 'entry',
  });
  const document: unknown = parser.parse(text);
  yield* products(itemsIn(document).map((cells, at) => ({ row: at + 1, cells })));
}

const itemsIn = (document: unknown): readonly TableRow['cells'][] => {
  const items = at(document, 'rss', 'channel', 'item') ?? at(document, 'feed', 'entry');
  return Array.isArray(items) ? items.map(texts) : [];
};

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (node, name) => (node !== null && typeof node === 'object' ? Reflect.get(node, name) : undefined),
    value,
  );

const texts = (item: unknown): TableRow['cells'] =>
  item !== null && typeof item === 'object'
    ? Object.fromEntries(
        Object.entries(item).map(([name, value]) => [name, String(Array.isArray(value) ? value[0] : value)]),
      )
    : {};

/** Columns may be called `image link`, `image_link` or `g:image_link`. */
const plainNames = (cells: TableRow['cells']): TableRow['cells'] =>
  Object.fromEntries(
    Object.entries(cells).map(([name, value]) => [
      name.trim().toLowerCase().replace(/^g:/, '').replaceAll(' ', '_'),
      value,
    ]),
  );

function* products(rows: readonly TableRow[]): Generator<Row> {
  for (const group of groupBy(rows, (cells) => cells['item_group_id'] || cells['id'] || '')) {
    yield rowOf(group[0].row, () => product(group));
  }
}

/** Attributes of the feed that tell variants of one product apart. */
const OPTIONS = ['size', 'color', 'material', 'pattern'] as const;

const product = (group: readonly [TableRow, ...TableRow[]]): ProductRecord => {
  const { cells } = group[0];
  const options =
    group.length === 1
      ? []
      : OPTIONS.filter(
          (name) =>
            group.every((row) => (row.cells[name] ?? '') !== '') &&
            new Set(group.map((row) => row.cells[name])).size > 1,
        );
  return {
    kind: 'product',
    productId: required(cells['item_group_id'] || cells['id'], 'id'),
    name: required(cells['title'], 'title'),
    ...optional('description', cells['description']),
    ...optional('brand', cells['brand']),
    ...optional('category', (cells['product_type'] || cells['google_product_category'])?.split('>').at(-1)),
    ...(cells['image_link'] ? { imageUrls: [cells['image_link']] } : {}),
    options,
    variants: group.map((row) => variant(row, options)),
  };
};

const variant = ({ cells }: TableRow, options: readonly string[]): VariantRecord => {
  const stock = cells['quantity'] ?? cells['sell_on_google_quantity'] ?? '';
  return {
    sku: required(cells['id'], 'id'),
    ...(options.length === 0
      ? {}
      : {
          options: Object.fromEntries(options.map((name) => [name, cells[name] ?? ''])),
          name: options.map((name) => cells[name] ?? '').join(' / '),
        }),
    ...optional('gtin', cells['gtin']),
    price: required(cells['sale_price'] || cells['price'], 'price'),
    ...(cells['sale_price'] ? optional('compareAt', cells['price']) : {}),
    ...(/^\d+$/.test(stock) ? { stock: Number(stock) } : availability(cells['availability'])),
  };
};

/** The feed says whether there is some, not how much; only “none” is a number. */
const availability = (text: string | undefined): { readonly stock?: number } =>
  (text ?? '').replaceAll(/[ _]/g, '').toLowerCase() === 'outofstock' ? { stock: 0 } : {};
