import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { scannedLots } from '../lots/schemas.ts';
import { adjustmentReasons } from '../inventory/schemas.ts';
import { productionStatuses } from './model/production-order.ts';
import { stockTakeStatuses } from './model/stock-take.ts';
import { transferStatuses } from './model/transfer.ts';

const units = z.int().check(z.minimum(0));

export const transfer = z.strictObject({
  transferId: field.id,
  version: field.version,
  status: z.enum(transferStatuses),
  fromLocationId: field.code,
  toLocationId: field.code,
  lines: z.array(
    z.strictObject({
      sku: field.sku,
      requested: units,
      shipped: units,
      received: units.check(z.describe('Damaged units included')),
      damaged: units,
      returned: units.check(z.describe('Units returned to their origin')),
      writtenOff: units,
      inTransit: units,
      lots: z.optional(
        z
          .array(
            z.strictObject({
              lot: z.string(),
              expiresOn: z.optional(z.string()),
              quantity: units,
            }),
          )
          .check(z.describe('Lots in transit, where the SKU has lots')),
      ),
    }),
  ),
  reason: z.optional(z.string()),
  expectedAt: z.optional(field.instant),
  createdAt: field.instant,
  createdBy: z.string(),
  approvedAt: z.optional(field.instant),
  approvedBy: z.optional(z.string()),
  shippedAt: z.optional(field.instant),
  receiptIds: z.array(field.id),
  settledAt: z.optional(field.instant),
  settledReason: z.optional(z.string()),
  cancelledReason: z.optional(z.string()),
});

const producedLot = z.strictObject({
  lot: z.string(),
  expiresOn: z.optional(z.string()),
  quantity: z.int(),
});

export const productionOrder = z.strictObject({
  productionOrderId: field.id,
  version: field.version,
  status: z
    .enum(productionStatuses)
    .check(z.describe('`closed`: nothing more is made, although fewer units than planned are there')),
  locationId: field.code,
  sku: field.sku,
  quantity: units,
  components: z.array(z.strictObject({ sku: field.sku, perUnit: units, consumed: units })),
  completed: units.check(z.describe('Good units so far')),
  scrapped: units,
  completionIds: z.array(field.id),
  lots: z.optional(
    z
      .array(
        z.strictObject({
          completionId: field.id,
          used: z.array(z.extend(producedLot, { sku: field.sku })),
          made: z.array(producedLot),
        }),
      )
      .check(z.describe('Lots of components, and the lots of goods they became, by completion')),
  ),
  createdAt: field.instant,
  createdBy: z.string(),
});

export const photos = z.optional(
  z
    .array(field.token(500, 'Address or id of a photo that is kept elsewhere'))
    .check(z.maxLength(10), z.describe('Photos of what happened, by reference')),
);

export const adjustmentLimitsBody = z.strictObject({
  limits: z
    .array(
      z.strictObject({
        reason: z.optional(z.enum(adjustmentReasons)),
        role: z.optional(field.code.check(z.describe('Role of the caller, for example `store-manager`'))),
        upTo: field.amount.check(
          z.describe('Value at average cost, in minor units of the currency of the stock'),
        ),
      }),
    )
    .check(z.maxLength(50)),
});

export const adjustmentLimits = z.extend(adjustmentLimitsBody, {
  locationId: field.code,
  version: field.version,
});

export const heldAdjustment = z.strictObject({
  adjustmentId: field.id,
  version: field.version,
  locationId: field.code,
  sku: field.sku,
  quantity: z.int(),
  reason: z.enum(adjustmentReasons),
  note: z.optional(z.string()),
  photos,
  status: z.enum(['waiting', 'approved', 'rejected']),
  value: z.optional(field.minorUnits.check(z.describe('Units at average cost; absent where none is known'))),
  currency: z.optional(field.currency),
  limit: field.minorUnits.check(z.describe('Up to which value the caller adjusts stock alone')),
  requestedAt: field.instant,
  requestedBy: z.string(),
  decidedAt: z.optional(field.instant),
  decidedBy: z.optional(z.string()),
  decisionNote: z.optional(z.string()),
});

