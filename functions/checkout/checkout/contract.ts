import * as z from 'zod/mini';
import { catalogErrors } from '../../catalog/errors.ts';
import { cartsErrors } from '../../carts/errors.ts';
import { dropsErrors } from '../../drops/errors.ts';
import { creditErrors } from '../../credit/errors.ts';
import { holdsErrors } from '../../holds/errors.ts';
import { inventoryErrors } from '../../inventory/errors.ts';
import { promotionsErrors } from '../../promotions/errors.ts';
import { paymentsErrors } from '../../payments/errors.ts';
import { paymentMethod, tenderMethod } from '../../payments/schemas.ts';
import { ordersErrors } from '../../orders/errors.ts';
import { priceMatchErrors } from '../../price-match/errors.ts';
import {
  cardRecipient,
  orderNumber,
  orderTexts,
  shownCredit,
  shownGroup,
  shownLine,
  shownPayment,
  shownTotals,
  orderStatus,
} from '../../orders/schemas.ts';
import { appliedPromotion } from '../../promotions/schemas.ts';
import {
  amount,
  address,
  code,
  currency,
  email,
  id,
  instant,
  minorUnits,
  name,
  note,
  phone,
  sku,
  token,
} from '#shared/contracts/fields.ts';
import { taxErrors } from '../../tax/errors.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { checkoutErrors } from '../errors.ts';
import { RETRY_SECONDS } from '../model/retry-seconds.ts';

const optionId = z.optional(
  token(
    128,
    'From GET …/delivery-options. It carries the fee: the checkout is refused if the fee has risen. Defaults to the cheapest option',
  ),
);

const shipped = { method: z.literal('ship'), address, optionId };
const pickedUp = { method: z.literal('pickup'), locationId: code, optionId };
const digital = {
  method: z.literal('digital').check(z.describe('For gift cards alone, which are sent as a message')),
};
const skus = z.array(sku).check(z.minLength(1), z.maxLength(45), z.describe('The lines of the group'));

