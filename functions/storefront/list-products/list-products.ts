import { catalogErrors } from '../../catalog/errors.ts';
import { categoriesWith, loadCategories, type Category } from '../../catalog/public.ts';
import { loadDirectory, nearby, pointOf, type Channel } from '../../channels/public.ts';
import { problem } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { channelOfRequest } from '../requests/channel-of-request.ts';
import type { StorefrontRuntime } from '../runtime.ts';
import type { ListProducts } from './contract.ts';
import { attributesFrom, brandsFrom, priceRangeFrom } from './filters-from-query.ts';

type Query = RequestOf<typeof ListProducts>['query'];

export const listProducts: UseCase<typeof ListProducts, StorefrontRuntime> = async (
  { query, actor },
  runtime,
) => {
  const [channel, categories] = await Promise.all([
    channelOfRequest(query.channel, actor, runtime),
    categoriesFor(query, runtime),
  ]);
  const page = await runtime.search.page({
    channel,
    categories,
    text: query.q,
    filters: {
      category: query.category,
      brands: brandsFrom(query.brand),
      attributes: attributesFrom(query.attributes),
      price: priceRangeFrom(query),
      inStock: query.inStock,
      locations: await locationsNear(query, channel, runtime),
    },
    sort: query.sort,
    facets: query.facets,
    limit: query.limit,
    cursor: query.cursor,
  });
  return { status: 200, body: page };
};

const none: readonly Category[] = [];

/** A list that neither searches nor counts needs no names of categories. */
const categoriesFor = async (
  { category, q, facets }: Query,
  { db, clock }: Runtime,
): Promise<readonly Category[]> => {
  if (category === undefined) return q === undefined && !facets ? none : loadCategories(db, clock);
  const categories = await categoriesWith(db, clock, category);
  if (categories.some(({ code }) => code === category)) return categories;
  const detail = `no category has the code ${category}`;
  throw problem(catalogErrors.CATEGORY_NOT_FOUND, {
    detail,
    errors: [{ pointer: '/query/category', code: 'CATEGORY_NOT_FOUND', detail }],
  });
};

/** The channel's locations around a point. */
const locationsNear = async (
  { near, radiusKm }: Query,
  channel: Channel,
  { db, clock }: Runtime,
): Promise<readonly string[] | undefined> => {
  if (near === undefined) return undefined;
  const point = pointOf(near);
  const { locations } = await loadDirectory(db, clock);
  const own = channel.locations.flatMap((code) => locations.get(code) ?? []);
  return nearby(own, point, radiusKm).map(({ code }) => code);
};