export const binId = z
  .string()
  .check(
    z.regex(
      /^[A-Za-z0-9][A-Za-z0-9._-]{0,31}$/,
      'a bin has 1 to 32 letters, digits, dots, dashes or underscores',
    ),
    z.describe('Label of the bin'),
  );

export const binBody = z.strictObject({
  walkOrder: z
    .int()
    .check(
      z.minimum(0),
      z.maximum(1_000_000),
      z.describe('Position on the walk; the lowest is picked first'),
    ),
  zone: z.optional(field.line(40, 'Part of the location')),
  maxSkus: z._default(
    z.int().check(z.minimum(1), z.maximum(1000), z.describe('SKUs that the bin has room for')),
    1,
  ),
});

export const bin = z.extend(binBody, { binId, locationId: field.code, version: field.version });

export const skuBin = z.strictObject({
  sku: field.sku,
  locationId: field.code,
  binId,
  version: field.version,
});

/** Lines of a request, each SKU once. */
export const transferLines = z.array(z.strictObject({ sku: field.sku, quantity: field.quantity })).check(
  z.minLength(1),
  z.maxLength(30),
  z.refine((lines) => new Set(lines.map((each) => each.sku)).size === lines.length, 'a SKU is listed twice'),
);

/** Lines of a shipment, each SKU once, with the lots that leave where they matter. */
export const shippedLines = z
  .array(z.strictObject({ sku: field.sku, quantity: field.quantity, lots: scannedLots }))
  .check(
    z.minLength(1),
    z.maxLength(30),
    z.refine(
      (lines) => new Set(lines.map((each) => each.sku)).size === lines.length,
      'a SKU is listed twice',
    ),
    z.refine(
      (lines) =>
        lines.every(
          ({ lots = [], quantity }) => lots.reduce((sum, lot) => sum + lot.quantity, 0) <= quantity,
        ),
      'the lots of a line have more units than the line',
    ),
  );

export const recountOver = z
  ._default(
    z.strictObject({
      units: z.int().check(z.minimum(0), z.maximum(9999)),
      percent: z.number().check(z.minimum(0), z.maximum(100)),
    }),
    { units: 2, percent: 5 },
  )
  .check(
    z.describe(
      'A second count is needed when the variance exceeds the larger of units and percent of the book',
    ),
  );

export const stockTake = z.strictObject({
  stockTakeId: field.id,
  version: field.version,
  locationId: field.code,
  kind: z.enum(['location', 'cycle']),
  status: z.enum(stockTakeStatuses),
  recountOver: z.strictObject({ units: z.int(), percent: z.number() }),
  skus: z.optional(z.array(field.sku)),
  openedAt: field.instant,
  openedBy: z.string(),
  completedAt: z.optional(field.instant),
  totals: z.optional(
    z.strictObject({
      lines: z.int(),
      linesWithVariance: z.int(),
      unitsOver: z.int(),
      unitsShort: z.int(),
    }),
  ),
});

const unitsByCause = z.record(z.string(), z.int());

export const month = z
  .string()
  .check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'a month has the form 2026-11'), z.describe('Calendar month'));

export const stockPeriod = z.strictObject({
  locationId: field.code,
  month,
  version: field.version,
  status: z.enum(['closing', 'closed']),
  skus: z.int(),
  units: z.int().check(z.describe('On hand at the end of the month')),
  values: z
    .record(z.string(), field.minorUnits)
    .check(z.describe('What they are worth, by currency; SKUs without a known cost are left out')),
  changes: unitsByCause.check(
    z.describe('Units that on hand changed by in the month: `handover`, `receipt`, `count`, `lost` …'),
  ),
  shrinkage: z.int().check(z.describe('Units lost to counts, losses, rejected picks and corrections')),
  startedAt: field.instant,
  startedBy: z.string(),
  closedAt: z.optional(field.instant),
});

export const stockPeriodEntry = z.strictObject({
  sku: field.sku,
  onHand: z.int(),
  averageCost: z.optional(z.number().check(z.describe('Minor units, with up to four decimals'))),
  currency: z.optional(field.currency),
  value: z.optional(field.minorUnits),
  changes: unitsByCause,
  setAside: unitsByCause.check(
    z.describe('Units that became unavailable: damaged, display, quality-control'),
  ),
});
