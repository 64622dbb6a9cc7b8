import { causeOf } from '#shared/events/envelope.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { putRecord } from '../requests/put-price-record.ts';
import { shownHeld, shownRecord } from '../view/shown-price.ts';
import type { PutPrice } from './contract.ts';

export const putPrice: UseCase<typeof PutPrice, Runtime> = async (request, runtime) => {
  const { params, body, ifMatch, idempotency } = request;
  const { reason, override, ...terms } = body;
  const put = await putRecord(
    { ...params, terms, ifMatch, idempotency, cause: causeOf(request), reason, override },
    runtime,
  );
  if (put.outcome === 'held') return { status: 202, body: shownHeld(put.held, runtime.clock.now()) };
  const { status, record, version } = put;
  const { sku, currency } = params;
  return { status, body: { sku, currency, ...shownRecord(record), version }, version };
};
