import { loadOrder, orderOfCaller } from '../../orders/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { FulfilmentOrder } from '../model/fulfilment-order.ts';
import type { FulfilmentRuntime } from '../providers/connect.ts';
import { trackingUrl } from '../requests/tracking-token.ts';
import { fulfilmentsOfOrder } from '../store/fulfilments.ts';
import type { ListOrderFulfilments } from './contract.ts';

export const listOrderFulfilments: UseCase<typeof ListOrderFulfilments, FulfilmentRuntime> = async (
  request,
  runtime,
) => {
  const { orderId } = request.params;
  const { db, secrets } = runtime;
  const order = await loadOrder(db, orderId);
  const found = order === undefined ? undefined : { order };
  await orderOfCaller(found, orderId, request, { scope: 'orders.read', secrets });
  const known = await fulfilmentsOfOrder(db, orderId);
  const data = await Promise.all(known.map((each) => forCustomer(each, runtime)));
  return { status: 200, body: { data } };
};

const forCustomer = async (each: FulfilmentOrder, { secrets, apiUrl }: FulfilmentRuntime) => ({
  fulfilmentId: each.fulfilmentId,
  method: each.method,
  status: each.status,
  locationId: each.locationId,
  lines: each.lines.map(({ lineId, sku, name, quantity }) => ({ lineId, sku, name, quantity })),
  promisedAt: each.promisedAt,
  parcels: each.parcels.map(({ parcelId, status, carrier, trackingNumber }) => ({
    parcelId,
    status,
    carrier,
    trackingNumber,
  })),
  trackingUrl: await trackingUrl(secrets, apiUrl, each.fulfilmentId),
  pickup:
    each.pickup === undefined
      ? undefined
      : { readyAt: each.pickup.readyAt, expiresAt: each.pickup.expiresAt },
});
