import { requireLocation } from '../../inventory/public.ts';
import { worksAt } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { fulfilmentsAt, fulfilmentsInQueue } from '../store/fulfilments.ts';
import { showFulfilment } from '../view/show-fulfilment.ts';
import type { ListFulfilments } from './contract.ts';

export const listFulfilments: UseCase<typeof ListFulfilments, Runtime> = async (
  { query, actor },
  runtime,
) => {
  const { locationId, queue, status, ...page } = query;
  if (locationId !== undefined) await requireLocation(runtime, actor, locationId, '/query/locationId');
  const { items, nextCursor } =
    queue === undefined
      ? await fulfilmentsAt(runtime.db, { locationId: locationId ?? '', status }, page)
      : await fulfilmentsInQueue(runtime.db, queue, page);
  const own = items.filter((each) => worksAt(actor, each.locationId));
  return { status: 200, body: { data: own.map(showFulfilment), page: { nextCursor: nextCursor ?? null } } };
};
