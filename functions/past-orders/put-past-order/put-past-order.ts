import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import type { Runtime } from '#shared/runtime.ts';
import { customerIdFor, requirePersonId } from '../../customers/public.ts';
import type { PastOrder } from '../model/past-order.ts';
import { pastOrderKey } from '../store/past-orders.ts';
import { viewOfPastOrder } from '../view/past-order-view.ts';
import type { PutPastOrder } from './contract.ts';

export const putPastOrder: UseCase<typeof PutPastOrder, Runtime> = async (request, { db }) => {
  const { externalId, reference } = request.params;
  const customerId = await requirePersonId(db, externalId);
  const placedAt = new Date(request.body.placedAt).toISOString();
  const key = pastOrderKey({ customerId, placedAt, reference });
  const current = await db.get<PastOrder>(key);
  const namedId = customerIdFor(externalId);
  const importedFor = namedId === customerId ? undefined : namedId;
  const wanted: Omit<PastOrder, 'version'> = {
    ...request.body,
    customerId,
    reference,
    placedAt,
    importedFor,
  };
  const { status, aggregate } = await saveUpsert(db, { key, current }, wanted, request);
  return { status, body: viewOfPastOrder(aggregate), version: aggregate.version };
};
