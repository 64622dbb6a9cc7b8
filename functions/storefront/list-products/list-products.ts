import { problem } from '#shared/http/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { catalogErrors } from '../../catalog/errors.ts';
import { categoriesWith, withDescendants } from '../../catalog/public.ts';
import { channelOfRequest } from '../requests/channel-of-request.ts';
import type { StorefrontRuntime } from '../runtime.ts';
import type { ListProducts } from './contract.ts';

export const listProducts: UseCase<typeof ListProducts, StorefrontRuntime> = async (
  { query, actor },
  runtime,
) => {
  const { q, limit, cursor } = query;
  const [channel, categories] = await Promise.all([
    channelOfRequest(query.channel, actor, runtime),
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
