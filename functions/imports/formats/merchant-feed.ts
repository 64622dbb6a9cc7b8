import { idOf, skuOf } from './codes.ts';
import { attributesOf, optional, required, textOf, wholeUnits, type Fields } from './fields.ts';
import { plainText } from './plain-text.ts';
import { BadRow, type ProductRecord, type VariantRecord } from '../model/record.ts';
import { weightOf } from './weight.ts';
import type { Format, SourceRow, SourceRows } from './format.ts';
import { feedItems } from './feed-items.ts';
import { saleOf } from './sale.ts';
import { tableRows } from './table.ts';
import { barcodeOf, readVariants } from './variants.ts';

/** Attributes of the feed that tell variants of one product apart, as the shop names the option. */
const OPTIONS = { size: 'Size', color: 'Color', material: 'Material', pattern: 'Pattern' } as const;
/** Attributes that say more about a product. */
const FACTS = { gender: 'Gender', 'age group': 'Age group', ...OPTIONS } as const;

type OptionName = keyof typeof OPTIONS;

/** Items of one `item_group_id` are one product; an item without it is a product of its own. */
const feed = {
  keyOf: (fields: Fields) => groupOf(fields) || undefined,
  read: (rows: SourceRows) => {
    const chosen = optionsOf(rows);
    const { told, variants } = readVariants(rows, (fields) => variant(fields, chosen));
    if (variants.length === 0) return told;
    return [
      ...told,
      {
        record: product(rows, { chosen, variants: variants.map((one) => one.variant) }),
        rows: variants.map(({ row }) => row),
        variantRows: variants.map(({ row }) => row),
      },
    ];
  },
};

/** Google Merchant Center’s product feed as a table with tabs. */
export const merchantTsv: Format = {
  name: 'a Google Merchant feed (TSV)',
  rows: (chunks) => tableRows(chunks, '\t'),
  ...feed,
};

/** The same feed as RSS or Atom, with names of the namespace `http://base.google.com/ns/1.0`. */
export const merchantXml: Format = { name: 'a Google Merchant feed (XML)', rows: feedItems, ...feed };

/** Is this table a product feed? */
export const isMerchantFeed = (columns: readonly string[]): boolean =>
  columns.includes('id') && columns.includes('title');

const groupOf = (fields: Fields): string => textOf(fields['item group id']) || textOf(fields['id']);

interface Chosen {
  readonly names: readonly OptionName[];
  /** True where the attributes do not tell the variants apart: then their ids do. */
  readonly isById: boolean;
}

/** What every variant of a group has and not all have in common. */
const optionsOf = (rows: SourceRows): Chosen => {
  const names = (Object.keys(OPTIONS) as OptionName[]).filter((name) => {
    const values = rows.map(({ fields }) => textOf(fields[name]));
    return values.every((value) => value !== '') && new Set(values).size > 1;
  });
  const choices = new Set(
    rows.map(({ fields }) => JSON.stringify(names.map((name) => textOf(fields[name])))),
  );
  return { names, isById: choices.size < new Set(rows.map(({ fields }) => textOf(fields['id']))).size };
};

const ID_OPTION = 'Variant';

const choicesOf = (fields: Fields, { names, isById }: Chosen): Readonly<Record<string, string>> =>
  Object.fromEntries<string>([
    ...names.map((name) => [OPTIONS[name], textOf(fields[name])] as const),
    ...(isById ? [[ID_OPTION, textOf(fields['id'])] as const] : []),
  ]);

interface Parts {
  readonly chosen: Chosen;
  readonly variants: readonly VariantRecord[];
}

const product = (rows: SourceRows, { chosen, variants }: Parts): ProductRecord => {
  const { fields } = rows[0];
  const path = textOf(fields['product type']) || textOf(fields['google product category']);
  const pictures = [fields['image link'], ...textOf(fields['additional image link']).split(',')].map(textOf);
  const common = Object.entries(FACTS).filter(([name]) => isCommon(rows, name));
  return {
    kind: 'product',
    productId: idOf(required(groupOf(fields), 'id')),
    name: required(fields['title'], 'title'),
    ...optional('description', plainText(textOf(fields['description']))),
    ...optional('brand', fields['brand']),
    // Google’s own categories may come as bare numbers, which say nothing to shoppers.
    ...(path === '' || /^\d+$/.test(path) ? {} : { categoryPath: path.split('>') }),
    ...attributesOf(Object.fromEntries(common.map(([name, shown]) => [shown, fields[name]]))),
    images: [...new Set(pictures)].filter((url) => url !== '').map((url) => ({ url })),
    options: [...chosen.names.map((name) => OPTIONS[name]), ...(chosen.isById ? [ID_OPTION] : [])],
    variants,
  };
};

const isCommon = (rows: readonly SourceRow[], name: string): boolean =>
  new Set(rows.map(({ fields }) => textOf(fields[name]))).size === 1;

const variant = (fields: Fields, chosen: Chosen): VariantRecord => {
  const choices = choicesOf(fields, chosen);
  const values = Object.values(choices);
  const { gtin, attributes } = barcodeOf(textOf(fields['gtin']).replaceAll(/[\s-]/g, ''));
  return {
    sku: skuOf(required(fields['id'], 'id')),
    ...(values.length === 0 ? {} : { options: choices, name: values.join(' / ') }),
    ...optional('gtin', gtin),
    ...weightOf(fields['shipping weight'], 'shipping_weight'),
    ...attributesOf({ ...attributes, MPN: fields['mpn'] }),
    ...optional('imageUrl', fields['image link']),
    price: required(fields['price'], 'price'),
    ...saleOf(fields),
    ...stockOf(fields),
  };
};

/** The feed says whether there is some; how much, only where there is a column `quantity`. */
const stockOf = (fields: Fields): Pick<VariantRecord, 'stock' | 'isInStock'> => {
  const stock = wholeUnits(fields['quantity'] ?? fields['sell on google quantity'], 'quantity');
  if (stock !== undefined) return { stock };
  const text = textOf(fields['availability']).toLowerCase().replaceAll(/[ _]/g, '');
  if (text === 'instock') return { isInStock: true };
  if (['', 'outofstock', 'preorder', 'backorder'].includes(text)) return text === '' ? {} : { stock: 0 };
  throw new BadRow(
    'WRONG_AVAILABILITY',
    `availability is ${JSON.stringify(text)}; write in_stock or out_of_stock`,
  );
};
