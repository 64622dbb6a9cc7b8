import * as z from 'zod/mini';
import { orderNumber, orderStatus } from '../orders/schemas.ts';
import * as field from '#shared/contracts/fields.ts';

export const marketplaceParams = z.strictObject({
  marketplace: field.code.check(z.describe('Name of the marketplace, such as `tokopedia`')),
  number: field.id.check(z.describe('Number of the order at the marketplace')),
});

export const marketplaceOrder = z.strictObject({
  marketplace: field.code,
  marketplaceNumber: field.id,
  orderId: field.id,
  number: orderNumber,
  status: orderStatus,
  channel: field.code,
  takenAt: field.instant,
  waitingUnits: z
    .int()
    .check(
      z.minimum(0),
      z.describe(
        'Units that no location can give; the order stands in the queue `no_location` until they are routed or cancelled',
      ),
    ),
});
