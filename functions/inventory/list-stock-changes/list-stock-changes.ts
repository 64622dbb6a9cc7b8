import { channelOf, requireOwnChannel } from '../../channels/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { stockChangesOf } from '../store/projections/stock-changes.ts';
import type { ListStockChanges } from './contract.ts';

export const listStockChanges: UseCase<typeof ListStockChanges, Runtime> = async (
  { params, query, actor },
  runtime,
) => {
  requireOwnChannel(actor, params.channel);
  const channel = await channelOf(runtime.db, runtime.clock, params.channel, '/params/channel');
  return { status: 200, body: await stockChangesOf(channel, query, runtime) };
};
