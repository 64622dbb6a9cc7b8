import { locationOf } from '../../channels/public.ts';
import { fulfilmentErrors } from '../../fulfilment/errors.ts';
import {
  addressOfContact,
  addressOfLocation,
  carrierUnavailable,
  type FulfilmentRuntime,
} from '../../fulfilment/public.ts';
import { loadOrderRecord, type Order } from '../../orders/public.ts';
import { problem } from '#shared/problems/problem.ts';
import { returnsErrors } from '../errors.ts';
import type { ReturnPolicy } from '../model/policy.ts';
import type { Return, ReturnLabel } from '../model/return.ts';

/** Assumed weight of a unit. */
const UNIT_GRAMS = 500;

/**
 * Books a parcel from the customer to the location of the policy. The key is the return's, so a repeated request gets the
 * same label.
 *
 * @throws LABEL_NOT_AVAILABLE, ADDRESS_NOT_SERVED, CARRIER_UNAVAILABLE
 */
export const bookWayBack = async (
  order: Order,
  { returnId, lines, returnMethod }: Return,
  { carrier: name, locationId, dropOffService, courierService }: NonNullable<ReturnPolicy['labels']>,
  { db, clock, carriers }: Pick<FulfilmentRuntime, 'db' | 'clock' | 'carriers'>,
): Promise<Omit<ReturnLabel, 'status' | 'labelledAt'>> => {
  const carrier = carriers(name);
  if (carrier === undefined)
    throw problem(returnsErrors.LABEL_NOT_AVAILABLE, { detail: `the carrier ${name} has no adapter here` });
  const record = await loadOrderRecord(db, order.orderId);
  const service = returnMethod === 'courier' ? courierService : dropOffService;
  const answer = await carrier
    .book({
      key: returnId,
      service,
      currency: order.currency,
      weightGrams: lines.reduce((sum, { quantity }) => sum + quantity * UNIT_GRAMS, 0),
      items: lines.map(({ lineId, sku, quantity }) => {
        const line = order.lines.find((each) => each.lineId === lineId);
        return { sku, quantity, name: line?.name ?? sku, value: line?.unitPrice ?? 0 };
      }),
      from: addressOfContact(record?.contact),
      to: addressOfLocation(await locationOf(db, clock, locationId)),
    })
    .catch(carrierUnavailable(name));
  if (answer.kind === 'refused')
    throw problem(fulfilmentErrors.ADDRESS_NOT_SERVED, { detail: `${name}: ${answer.because}` });
  const { reference, trackingNumber, label } = answer;
  return {
    carrier: name,
    service: answer.service ?? service,
    reference,
    trackingNumber,
    url: label?.url,
    format: label?.format,
  };
};
