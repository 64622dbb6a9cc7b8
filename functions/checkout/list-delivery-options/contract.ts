import * as z from 'zod/mini';
import { cartsErrors } from '../../carts/errors.ts';
import { code, country, id, instant, minorUnits } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';

export const ListDeliveryOptions = defineRoute({
  operationId: 'listDeliveryOptions',
  method: 'GET',
  path: '/v1/carts/{cartId}/delivery-options',
  summary: 'List the delivery and pickup options of a cart.',
  description:
    'Options that are not available have a `reason`. Fees depend on country, postal code, weight, goods value and units, less promotions. Send the `optionId` unchanged to the checkout: it carries the fee, and the checkout is refused if the fee has risen. Pickup times follow the opening hours, holidays and time zone of the store.',
  access: access.mixed({ guestToken: 'X-Cart-Token', staffScope: 'carts.write' }),
  params: z.strictObject({ cartId: id }),
  query: z.strictObject({
    postalCode: z.optional(
      z
        .string()
        .check(
          z.minLength(1),
          z.maxLength(16),
          z.describe('Postal code of the delivery address; many fees depend on it'),
        ),
    ),
    country: z.optional(country.check(z.describe('Defaults to that of the channel'))),
  }),
  responses: {
    200: z.strictObject({
      data: z.array(
        z.strictObject({
          optionId: z.string(),
          method: z.enum(['ship', 'pickup', 'digital']),
          name: z.string(),
          fee: minorUnits.check(z.describe('Amount charged at checkout')),
          feeBefore: z.optional(
            minorUnits.check(z.describe('Fee before promotions; absent if there is no discount')),
          ),
          available: z.boolean(),
          arrivesBy: z.optional(instant),
          readyBy: z.optional(instant),
          locationId: z.optional(code),
          reason: z.optional(z.string()),
        }),
      ),
    }),
  },
  errors: [cartsErrors.CART_NOT_FOUND, cartsErrors.CART_CLOSED, cartsErrors.CART_MERGED],
});