export const Checkout = defineRoute({
  operationId: 'checkout',
  method: 'POST',
  path: '/v1/carts/{cartId}/checkout',
  summary: 'Place an order.',
  description: `Reserves the stock and places the order in one transaction: either both happen or neither. Repeating the request with the same Idempotency-Key returns the same response. If other checkouts compete for the same stock, it is retried for at most ${RETRY_SECONDS} seconds and then refused with 503 \`BUSY\`. Send the shopper to \`payment.redirectUrl\` to pay.`,
  access: access.mixed({ guestToken: 'X-Cart-Token', staffScope: 'carts.write' }),
  params: z.strictObject({ cartId: id }),
  body: z.strictObject({
    contact: z.strictObject({ name, email: z.optional(email), phone: z.optional(phone) }),
    delivery: z.union([
      z.discriminatedUnion('method', [
        z.strictObject(shipped),
        z.strictObject(pickedUp),
        z.strictObject(digital),
      ]),
      z
        .array(
          z.discriminatedUnion('method', [
            z.strictObject({ ...shipped, skus }),
            z.strictObject({ ...pickedUp, skus }),
            z.strictObject({ ...digital, skus }),
          ]),
        )
        .check(
          z.minLength(1),
          z.maxLength(10),
          z.describe(
            'A mixed basket: each line in one group, each group with its own option and fee. One group may be shipped; gifts are delivered with it',
          ),
        ),
    ]),
    payment: z.union([
      z.strictObject({
        method: paymentMethod,
        expiresInMinutes: z.optional(
          z
            .int()
            .check(
              z.minimum(5),
              z.maximum(10_080),
              z.describe(
                'Staff only: how long the order keeps its stock and its pay link works. Defaults to the time of the method; 30 for goods sold in a store for cash and shipped',
              ),
            ),
        ),
      }),
      z
        .array(
          z.strictObject({
            method: tenderMethod.check(z.describe('Cash is for staff; a method stands in the list once')),
            amount: z.optional(
              amount.check(z.describe('Minor units; one part may leave it out and pays the rest')),
            ),
          }),
        )
        .check(
          z.minLength(2),
          z.maxLength(3),
          z.describe(
            'Several tenders: at most cash and two providers, together what is `due`. Each is charged at once; if one is not paid in time, the order expires and the others are refunded',
          ),
        ),
    ]),
    hold: z.optional(
      z
        .strictObject({ holdId: id, holdToken: z.optional(token(128, 'Gives access to a guest’s hold')) })
        .check(z.describe('A hold whose stock this order uses')),
    ),
    poolOverride: z.optional(
      z
        .strictObject({ reason: note })
        .check(
          z.describe('Reason for taking units from the pools of other channels; requires inventory.write'),
        ),
    ),
    recipients: z.optional(
      z
        .array(cardRecipient)
        .check(
          z.maxLength(45),
          z.describe(
            'Recipients of the gift cards of a SKU. Defaults to the buyer; stored only with the contact',
          ),
        ),
    ),
    acceptPriceChanges: z._default(
      z.boolean().check(z.describe('`true` if the shopper has seen the new prices')),
      false,
    ),
    expectedTotal: z.optional(
      minorUnits.check(
        z.describe('The total shown to the shopper; a higher total is refused with PRICE_CHANGED'),
      ),
    ),
    ...orderTexts,
    soldAt: z.optional(code.check(z.describe('The store where staff placed it'))),
  }),
  callsPerAddress: 300,
  responses: {
    201: z.strictObject({
      orderId: id,
      number: orderNumber,
      orderToken: z
        .string()
        .check(z.describe('Access token of the order for guests; send it as X-Order-Token')),
      status: orderStatus,
      channel: code,
      currency,
      lines: z.array(shownLine),
      totals: shownTotals,
      promotions: z.optional(z.array(appliedPromotion)),
      credit: shownCredit,
      due: minorUnits.check(z.describe('`total` minus `credit`: the amount to pay with `payment`')),
      delivery: z.strictObject({
        method: z.enum(['ship', 'pickup', 'digital']),
        optionId: z.string(),
        fee: z.int(),
        discount: z.optional(z.int().check(z.describe('Discount on the fee'))),
        tax: z.optional(z.int()),
        taxRate: z.optional(z.number()),
        locationId: z.optional(code),
        arrivesBy: z.optional(instant),
        readyBy: z.optional(instant),
      }),
      groups: z.optional(
        z.array(shownGroup).check(z.describe('The deliveries of a mixed basket; absent when there is one')),
      ),
      payment: shownPayment,
      placedAt: instant,
      expiresAt: z.optional(
        instant.check(z.describe('Unpaid orders expire at this time, and their stock is released')),
      ),
    }),
  },
  errors: [
    cartsErrors.CART_NOT_FOUND,
    cartsErrors.CART_CLOSED,
    cartsErrors.CART_MERGED,
    checkoutErrors.CART_EMPTY,
    catalogErrors.QUANTITY_NOT_ALLOWED,
    ordersErrors.TOO_MANY_UNPAID_ORDERS,
    checkoutErrors.PRICE_CHANGED,
    checkoutErrors.ORDER_TOO_LARGE,
    checkoutErrors.PAYMENT_PARTS_WRONG,
    checkoutErrors.TOO_MANY_ORDERS_AT_ONCE,
    promotionsErrors.COUPON_USED_UP,
    checkoutErrors.LINE_UNAVAILABLE,
    taxErrors.TAX_NOT_AVAILABLE,
    taxErrors.TAX_REGION_UNKNOWN,
    priceMatchErrors.PRICE_MATCH_ENDED,
    creditErrors.CREDIT_INSUFFICIENT,
    checkoutErrors.DELIVERY_NOT_POSSIBLE,
    checkoutErrors.DELIVERY_FEE_CHANGED,
    dropsErrors.NOT_SERVED_YET,
    dropsErrors.DROP_LIMIT,
    inventoryErrors.INSUFFICIENT_STOCK,
    holdsErrors.HOLD_NOT_FOUND,
    holdsErrors.HOLD_ENDED,
    paymentsErrors.PAYMENT_METHOD_NOT_AVAILABLE,
  ],
  ifMatch: 'optional',
  etag: true,
  example: {
    contact: { name: 'Sari', email: 'sari@example.com' },
    delivery: {
      method: 'ship',
      address: { line1: 'Jl. Melati 5', city: 'Bandung', postalCode: '40111', country: 'ID' },
    },
    payment: { method: 'sandbox' },
  },
});
