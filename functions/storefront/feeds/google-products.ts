import { xmlText } from './xml-text.ts';
import { productFieldsOf, type FeedField } from './feed-fields.ts';
import type { FeedVariant } from './feed-variants.ts';

/** Google Merchant Center’s product data as RSS 2.0: https://support.google.com/merchants/answer/7052112 */
export const googleProducts = (items: readonly FeedVariant[], shop: { name: string; link: string }): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:g="http://base.google.com/ns/1.0"><channel>',
    `<title>${xmlText(shop.name)}</title><link>${xmlText(shop.link)}</link><description>${xmlText(shop.name)}</description>`,
    ...items.map(itemOf),
    '</channel></rss>\n',
  ].join('\n');

const itemOf = (item: FeedVariant): string => {
  const fields: readonly FeedField[] = [
    ...productFieldsOf(item),
    ['shipping_weight', item.weightGrams === undefined ? [] : [`${item.weightGrams} g`]],
    // Says that there is none, so that Google does not wait for one.
    ['identifier_exists', item.gtin === undefined && item.mpn === undefined ? ['no'] : []],
  ];
  const elements = fields.flatMap(([name, texts]) =>
    texts.map((text) => `<g:${name}>${xmlText(text)}</g:${name}>`),
  );
  return `<item>${elements.join('')}</item>`;
};
