import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { arrivedLots } from '../lots/schemas.ts';
import { date } from '../channels/schemas.ts';
import { purchaseOrderStatuses } from './model/purchase-order.ts';

const days = (description: string) => z.number().check(z.minimum(0), z.maximum(365), z.describe(description));

export const supplierBody = z.strictObject({
  name: field.name,
  currency: field.currency,
  email: z.optional(field.email.check(z.describe('Where purchase orders are sent'))),
  locale: z.optional(
    z.enum(['id', 'en']).check(z.describe('Language of purchase orders; that of the shop when left out')),
  ),
  leadTimeDays: days('Days from order to delivery, as stated by the supplier'),
  leadTimeSpreadDays: z._default(days('Standard deviation of the lead time in days'), 0),
  deliveryWeekdays: z._default(
    z
      .array(z.int().check(z.minimum(1), z.maximum(7)))
      .check(z.maxLength(7), z.describe('1 Monday … 7 Sunday; none means every day')),
    [],
  ),
  closedOn: z._default(z.array(date).check(z.maxLength(100), z.describe('Days without deliveries')), []),
});

export const leadTime = z.strictObject({
  meanDays: z.number(),
  spreadDays: z.number().check(z.describe('Standard deviation')),
  orders: z
    .int()
    .check(z.describe('Number of received orders it is computed from; 0: as stated by the supplier')),
});

export const supplier = z.strictObject({
  supplierId: field.id,
  version: field.version,
  ...supplierBody.shape,
  leadTime,
});

const units = (minimum: number, description: string) =>
  z.int().check(z.minimum(minimum), z.maximum(9999), z.describe(description));

export const supplierSkuBody = z.strictObject({
  supplierSku: z.optional(field.line(64, 'The supplier’s code for the SKU')),
  unitCost: field.price.check(z.describe('Minor units of the supplier’s currency')),
  packSize: z._default(units(1, 'Units are ordered in whole packs'), 1),
  minimumQuantity: z._default(units(1, 'Minimum units of an order'), 1),
  priceBreaks: z._default(
    z
      .array(z.strictObject({ from: units(1, 'Units from which the cost applies'), unitCost: field.price }))
      .check(
        z.maxLength(20),
        z.refine(
          (breaks) => new Set(breaks.map(({ from }) => from)).size === breaks.length,
          'two price breaks begin at the same quantity',
        ),
      ),
    [],
  ),
});

export const supplierSku = z.strictObject({
  supplierId: field.id,
  sku: field.sku,
  version: field.version,
  ...supplierSkuBody.shape,
});

export const purchaseOrder = z.strictObject({
  purchaseOrderId: field.id,
  version: field.version,
  status: z.enum(purchaseOrderStatuses),
  supplierId: field.id,
  locationId: field.code,
  currency: field.currency,
  lines: z.array(
    z.strictObject({
      sku: field.sku,
      quantity: field.quantity,
      unitCost: field.minorUnits,
      received: z.int().check(z.describe('Damaged units included')),
      damaged: z.int(),
      outstanding: z.int().check(z.describe('Units still expected')),
      over: z.int().check(z.describe('Units in excess of the order')),
      short: z.int().check(z.describe('Units that are not delivered, once the order is closed')),
    }),
  ),
  total: field.minorUnits,
  expectedAt: z.optional(field.instant),
  note: z.optional(field.note),
  createdAt: field.instant,
  createdBy: z.string(),
  approvedAt: z.optional(field.instant),
  approvedBy: z.optional(z.string()),
  sentAt: z.optional(field.instant),
  medium: z.optional(z.enum(['message', 'file', 'phone'])),
  confirmedAt: z.optional(field.instant),
  supplierReference: z.optional(z.string()),
  closedAt: z.optional(field.instant),
  closedReason: z.optional(z.string()),
  receiptIds: z.array(field.id),
  shippingNotices: z.optional(
    z.array(
      z.strictObject({
        noticeId: field.id,
        expectedAt: field.instant,
        lines: z.array(z.strictObject({ sku: field.sku, quantity: field.quantity })),
        ssccs: z.optional(z.array(z.string())),
        announcedAt: field.instant,
        receiptId: z.optional(field.id.check(z.describe('The receipt that took it in'))),
      }),
    ),
  ),
});

export const receivedLine = z.strictObject({
  sku: field.sku,
  lots: arrivedLots,
  quantity: field.quantity.check(z.describe('Units received, damaged ones included')),
  damaged: z._default(
    z.int().check(z.minimum(0), z.maximum(9999), z.describe('Units of them that cannot be sold')),
    0,
  ),
  unitCost: z.optional(
    field.price.check(
      z.describe('Minor units of `currency`. Defaults to the ordered cost, or the current average'),
    ),
  ),
});

export const goodsReceipt = z.strictObject({
  receiptId: field.id,
  locationId: field.code,
  purchaseOrderId: z.optional(field.id),
  supplierId: z.optional(field.id),
  currency: z.optional(field.currency),
  lines: z.array(receivedLine),
  overReason: z.optional(z.string()),
  note: z.optional(field.note),
  receivedAt: field.instant,
  receivedBy: z.string(),
});
