import { channelOf, type Channel } from '../../channels/public.ts';
import { problem } from '#shared/http/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import { catalogErrors } from '../errors.ts';
import type { Product } from '../model/product.ts';
import { isPublished } from '../model/publication.ts';
import { channelAsked, isKeeper } from '../store/channel-asked.ts';
import { lowestPrices } from '../store/lowest-prices.ts';
import { readSight } from '../store/channel-sight.ts';
import { productKey, type StoredProduct } from '../store/products.ts';
import type { CatalogRuntime } from '../store/runtime.ts';
import { shownProduct } from '../store/shown.ts';
import type { GetProduct } from './contract.ts';

export const getProduct: UseCase<typeof GetProduct, CatalogRuntime> = async (
  { params, query, actor },
  runtime,
) => {
  const { productId } = params;
  if (isKeeper(actor)) {
    const product = await runtime.db.get<StoredProduct>(productKey(productId));
    if (product === undefined) throw notFound(productId);
    const sight = query.channel === undefined ? undefined : await truthOf(product, query.channel, runtime);
    return {
      status: 200,
      body: shownProduct(product, { sight, quantity: query.quantity }),
      version: product.version,
    };
  }
  const channel = await channelAsked(query.channel, actor, runtime);
  const product = await runtime.db.get<StoredProduct>(productKey(productId), { consistent: false });
  if (product === undefined || !isPublished(product.publish[channel.code], runtime.clock.now()))
    throw notFound(productId, channel.code);
  const sight = await sightOfShopper(product, channel, runtime);
  const body = shownProduct(product, {
    sight,
    forStaff: false,
    quantity: query.quantity,
    lowest: await lowestPrices(product, channel, sight, runtime),
  });
  return { status: 200, body, version: product.version };
};

/** From the index, as lists show it; from the tables while the index does not know the product. */
const sightOfShopper = async (product: Product, channel: Channel, { db, clock, search }: CatalogRuntime) => {
  const skus = product.variants.map(({ sku }) => sku);
  return (
    (await search.sightOf(channel, product.productId, skus)) ??
    readSight(db, channel, product.variants, clock.now())
  );
};

const truthOf = async (product: Product, channel: string, { db, clock }: CatalogRuntime) =>
  readSight(db, await channelOf(db, clock, channel, '/query/channel'), product.variants, clock.now());

const notFound = (productId: string, channel?: string) =>
  problem(catalogErrors.PRODUCT_NOT_FOUND, {
    detail:
      channel === undefined ? `there is no product ${productId}` : `${channel} shows no product ${productId}`,
    errors: [
      { pointer: '/params/productId', code: 'PRODUCT_NOT_FOUND', detail: `no product ${productId} here` },
    ],
  });
