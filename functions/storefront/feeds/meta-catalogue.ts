import { productFieldsOf, type FeedField } from './feed-fields.ts';
import type { FeedVariant } from './feed-variants.ts';

/** Meta’s catalogue as CSV, a column per field: https://developers.facebook.com/docs/commerce-platform/catalog/fields */
export const metaCatalogue = (items: readonly FeedVariant[]): string => {
  const rows = items.map(fieldsOf);
  return [columns.join(','), ...rows.map((fields) => fields.map(cellOf).join(',')), ''].join('\r\n');
};

const fieldsOf = (item: FeedVariant): readonly FeedField[] => [
  ...productFieldsOf(item),
  ['quantity_to_sell_on_facebook', item.quantity === undefined ? [] : [String(item.quantity)]],
];

const columns = fieldsOf({
  sku: '',
  productId: '',
  title: '',
  description: '',
  link: '',
  images: [],
  categories: [],
  traits: {},
  price: { amount: 0, currency: 'IDR' },
  isInStock: false,
}).map(([name]) => name);

const cellOf = ([, texts]: FeedField): string => {
  const text = texts.join(',');
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
