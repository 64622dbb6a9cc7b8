import * as z from 'zod/mini';
import { id } from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';

/** A transaction for each row: more would not be answered in time. */
export const MAX_ROWS = 100;

export const PutPriceBatch = defineRoute({
  operationId: 'putPriceBatch',
  method: 'POST',
  path: '/v1/prices/batch',
  summary: 'Create or update up to 100 price records.',
  description:
    'A row has `sku`, `currency`, `priceId` and the fields of PUT /v1/prices/{sku}/{currency}/{priceId}; instead of `amount` it may give `price`, text in major units such as "129.99", which is refused when it has more decimals than the currency. Each row is written or rejected independently and has its own result, in the order of the rows. Rows replace existing data regardless of its version; sending the same list again changes nothing.',
  access: access.staff('prices.write'),
  body: z.strictObject({
    rows: z.array(z.record(z.string(), z.unknown())).check(z.minLength(1), z.maxLength(MAX_ROWS)),
  }),
  responses: {
    200: z.strictObject({
      applied: z.int().check(z.describe('Rows that were written or changed nothing')),
      held: z.int().check(z.describe('Rows pending approval')),
      refused: z.int(),
      results: z.array(
        z.strictObject({
          row: z.int().check(z.describe('Position in `rows`, from 0')),
          outcome: z.enum(['created', 'changed', 'unchanged', 'held', 'refused']),
          priceId: z.optional(id),
          changeId: z.optional(id.check(z.describe('Pending price change'))),
          version: z.optional(z.int().check(z.describe('New version of the prices of the SKU'))),
          code: z.optional(z.string().check(z.describe('Error code of the refusal'))),
          detail: z.optional(z.string()),
          errors: z.optional(
            z.array(z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string() })),
          ),
        }),
      ),
    }),
  },
  example: {
    rows: [{ sku: 'BATIK-M', currency: 'IDR', priceId: 'erp', amount: 349000 }],
  },
});
