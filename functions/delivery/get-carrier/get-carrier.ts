import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { deliveryErrors } from '../errors.ts';
import { carrierKey, type StoredCarrier } from '../store/rate-tables.ts';
import { shownCarrier } from '../view/shown-delivery.ts';
import type { GetCarrier } from './contract.ts';

export const getCarrier: UseCase<typeof GetCarrier, Runtime> = async ({ params }, { db }) => {
  const found = await db.get<StoredCarrier>(carrierKey(params.code));
  if (found === undefined)
    throw problem(deliveryErrors.CARRIER_NOT_FOUND, { detail: `there is no carrier ${params.code}` });
  return { status: 200, body: shownCarrier(found), version: found.version };
};
