import { causeOf } from '../../../shared/events/envelope.ts';
import type { UseCase } from '../../../shared/http/request.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import { putRecord } from '../store/put-record.ts';
import { shownRecord } from '../store/shown.ts';
import type { PutPrice } from './contract.ts';

export const putPrice: UseCase<typeof PutPrice, Runtime> = async (request, runtime) => {
  const { params, body, ifMatch, idempotency } = request;
  const { status, record, version } = await putRecord(
    { ...params, terms: body, ifMatch, idempotency, cause: causeOf(request) },
    runtime,
  );
  const { sku, currency } = params;
  return { status, body: { sku, currency, ...shownRecord(record), version }, version };
};
