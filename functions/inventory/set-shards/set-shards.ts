import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { actorReference } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireLocation } from '../requests/require-location.ts';
import { reshardStock } from '../store/stock/reshard.ts';
import { stockNotFound } from '../requests/stock-not-found.ts';
import { StockMoved } from '../store/stock/take-stock.ts';
import type { SetShards } from './contract.ts';

export const setShards: UseCase<typeof SetShards, Runtime> = async ({ params, body, actor }, runtime) => {
  await requireLocation(runtime, actor, params.locationId, '/params/locationId');
  const shards = await decideAgain(
    (error) => error instanceof StockMoved,
    () => reshardStock(params, () => body.shards, runtime, actorReference(actor)),
  );
  if (shards === undefined) throw stockNotFound(params);
  return { status: 200, body: { ...params, shards } };
};
