import { isPublished, loadCategories, productKey, type StoredProduct } from '../../catalog/public.ts';
import { channelOf, loadDirectory, type Channel } from '../../channels/public.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { feedVariantsOf, type FeedVariant } from '../feeds/feed-variants.ts';
import { feedTypes } from '../feeds/feed-types.ts';
import { partOf, variantsPerPart } from '../feeds/feed-parts.ts';
import { googleProducts } from '../feeds/google-products.ts';
import { localInventory } from '../feeds/local-inventory.ts';
import { metaCatalogue } from '../feeds/meta-catalogue.ts';
import { productLinks, type ProductLinks } from '../feeds/product-links.ts';
import { sitemap } from '../feeds/sitemap.ts';
import type { StorefrontRuntime } from '../runtime.ts';
import type { ChannelOffer } from '../search/port.ts';
import { productView } from '../view/product-view.ts';
import type { GetFeed } from './contract.ts';

type Request = RequestOf<typeof GetFeed>;

/** What the products of a part are read and written with. */
interface FeedSource {
  readonly channel: Channel;
  readonly offer: ChannelOffer;
  readonly links: ProductLinks;
  readonly stores: readonly string[];
}

export const getFeed: UseCase<typeof GetFeed, StorefrontRuntime> = async (request, runtime) => {
  const { params, query } = request;
  const channel = await channelOf(runtime.db, runtime.clock, params.channel, '/params/channel');
  const source: FeedSource = {
    channel,
    offer: await runtime.search.offerOf(channel),
    links: productLinks(runtime.apiUrl, query.productUrl),
    stores: await storesOf(channel, runtime),
  };
  const most = variantsPerPart(params.feed, source.stores.length);
  const { products, hasNext } = partOf(source.offer.products, query.part, most);
  const body = await fileOf(
    params.feed,
    products.map(({ productId }) => productId),
    source,
    runtime,
  );
  return {
    status: 200,
    body,
    headers: { 'content-type': feedTypes[params.feed], ...(hasNext ? nextOf(request) : {}) },
  };
};

const storesOf = async (
  { locations }: Channel,
  { db, clock }: StorefrontRuntime,
): Promise<readonly string[]> => {
  const directory = await loadDirectory(db, clock);
  return locations.filter((code) => directory.locations.get(code)?.kind === 'store').toSorted();
};

const fileOf = async (
  feed: Request['params']['feed'],
  productIds: readonly string[],
  source: FeedSource,
  runtime: StorefrontRuntime,
): Promise<string> => {
  const { channel, links, stores, offer } = source;
  if (feed === 'sitemap.xml') return sitemap(productIds.map(links.product));
  const items = await readItems(productIds, source, runtime);
  if (feed === 'google-local-inventory.tsv') return localInventory(items, stores, offer.unitsAt);
  if (feed === 'meta-catalogue.csv') return metaCatalogue(items);
  return googleProducts(items, { name: channel.name, link: links.shop });
};

/** Texts and codes from the catalogue; prices and stock as lists and product pages show them. */
const readItems = async (
  productIds: readonly string[],
  { channel, offer, links }: FeedSource,
  { db, clock }: StorefrontRuntime,
): Promise<readonly FeedVariant[]> => {
  const [products, categories] = await Promise.all([
    db.getMany<StoredProduct>(productIds.map(productKey), { consistent: false }),
    loadCategories(db, clock),
  ]);
  return products.flatMap((product) => {
    if (product === undefined || !isPublished(product.publish[channel.code], clock.now())) return [];
    const shown = productView(product, {
      offered: offer.offeredOf(product.productId),
      forStaff: false,
      quantity: 1,
    });
    return feedVariantsOf(shown, categories, links);
  });
};

const nextOf = ({ params, query }: Request): { readonly link: string } => {
  const fields = new URLSearchParams({ part: String(query.part + 1) });
  if (query.productUrl !== undefined) fields.set('productUrl', query.productUrl);
  return { link: `</v1/feeds/${params.channel}/${params.feed}?${fields.toString()}>; rel="next"` };
};
