import type { api } from './api.ts';

export type DeliveryOption = Awaited<ReturnType<typeof api.listDeliveryOptions>>['body']['data'][number];

type OrderDelivery = Parameters<typeof api.checkout>[0]['body']['delivery'];
type Shipped = Extract<OrderDelivery, { readonly method: 'ship'; readonly address: unknown }>;

/** What tells one option from the others: a way of shipping, or a place to pick up at. */
export const deliveryKeyOf = ({ method, optionId, locationId }: DeliveryOption): string =>
  method === 'ship' ? `ship:${optionId}` : (locationId ?? optionId);

/** The option as a checkout takes it. */
export const deliveryOf = (
  { method, optionId, locationId }: DeliveryOption,
  address: Shipped['address'],
): OrderDelivery => {
  if (method === 'digital') return { method };
  if (method === 'pickup') return { method, locationId: locationId ?? '', optionId };
  return { method, optionId, address };
};
