import * as z from 'zod/mini';
import { cartsErrors } from '../../carts/errors.ts';
import { code, country, id, instant, minorUnits } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';

export const ListDeliveryOptions = defineRoute({
  operationId: 'listDeliveryOptions',
  method: 'GET',
  path: '/v1/carts/{cartId}/delivery-options',
  summary: 'See how the cart can be delivered or picked up: where, when, for how much.',
  description:
    'An option that is not possible says why in `reason`. Fees go by country, postal code, weight, goods value and units, and promotions may take something off them; send the `optionId` to the checkout as it is listed: the fee is in it, and the checkout tells you when it has risen. Pick-up is promised by the opening hours, holidays and time zone of the store.',
  access: access.mixed({ guestToken: 'X-Cart-Token', staffScope: 'carts.write' }),
  params: z.strictObject({ cartId: id }),
  query: z.strictObject({
    postalCode: z.optional(
      z
        .string()
        .check(z.minLength(1), z.maxLength(16), z.describe('Where the goods go; many fees depend on it')),
    ),
    country: z.optional(country.check(z.describe('The channel’s own when left out'))),
  }),
  responses: {
    200: z.strictObject({
      data: z.array(
        z.strictObject({
          optionId: z.string(),
          method: z.enum(['ship', 'pickup', 'digital']),
          name: z.string(),
          fee: minorUnits.check(z.describe('What the checkout charges for it')),
          feeBefore: z.optional(
            minorUnits.check(
              z.describe('What it would cost without promotions; absent when they take nothing off'),
            ),
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
