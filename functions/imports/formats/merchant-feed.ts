import { idOf, skusOf } from './codes.ts';
import {
  attributesOf,
  optional,
  refuseSpoilt,
  required,
  textsOf,
  wholeUnits,
  type Fields,
} from './fields.ts';
import { plainText } from './plain-text.ts';
import { BadRow, type ProductRecord, type VariantRecord } from '../model/record.ts';
import { weightOf } from './weight.ts';
import type { Format, Reading, SourceRow, SourceRows, TableFormat } from './format.ts';
import { feedItems } from './feed-items.ts';
import { saleOf } from './sale.ts';
import { barcodeOf, codesIn, readVariants } from './variants.ts';

/** Attributes of the feed that tell variants of one product apart, as the shop names the option. */
const OPTIONS = { size: 'Size', color: 'Color', material: 'Material', pattern: 'Pattern' } as const;
/** Attributes that say more about a product. */
const FACTS = { gender: 'Gender', 'age group': 'Age group', ...OPTIONS } as const;

type OptionName = keyof typeof OPTIONS;

/** Items of one `item_group_id` are one product; an item without it is a product of its own. */
const feed: Reading = {
  keyOf: (fields) => groupOf(fields) || undefined,
  codesOf: (fields) => codesIn(textOf(fields['id']), textOf(fields['gtin'])),
  read: (rows) => {
    const chosen = optionsOf(rows);
    const { faults, variants } = readVariants(rows, (fields) => variant(fields, chosen));
    if (variants.length === 0) return faults;
    return [
      ...faults,
      {
        record: product(rows, { chosen, variants: variants.map((one) => one.variant) }),
        rows: variants.map(({ row }) => row),
        variantRows: variants.map(({ row }) => row),
      },
    ];
  },
};

/** Google Merchant Center's product feed, or Meta's catalogue, as a table. */
export const merchantTable: TableFormat = {
  name: 'a product feed of Google or Meta (table)',
  known: 'id and title, with availability, price or link',
  fits: (columns) =>
    columns.has('id') &&
    columns.has('title') &&
    ['price', 'availability', 'link', 'image link', 'condition'].some((name) => columns.has(name)),
  ...feed,
};

/** The same feed as RSS or Atom, with names of the namespace `http://base.google.com/ns/1.0`. */
export const merchantXml: Format = {
  name: 'a product feed of Google or Meta (XML)',
  rows: feedItems,
  ...feed,
};

/** The first text of an element that stands once, or should. */
const textOf = (value: unknown): string => textsOf(value)[0] ?? '';

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
  const common = Object.entries(FACTS).filter(([name]) => isCommon(rows, name));
  return {
    kind: 'product',
    productId: idOf(required(groupOf(fields), 'id')),
    name: required(textOf(fields['title']), 'title'),
    ...optional('description', plainText(textOf(fields['description']))),
    ...optional('brand', textOf(fields['brand'])),
    // Google’s own categories may come as bare numbers, which say nothing to shoppers.
    ...(path === '' || /^\d+$/.test(path) ? {} : { categoryPath: path.split('>') }),
    ...attributesOf(Object.fromEntries(common.map(([name, shown]) => [shown, textOf(fields[name])]))),
    images: [...new Set(rows.flatMap((row) => picturesOf(row.fields)))].map((url) => ({ url })),
    options: [...chosen.names.map((name) => OPTIONS[name]), ...(chosen.isById ? [ID_OPTION] : [])],
    variants,
  };
};

/** A table has several addresses in one cell, with commas; addresses may have commas themselves. */
const picturesOf = (fields: Fields): readonly string[] =>
  [...textsOf(fields['image link']), ...textsOf(fields['additional image link'])].flatMap((text) =>
    text.split(/,\s*(?=https?:\/\/)/).map((url) => url.trim()),
  );

const isCommon = (rows: readonly SourceRow[], name: string): boolean =>
  new Set(rows.map(({ fields }) => textOf(fields[name]))).size === 1;

const variant = (fields: Fields, chosen: Chosen): VariantRecord => {
  const choices = choicesOf(fields, chosen);
  const values = Object.values(choices);
  const code = refuseSpoilt(textOf(fields['gtin']), 'gtin');
  const { gtin, attributes } = barcodeOf(code);
  return {
    ...skusOf(refuseSpoilt(required(textOf(fields['id']), 'id'), 'id')),
    ...(values.length === 0 ? {} : { options: choices, name: values.join(' / ') }),
    ...optional('gtin', gtin),
    ...weightOf(textOf(fields['shipping weight']), 'shipping_weight'),
    ...attributesOf({ ...attributes, MPN: textOf(fields['mpn']) }),
    ...optional('imageUrl', picturesOf(fields)[0]),
    price: required(textOf(fields['price']), 'price'),
    ...optional('cost', textOf(fields['cost of goods sold'])),
    ...saleOf(fields),
    ...stockOf(fields),
  };
};

/** The feed says whether there is some; how much, only where there is a column `quantity`. */
const stockOf = (fields: Fields): Pick<VariantRecord, 'stock' | 'isInStock' | 'isAlwaysAvailable'> => {
  const quantity = ['quantity', 'quantity to sell on facebook', 'sell on google quantity', 'inventory']
    .map((name) => textOf(fields[name]))
    .find((text) => text !== '');
  const text = textOf(fields['availability']).toLowerCase().replaceAll(/[ _]/g, '');
  // They are sold although there is none.
  if (['preorder', 'backorder', 'availablefororder'].includes(text)) return { isAlwaysAvailable: true };
  const stock = wholeUnits(quantity, 'quantity');
  if (stock !== undefined) return { stock };
  if (text === 'instock') return { isInStock: true };
  if (['', 'outofstock', 'discontinued'].includes(text)) return text === '' ? {} : { stock: 0 };
  throw new BadRow(
    'WRONG_AVAILABILITY',
    `availability is ${JSON.stringify(text)}; write in_stock or out_of_stock`,
  );
};
