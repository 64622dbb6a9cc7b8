import type { Category } from '../../functions/catalog/public.ts';
import type { PriceList } from '../../functions/pricing/public.ts';
import type { Card } from '../../functions/storefront/model/card.ts';
import { pageOf } from '../../functions/storefront/search/page.ts';
import type { ProductQuery } from '../../functions/storefront/search/port.ts';
import { makeProductIndex, type ProductIndex } from '../../functions/storefront/search/product-index.ts';
import { sampleChannel } from '../../test/support/sample-channel.ts';

export interface IndexedGoods {
  readonly card: Card;
  readonly price: number;
}

/** The entries of these goods, as a segment in storage has them. */
export const entriesOf = (goods: readonly IndexedGoods[]) => {
  const skus = goods.flatMap(({ card, price }) => card.variants.map(({ sku }) => ({ sku, price })));
  const documents = Object.fromEntries(goods.map(({ card }) => [card.productId, card]));
  const prices = Object.fromEntries(
    skus.map(({ sku, price }): [string, PriceList] => [
      `${sku}|IDR`,
      {
        sku,
        currency: 'IDR',
        version: 1,
        prices: [{ priceId: 'base', amount: price, createdAt: '2026-01-01T00:00:00Z' }],
      },
    ]),
  );
  const stock = Object.fromEntries(
    skus.flatMap(({ sku }, at) =>
      sampleChannel.locations.map((location, of) => [`${sku}|${location}`, { units: (at + of) % 7 }]),
    ),
  );
  return { documents, prices, stock };
};

export const AT = Date.parse('2026-11-23T03:00:00.000Z');

export const filledIndex = ({ documents, prices, stock }: ReturnType<typeof entriesOf>): ProductIndex => {
  const index = makeProductIndex();
  index.apply('documents', documents, AT);
  index.apply('prices', prices, AT);
  index.apply('stock', stock, AT);
  return index;
};

/** One page as JSON text, as the route answers it. */
export const pageText = (
  index: ProductIndex,
  categories: readonly Category[],
  query: Partial<ProductQuery>,
): string =>
  String(
    pageOf(
      index,
      { channel: sampleChannel, limit: 24, categories, filters: {}, ...query },
      AT,
      new Date(AT).toISOString(),
    ),
  );

/** The ids on a page, in order. */
export const idsOn = (text: string): readonly string[] =>
  (JSON.parse(text) as { data: { productId: string }[] }).data.map(({ productId }) => productId);
