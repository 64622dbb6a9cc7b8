import type { Channel } from '../../channels/store/parts.ts';
import type { Database } from '../../../shared/dynamodb/database.ts';
import { problem } from '../../../shared/http/problem.ts';
import type { UseCase } from '../../../shared/http/request.ts';
import { catalogErrors } from '../errors.ts';
import { isPublished } from '../model/publication.ts';
import { channelAsked, isKeeper } from '../store/channel-asked.ts';
import { sightKeys, sightOf, type SightItem } from '../store/channel-sight.ts';
import { productKey, type StoredProduct } from '../store/products.ts';
import type { CatalogRuntime } from '../store/runtime.ts';
import { shownProduct } from '../store/shown.ts';
import type { GetProduct } from './contract.ts';

export const getProduct: UseCase<typeof GetProduct, CatalogRuntime> = async (
  { params, query, actor },
  runtime,
) => {
  const { db, clock, search } = runtime;
  const { productId } = params;
  const forStaff = isKeeper(actor);
  if (forStaff && query.channel === undefined) {
    const product = await db.get<StoredProduct>(productKey(productId));
    if (product === undefined) throw notFound(productId);
    return { status: 200, body: shownProduct(product), version: product.version };
  }

  const channel = await channelAsked(query.channel, actor, runtime);
  const { product, read } = await readTogether(db, channel, productId, search.skusOf(productId) ?? []);
  const shows = product !== undefined && isPublished(product.publish[channel.code], clock.now());
  if (product === undefined || !(shows || forStaff)) throw notFound(productId, channel.code);
  const sight = await sightOf(db, channel, read, clock.now());
  return { status: 200, body: shownProduct(product, { sight, forStaff }), version: product.version };
};

/** One call when its SKUs are known beforehand; what was not foreseen is read in a second one. */
const readTogether = async (
  db: Database,
  channel: Channel,
  productId: string,
  foreseen: readonly string[],
) => {
  const perSku = 1 + channel.locations.length;
  const consistent = { consistent: false };
  const [product, ...items] = await db.getMany<StoredProduct & SightItem>(
    [productKey(productId), ...sightKeys(channel, foreseen)],
    consistent,
  );
  const read = new Map(
    foreseen.map((sku, at) => [sku, items.slice(at * perSku, (at + 1) * perSku)] as const),
  );
  const missing = product?.variants.map(({ sku }) => sku).filter((sku) => !read.has(sku)) ?? [];
  if (missing.length > 0) {
    const more = await db.getMany<StoredProduct & SightItem>(sightKeys(channel, missing), consistent);
    missing.forEach((sku, at) => read.set(sku, more.slice(at * perSku, (at + 1) * perSku)));
  }
  return { product, read };
};

const notFound = (productId: string, channel?: string) =>
  problem(catalogErrors.PRODUCT_NOT_FOUND, {
    detail:
      channel === undefined ? `there is no product ${productId}` : `${channel} shows no product ${productId}`,
    errors: [
      { pointer: '/params/productId', code: 'PRODUCT_NOT_FOUND', detail: `no product ${productId} here` },
    ],
  });
