import { problem } from '#shared/problems/problem.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { deliveryErrors } from '../errors.ts';
import { rateTableKey, type StoredRateTable } from '../store/rate-tables.ts';
import { shownRateTable } from '../view/shown-delivery.ts';
import type { GetDeliveryRates } from './contract.ts';

export const getDeliveryRates: UseCase<typeof GetDeliveryRates, Runtime> = async ({ params }, { db }) => {
  const found = await db.get<StoredRateTable>(rateTableKey(params.code));
  if (found === undefined)
    throw problem(deliveryErrors.DELIVERY_RATES_NOT_FOUND, {
      detail: `there is no table of delivery rates ${params.code}`,
    });
  return { status: 200, body: shownRateTable(found), version: found.version };
};
