import { catalogErrors } from '../../catalog/errors.ts';
import { isPublished, productKey, type Product, type StoredProduct } from '../../catalog/public.ts';
import { channelOf, type Channel } from '../../channels/public.ts';
import { problem } from '#shared/problems/problem.ts';
import type { AnswerOf, RequestOf, UseCase } from '#shared/http/request.ts';
import { productLinks } from '../feeds/product-links.ts';
import type { PricesAndStock } from '../model/prices-and-stock.ts';
import { channelOfRequest, seesDrafts } from '../requests/channel-of-request.ts';
import type { StorefrontRuntime } from '../runtime.ts';
import { lowestPrices } from '../store/lowest-prices.ts';
import { readPricesAndStock } from '../store/prices-and-stock.ts';
import { readRatings } from '../store/read-entries.ts';
import { productView, type ShownProduct } from '../view/product-view.ts';
import { structuredData } from '../view/structured-data.ts';
import type { GetProduct } from './contract.ts';

type Answer = AnswerOf<typeof GetProduct>;
type Request = RequestOf<typeof GetProduct>;

export const getProduct: UseCase<typeof GetProduct, StorefrontRuntime> = (request, runtime) =>
  seesDrafts(request.actor) ? productForStaff(request, runtime) : productForShopper(request, runtime);

const productForStaff = async (
  { params, query }: Request,
  { db, clock }: StorefrontRuntime,
): Promise<Answer> => {
  const product = await db.get<StoredProduct>(productKey(params.productId));
  if (product === undefined) throw notFound(params.productId);
  const channel =
    query.channel === undefined ? undefined : await channelOf(db, clock, query.channel, '/query/channel');
  const offered = channel === undefined ? undefined : await offeredByTables(product, channel, { db, clock });
  const body = productView(product, { offered, forStaff: true, quantity: query.quantity });
  return { status: 200, body, version: product.version };
};

const productForShopper = async (
  { params, query, actor }: Request,
  runtime: StorefrontRuntime,
): Promise<Answer> => {
  const { db, clock } = runtime;
  const channel = await channelOfRequest(query.channel, actor, runtime);
  const product = await db.get<StoredProduct>(productKey(params.productId), { consistent: false });
  if (product === undefined || !isPublished(product.publish[channel.code], clock.now()))
    throw notFound(params.productId, channel.code);
  const offered = await offeredTo(product, channel, runtime);
  const lowest = await lowestPrices(product, channel, offered, runtime);
  const body = productView(product, { offered, forStaff: false, quantity: query.quantity, lowest });
  return { status: 200, body: withStructuredData(body, query, runtime), version: product.version };
};

const withStructuredData = (
  body: ShownProduct,
  query: Request['query'],
  { apiUrl }: StorefrontRuntime,
): ShownProduct =>
  query.structuredData
    ? { ...body, structuredData: structuredData(body, productLinks(apiUrl, query.productUrl)) }
    : body;

/** From the index, as lists show it; from the tables while the index does not know the product. */
const offeredTo = async (
  product: Product,
  channel: Channel,
  { db, clock, search }: StorefrontRuntime,
): Promise<PricesAndStock> => {
  const skus = product.variants.map(({ sku }) => sku);
  return (
    (await search.pricesAndStockOf(channel, product.productId, skus)) ??
    offeredByTables(product, channel, { db, clock })
  );
};

const offeredByTables = async (
  { productId, variants }: Product,
  channel: Channel,
  { db, clock }: Pick<StorefrontRuntime, 'db' | 'clock'>,
): Promise<PricesAndStock> => {
  const [offered, ratings] = await Promise.all([
    readPricesAndStock(db, channel, variants, clock.now()),
    readRatings(db, [productId]),
  ]);
  return { ...offered, rating: ratings[productId] ?? undefined };
};

const notFound = (productId: string, channel?: string) => {
  const detail =
    channel === undefined ? `no product has the id ${productId}` : `${channel} does not show ${productId}`;
  return problem(catalogErrors.PRODUCT_NOT_FOUND, {
    detail,
    errors: [{ pointer: '/params/productId', code: 'PRODUCT_NOT_FOUND', detail }],
  });
};
