import { inMajorUnits, type Money } from '#shared/money/money.ts';
import { traitNames, type FeedVariant } from './feed-variants.ts';

/** One attribute of an item; several texts where it has several, none where it has none. */
export type FeedField = readonly [name: string, texts: readonly string[]];

export const priceText = (money: Money): string => `${inMajorUnits(money)} ${money.currency}`;

export const availabilityText = (isInStock: boolean): string => (isInStock ? 'in_stock' : 'out_of_stock');

/** What the products’ feeds of Google and Meta have in common, under their names. */
export const productFieldsOf = (item: FeedVariant): readonly FeedField[] => {
  const [image, ...more] = item.images;
  return [
    ['id', [item.sku]],
    ['item_group_id', [item.productId]],
    ['title', [item.title]],
    ['description', [item.description]],
    ['link', [item.link]],
    ['image_link', some(image)],
    ['additional_image_link', more],
    ['availability', [availabilityText(item.isInStock)]],
    ['price', [priceText(item.price)]],
    ['sale_price', item.salePrice === undefined ? [] : [priceText(item.salePrice)]],
    ['condition', ['new']],
    ['brand', some(item.brand)],
    ['gtin', some(item.gtin)],
    ['mpn', some(item.mpn)],
    ['product_type', some(item.categories.length === 0 ? undefined : item.categories.join(' > '))],
    ...traitNames.map((name): FeedField => [name, some(item.traits[name])]),
  ];
};

const some = (text: string | undefined): readonly string[] => (text === undefined ? [] : [text]);
