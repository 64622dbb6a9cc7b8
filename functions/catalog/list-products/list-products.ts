import { problem } from '#shared/http/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { catalogErrors } from '../errors.ts';
import { withDescendants } from '../model/category.ts';
import { categoriesWith } from '../store/categories.ts';
import { channelAsked } from '../store/channel-asked.ts';
import type { CatalogRuntime } from '../store/runtime.ts';
import type { ListProducts } from './contract.ts';

export const listProducts: UseCase<typeof ListProducts, CatalogRuntime> = async (
  { query, actor },
  runtime,
) => {
  const { q, limit, cursor } = query;
  const [channel, categories] = await Promise.all([
    channelAsked(query.channel, actor, runtime),
    query.category === undefined ? undefined : categoriesOf(query.category, runtime),
  ]);
  const page = await runtime.search.page({
    channel,
    limit,
    categories,
    text: q,
    cursor,
  });
  return { status: 200, body: page };
};

const categoriesOf = async (code: string, { db, clock }: Runtime): Promise<ReadonlySet<string>> => {
  const categories = await categoriesWith(db, clock, code);
  if (!categories.some((category) => category.code === code)) {
    throw problem(catalogErrors.CATEGORY_NOT_FOUND, {
      detail: `there is no category ${code}`,
      errors: [
        { pointer: '/query/category', code: 'CATEGORY_NOT_FOUND', detail: `there is no category ${code}` },
      ],
    });
  }
  return withDescendants(categories, code);
};
