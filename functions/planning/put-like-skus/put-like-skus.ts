import { requireSkus } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import { invalidRequest } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { likeSkusKey, loadLikeSkus } from '../store/like-skus.ts';
import type { PutLikeSkus } from './contract.ts';

export const putLikeSkus: UseCase<typeof PutLikeSkus, Runtime> = async (request, { db }) => {
  const { sku } = request.params;
  const { likeSkus } = request.body;
  refuseItself(sku, likeSkus);
  const others = likeSkus.map((other, at) => ({ sku: other, pointer: `/body/likeSkus/${at}` }));
  await requireSkus(db, [{ sku, pointer: '/params/sku' }, ...others]);
  const current = await loadLikeSkus(db, sku);
  const wanted = { sku, ...request.body };
  const { status, aggregate } = await saveUpsert(db, { key: likeSkusKey(sku), current }, wanted, request);
  const { version, factor } = aggregate;
  return { status, body: { sku, version, likeSkus: [...aggregate.likeSkus], factor }, version };
};

const refuseItself = (sku: string, likeSkus: readonly string[]): void => {
  const at = likeSkus.indexOf(sku);
  if (at === -1) return;
  const detail = `${sku} cannot be forecast by itself; name other SKUs`;
  throw invalidRequest([{ pointer: `/body/likeSkus/${at}`, code: 'same_sku', detail }]);
};
