import * as z from 'zod/mini';
import { channelsErrors } from '../../channels/errors.ts';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { marketplacesErrors } from '../errors.ts';
import { marketplaceOrder, marketplaceParams } from '../schemas.ts';

export const TakeMarketplaceOrder = defineRoute({
  operationId: 'takeMarketplaceOrder',
  method: 'PUT',
  path: '/v1/marketplace-orders/{marketplace}/{number}',
  summary: 'Take in an order of a marketplace.',
  description:
    'The order becomes a paid order of the channel, at the prices, shipping fee and commission that the marketplace tells; its stock is held at once, where routing says. Units that no location has wait in the queue `no_location`. Sent again it has no effect; another order under the same number is refused. Cancellations go to POST /v1/orders/{orderId}/cancel and …/lines/cancel: the marketplace pays the customer back, the books say so.',
  access: access.staff('orders.write'),
  params: marketplaceParams,
  body: z.strictObject({
    channel: field.code.check(z.describe('Sales channel of the marketplace')),
    orderedAt: field.instant,
    contact: z.strictObject({
      name: field.name,
      email: z.optional(field.email),
      phone: z.optional(field.phone),
    }),
    address: field.address,
    lines: z
      .array(
        z.strictObject({
          sku: field.sku,
          quantity: field.quantity,
          unitPrice: field.price.check(z.describe('As the customer paid for one, after discounts')),
        }),
      )
      .check(z.minLength(1), z.maxLength(20)),
    shippingFee: field.amount.check(z.describe('As the customer paid for shipping; 0 when it was free')),
    commission: z.optional(field.amount.check(z.describe('What the marketplace keeps'))),
    total: field.amount.check(z.describe('What the customer paid; refused when it does not add up')),
  }),
  responses: { 200: marketplaceOrder },
  errors: [
    channelsErrors.CHANNEL_NOT_FOUND,
    marketplacesErrors.MARKETPLACE_ORDER_DIFFERS,
    marketplacesErrors.MARKETPLACE_ORDER_CANCELLED,
    marketplacesErrors.UNKNOWN_MARKETPLACE_SKU,
  ],
  example: {
    channel: 'tokopedia',
    orderedAt: '2026-11-26T03:00:00.000Z',
    contact: { name: 'Sari' },
    address: { line1: 'Jl. Melati 1', city: 'Bandung', country: 'ID' },
    lines: [{ sku: 'SHIRT-M', quantity: 1, unitPrice: 111000 }],
    shippingFee: 20000,
    commission: 5000,
    total: 131000,
  },
});
