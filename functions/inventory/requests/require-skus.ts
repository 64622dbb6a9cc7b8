import { catalogErrors } from '../../catalog/errors.ts';
import { offerKey } from '../../catalog/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';

/**
 * Refuses SKUs that are not in the catalogue, all of them at once.
 *
 * @throws SKU_NOT_FOUND
 */
export const requireSkus = async (
  db: Pick<Database, 'getMany'>,
  wanted: readonly { readonly sku: string; readonly pointer: string }[],
): Promise<void> => {
  const found = await db.getMany<object>(wanted.map(({ sku }) => offerKey(sku)));
  const missing = wanted.filter((_, at) => found[at] === undefined);
  if (missing.length === 0) return;
  throw problem(catalogErrors.SKU_NOT_FOUND, {
    detail: `no SKU ${missing.map(({ sku }) => sku).join(', ')}`,
    errors: missing.map(({ sku, pointer }) => ({ pointer, code: 'SKU_NOT_FOUND', detail: `no SKU ${sku}` })),
  });
};
