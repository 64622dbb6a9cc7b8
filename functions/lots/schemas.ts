import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';

const days = z.int().check(z.minimum(0), z.maximum(3650));

/** What a GS1 element string may hold in an element of up to 20 characters. */
const GS1_TEXT = /^[!-"%-/0-9A-Za-z:;<=>?_-]{1,20}$/;

export const lotCode = z
  .string()
  .check(
    z.regex(GS1_TEXT, 'a lot has 1 to 20 characters of GS1 (AI 10), without blanks'),
    z.describe('Batch or lot, as on the label'),
  );

const serial = z.string().check(z.regex(GS1_TEXT, 'a serial number has 1 to 20 characters of GS1 (AI 21)'));

const expiryDate = z.iso.date().check(z.describe('Last day on which the goods are good'));

export const lotRulesBody = z.strictObject({
  lots: z._default(
    z
      .enum(['optional', 'required'])
      .check(z.describe('`required`: units come in and go out with their lot only')),
    'required',
  ),
  expiry: z._default(
    z.enum(['none', 'required']).check(z.describe('`required`: a lot needs the day it expires on')),
    'none',
  ),
  serials: z._default(
    z.enum(['none', 'required']).check(z.describe('`required`: every unit has its serial number')),
    'none',
  ),
  leastLifeDays: z._default(
    days.check(
      z.describe('Days that goods must have left when they leave, in channels without a figure of their own'),
    ),
    0,
  ),
  channels: z._default(
    z.record(field.code, days).check(z.describe('Least remaining life in days by channel')),
    {},
  ),
  markdowns: z._default(
    z
      .array(
        z.strictObject({
          daysLeft: days,
          percent: z.int().check(z.minimum(1), z.maximum(99)),
        }),
      )
      .check(z.maxLength(10), z.describe('How much a price falls when that many days are left')),
    [],
  ),
});

export const lotRules = z.extend(lotRulesBody, { sku: field.sku, version: field.version });

export const arrivedLots = z.optional(
  z
    .array(
      z.strictObject({
        lot: lotCode,
        expiresOn: z.optional(expiryDate),
        quantity: field.quantity,
        serials: z.optional(z.array(serial).check(z.maxLength(500))),
      }),
    )
    .check(
      z.minLength(1),
      z.maxLength(10),
      z.describe('Lots of the units'),
      z.refine((lots) => new Set(lots.map(({ lot }) => lot)).size === lots.length, 'a lot is listed twice'),
    ),
);

/** Lots of a line of which the label was scanned. */
export const scannedLots = z.optional(
  z.array(z.strictObject({ lot: lotCode, quantity: field.quantity })).check(
    z.minLength(1),
    z.maxLength(10),
    z.describe('Units whose lot was scanned'),
    z.refine((lots) => new Set(lots.map(({ lot }) => lot)).size === lots.length, 'a lot is listed twice'),
  ),
);

export const shownLot = z.strictObject({
  sku: field.sku,
  lot: z.string(),
  expiresOn: z.optional(expiryDate),
  daysLeft: z.optional(z.int()),
  quantity: z.int().check(z.describe('Units that came in and did not leave for an order')),
  serials: z.optional(z.array(z.string())),
  receivedAt: field.instant,
  recallId: z.optional(field.id),
});

export const expiringLot = z.extend(shownLot, {
  markdownPercent: z
    .int()
    .check(z.describe('Proposed markdown of today by the rules of the SKU; 0 for none')),
});

export const lotRecall = z.strictObject({
  recallId: field.id,
  version: field.version,
  sku: field.sku,
  lot: z.string(),
  reason: z.string(),
  status: z
    .enum(['notifying', 'notified'])
    .check(
      z.describe('`notifying`: send the same request again to go on; `notified`: every buyer was notified'),
    ),
  unitsStopped: z.int().check(z.describe('Units that were taken off the shelf')),
  orders: z.int().check(z.describe('Orders with units of the lot whose buyers were notified so far')),
  unitsSold: z.int(),
  possibleOrders: z
    .int()
    .check(
      z.describe(
        'Till sales without a scanned lot, at locations that had this lot; their customers are notified',
      ),
    ),
  possibleUnits: z.int(),
  unknownBuyers: z
    .int()
    .check(z.describe('Till sales, certain or possible, without a customer: nobody can be notified')),
  recalledAt: field.instant,
  recalledBy: z.string(),
});

export const lotSale = z.strictObject({
  orderId: field.id,
  fulfilmentId: field.id,
  channel: field.code,
  quantity: z.int(),
  serials: z.optional(z.array(z.string())),
  takenAt: field.instant,
  isTillSale: z.optional(z.boolean().check(z.describe('Sold over the counter, with the lot scanned'))),
});
