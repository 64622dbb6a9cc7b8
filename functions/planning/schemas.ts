import * as z from 'zod/mini';
import { recountOver } from '../stock-work/schemas.ts';
import * as field from '#shared/contracts/fields.ts';

export const mostCounted = z._default(
  z.int().check(z.minimum(1), z.maximum(90), z.describe('SKUs to count at most')),
  50,
);

const reasons = z
  .array(z.strictObject({ term: z.string(), value: z.number(), because: z.string() }))
  .check(z.describe('Line by line, how the figures came to be'));

const figures = {
  method: z.string().check(z.describe('The method that won the back-test; `likeness`: see `likeness`')),
  likeness: z.optional(
    z
      .strictObject({
        chosen: z
          .enum(['named', 'similar'])
          .check(z.describe('Named by staff, or of the same category at about the same cost')),
        skus: z.array(field.sku),
        factor: z.number(),
      })
      .check(z.describe('The SKUs it is forecast by while it has too little history')),
  ),
  weeks: z
    .array(z.strictObject({ expected: z.number(), low: z.number(), high: z.number() }))
    .check(z.describe('The next 13 weeks; eight of ten lie between low and high')),
  tested: z.array(
    z.strictObject({ method: z.string(), wape: z.number(), mase: z.number(), bias: z.number() }),
  ),
  unitsPerDay: z.number(),
  safetyStock: z.int(),
  reorderPoint: z.int(),
  orderQuantity: z.int(),
  position: z.int().check(z.describe('Available + incoming')),
  needed: z.int().check(z.describe('0 while the position is above the reorder point')),
  daysOfCover: z.optional(z.number().check(z.describe('Days until available units are sold'))),
  reasons,
};

export const planFigures = z.strictObject(figures);

export const skuPlan = z.strictObject({
  sku: field.sku,
  locationId: field.code,
  plannedAt: field.instant,
  ...figures,
});

export const reorderSuggestion = z.strictObject({
  sku: field.sku,
  locationId: field.code,
  status: z.enum(['open', 'approved']),
  kind: z.enum(['purchase', 'transfer']),
  quantity: field.quantity,
  supplierId: z.optional(field.id),
  unitCost: z.optional(field.minorUnits),
  fromLocationId: z.optional(field.code),
  reasons,
  suggestedAt: field.instant,
  reference: z.optional(field.id.check(z.describe('The purchase order or transfer it became'))),
});

export const likeSkusBody = z.strictObject({
  likeSkus: z.array(field.sku).check(
    z.maxLength(10),
    z.describe('None: SKUs of its category at about its cost'),
    z.refine((skus) => new Set(skus).size === skus.length, 'a SKU is listed twice'),
  ),
  factor: z._default(
    z.number().check(z.minimum(0.01), z.maximum(100), z.describe('0.8: it is expected to sell a fifth less')),
    1,
  ),
});

export const settingsBody = z.strictObject({
  serviceLevel: z
    .number()
    .check(
      z.minimum(0.5),
      z.maximum(0.9999),
      z.describe('Share of lead times without a stock-out, for example 0.95'),
    ),
  orderCost: field.amount.check(z.describe('Cost of placing one order, in minor units')),
  holdingCostPercent: z
    .number()
    .check(
      z.minimum(0.1),
      z.maximum(500),
      z.describe('Percent of a unit’s cost that keeping it for a year costs'),
    ),
  nightlyCount: z.optional(
    z
      .strictObject({ limit: mostCounted, recountOver })
      .check(z.describe('Opens a cycle count of so many due SKUs each night; absent: none')),
  ),
});
