import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

const units = z.int().check(z.minimum(0), z.maximum(10_000));

/** What an edit may ask for. */
export const requestedEdit = {
  lines: z.optional(
    z
      .array(z.strictObject({ lineId: field.id, quantity: units }))
      .check(
        z.minLength(1),
        z.maxLength(45),
        z.describe('Units a line keeps; 0 takes it off, more adds a line'),
      ),
  ),
  swap: z.optional(
    z
      .array(z.strictObject({ lineId: field.id, quantity: field.quantity, sku: field.sku }))
      .check(z.minLength(1), z.maxLength(45), z.describe('Units of a line that become another SKU')),
  ),
  add: z.optional(
    z
      .array(
        z.strictObject({
          sku: field.sku,
          quantity: field.quantity,
          groupId: z.optional(field.id.check(z.describe('Delivery of a mixed order; the first if left out'))),
        }),
      )
      .check(z.minLength(1), z.maxLength(45), z.describe('Goods that join the order at today’s price')),
  ),
  address: z.optional(field.address.check(z.describe('Where it is shipped instead'))),
};

export const difference = z
  .int()
  .check(
    z.minimum(-field.MAX_AMOUNT),
    z.maximum(field.MAX_AMOUNT),
    z.describe('Minor units: what is added less what is cancelled; below 0 goes back to the customer'),
  );

export const editMoney = {
  difference,
  balanceDue: field.minorUnits.check(
    z.describe('To be paid before more of the order is sent, with what earlier edits left unpaid'),
  ),
};
