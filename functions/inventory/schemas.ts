import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

const units = (description: string) => z.int().check(z.describe(description));

export const stockLevel = z.strictObject({
  sku: field.sku,
  locationId: field.code,
  onHand: units('Physically there: available + reserved + committed + unavailable'),
  available: units('Exact; a sale checks this figure'),
  reserved: units('Reserved for unpaid orders and holds; the split from committed may lag by seconds'),
  committed: units('Reserved for paid orders that are not handed over yet; may lag by seconds'),
  unavailable: units('Damaged, in quality control or on display'),
  safetyStock: units('Hidden from every channel'),
  version: field.version,
});

export const movementRow = z.strictObject({
  type: z.string(),
  change: units('Change of available'),
  onHandChange: units('Change of on hand'),
  unavailableChange: units('Change of unavailable'),
  available: units('Available units in this bucket after the change'),
  bucket: z.string().check(z.describe('Part of the stock: 0, 1 … or pool-<channel>')),
  version: field.version,
  reason: z.optional(z.string()),
  note: z.optional(z.string().check(z.describe('Note of the adjustment'))),
  reference: z.string(),
  actor: z.string(),
  channel: z.optional(z.string()),
  at: field.instant,
});

export const band = z
  .string()
  .check(
    z.regex(/^(none|last-\d+|low|plenty)$/, 'a band is none, last-N, low or plenty'),
    z.describe('`none` is 0, `last-5` is 1 to 5, `low` is more, up to `scarcity.low` of the channel'),
  );

/** What a channel may promise of a SKU since an instant. */
export const stockChange = z.strictObject({
  sku: field.sku,
  availableToPromise: z.int(),
  band,
  asOf: field.instant.check(z.describe('When the figure changed')),
  gone: z.optional(
    z
      .literal(true)
      .check(z.describe('The channel stopped selling the SKU; this is the last row until it is sold again')),
  ),
});

/** Why staff change stock by hand, and what each reason does. */
/** Why a picker could not give units that an order was promised. */
export const rejectionReasons = ['not_in_stock', 'mismatch', 'damaged', 'display'] as const;

export const adjustmentReasons = [
  'received',
  'found',
  'lost',
  'returned',
  'correction',
  'damaged',
  'quality-control',
  'display',
  'repaired',
] as const;
