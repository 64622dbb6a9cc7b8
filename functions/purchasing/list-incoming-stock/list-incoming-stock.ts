import { incomingAt, requireLocation } from '../../inventory/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { ListIncomingStock } from './contract.ts';

export const listIncomingStock: UseCase<typeof ListIncomingStock, Runtime> = async (
  { params, actor },
  runtime,
) => {
  await requireLocation(runtime, actor, params.locationId, '/params/locationId');
  const incoming = await incomingAt(runtime.db, params);
  const data = incoming.map(({ source, reference, quantity, expectedAt }) => ({
    source,
    reference,
    quantity,
    expectedAt,
  }));
  const total = data.reduce((sum, { quantity }) => sum + quantity, 0);
  return { status: 200, body: { ...params, total, data } };
};
