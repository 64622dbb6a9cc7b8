import type { FulfilmentOrder } from '../../fulfilment/public.ts';
import type { Secrets } from '#shared/secrets/secrets.ts';
import { pickupCode, pickupToken, spacedCode } from '../requests/pickup-code.ts';

/** A pick-up as its customer sees it. What opens it is there only while it can be opened. */
export const showPickup = async (
  each: FulfilmentOrder,
  { secrets, isCustomers }: { readonly secrets: Secrets; readonly isCustomers: boolean },
) => ({
  fulfilmentId: each.fulfilmentId,
  orderId: each.orderId,
  locationId: each.locationId,
  status: each.status,
  promisedAt: each.promisedAt,
  readyAt: each.pickup?.readyAt,
  expiresAt: each.pickup?.expiresAt,
  arrivedAt: each.pickup?.arrivedAt,
  collectedAt: each.pickup?.collectedAt,
  ...(isCustomers && each.status === 'ready' && each.pickup !== undefined
    ? {
        code: spacedCode(await pickupCode(secrets, each, each.pickup.issue)),
        qrToken: await pickupToken(secrets, each, each.pickup.issue),
      }
    : {}),
});
