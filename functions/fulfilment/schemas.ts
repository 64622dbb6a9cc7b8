import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { fulfilmentStatuses } from './model/fulfilment-order.ts';
import { isSscc, parcelStatuses, reportedStatuses } from './model/parcel.ts';

export const fulfilmentStatus = z.enum(fulfilmentStatuses);

const units = z.int().check(z.minimum(0), z.describe('Whole units'));

export const sscc = z
  .string()
  .check(
    z.regex(/^\d{18}$/, { error: 'an SSCC has 18 digits', abort: true }),
    z.refine(isSscc, 'an SSCC has 18 digits, the last of them its GS1 check digit'),
    z.describe('GS1 Serial Shipping Container Code of the box'),
  );

export const weightGrams = z.int().check(z.minimum(1), z.maximum(1_000_000));

/** Which units of a fulfilment are meant. */
export const unitReference = {
  lineId: field.id,
  sku: z.optional(
    field.sku.check(z.describe('The component, if the line is a kit; required if there are several')),
  ),
  quantity: field.quantity,
};

const shownReport = z.strictObject({
  status: z.enum(reportedStatuses),
  at: field.instant,
  note: z.optional(z.string()),
});

export const shownParcel = z.strictObject({
  parcelId: field.id,
  status: z.enum(parcelStatuses),
  lines: z.array(z.strictObject({ lineId: field.id, sku: field.sku, quantity: units })),
  weightGrams: z.optional(z.int()),
  sscc: z.optional(z.string()),
  carrier: z.optional(field.code),
  service: z.optional(field.code),
  trackingNumber: z.optional(z.string().check(z.describe('Absent until the carrier assigns one'))),
  label: z.optional(z.strictObject({ format: z.enum(['pdf', 'zpl']), url: z.string() })),
  reports: z.array(shownReport),
});

export const shownFulfilment = z.strictObject({
  fulfilmentId: field.id,
  version: field.version,
  orderId: field.id,
  channel: field.code,
  locationId: field.code,
  groupId: field.id.check(z.describe('The delivery of the order it belongs to')),
  method: z.enum(['ship', 'pickup']),
  status: fulfilmentStatus,
  lines: z.array(
    z.strictObject({
      lineId: field.id,
      sku: field.sku,
      name: field.name,
      gtin: z.optional(z.string()),
      imageUrl: z.optional(z.string()),
      quantity: units.check(z.describe('To be picked')),
      picked: units,
      rejected: units,
    }),
  ),
  parcels: z.array(shownParcel),
  pickListId: z.optional(field.id),
  wrongScans: units,
  createdAt: field.instant,
  promisedAt: field.instant.check(z.describe('When it is to be shipped or ready for pick-up')),
  due: z.optional(
    z
      .strictObject({
        at: field.instant,
        what: z.enum(['pick', 'pack', 'ship', 'track', 'remind', 'collect']),
      })
      .check(z.describe('Next step; absent once it has ended')),
  ),
  attention: z.optional(
    z
      .strictObject({ queue: z.string(), owner: z.string(), since: field.instant })
      .check(z.describe('The queue it is in, and the owner of that queue')),
  ),
  pickup: z.optional(
    z.strictObject({
      readyAt: field.instant,
      expiresAt: field.instant,
      wrongTries: units,
      arrivedAt: z.optional(field.instant.check(z.describe('The customer waits outside'))),
      collectedAt: z.optional(field.instant),
      collectedBy: z.optional(z.enum(['customer', 'delegate'])),
    }),
  ),
});

/** What the customer sees of a fulfilment of their order. */
export const customerFulfilment = z.strictObject({
  fulfilmentId: field.id,
  method: z.enum(['ship', 'pickup']),
  status: fulfilmentStatus,
  locationId: field.code,
  lines: z.array(z.strictObject({ lineId: field.id, sku: field.sku, name: field.name, quantity: units })),
  promisedAt: field.instant,
  parcels: z.array(
    z.strictObject({
      parcelId: field.id,
      status: z.enum(parcelStatuses),
      carrier: z.optional(field.code),
      trackingNumber: z.optional(z.string()),
    }),
  ),
  trackingUrl: z.string().check(z.describe('A page for the customer; opens without a sign-in')),
  pickup: z.optional(z.strictObject({ readyAt: field.instant, expiresAt: field.instant })),
});

export const shownPickList = z.strictObject({
  pickListId: field.id,
  locationId: field.code,
  status: z.enum(['open', 'done']),
  createdAt: field.instant,
  fulfilments: z.array(
    z.strictObject({
      fulfilmentId: field.id,
      orderId: field.id,
      method: z.enum(['ship', 'pickup']),
      status: fulfilmentStatus,
      promisedAt: field.instant,
    }),
  ),
  walk: z
    .array(
      z.strictObject({
        sku: field.sku,
        name: field.name,
        gtin: z.optional(z.string()),
        binId: z.optional(z.string().check(z.describe('Bin to take them from'))),
        lots: z.optional(
          z
            .array(
              z.strictObject({
                lot: z.string(),
                expiresOn: z.optional(z.iso.date()),
                quantity: units,
              }),
            )
            .check(z.describe('Lots to take them from, first expired first')),
        ),
        quantity: units,
        picked: units,
        for: z.array(
          z.strictObject({ fulfilmentId: field.id, lineId: field.id, quantity: units, picked: units }),
        ),
      }),
    )
    .check(z.describe('Units of all fulfilments by SKU, in walking order')),
});

export const scanResult = z.strictObject({
  code: z.string(),
  result: z.enum(['picked', 'wrong_item', 'already_picked']),
  fulfilmentId: z.optional(field.id),
  lineId: z.optional(field.id),
  sku: z.optional(field.sku),
  left: z.optional(units.check(z.describe('Units of this line still to be picked'))),
  detail: z.string().check(z.describe('What was scanned, and what to do')),
});

export const shownTracking = z.strictObject({
  status: fulfilmentStatus,
  method: z.enum(['ship', 'pickup']),
  lines: z.array(z.strictObject({ name: field.name, quantity: units })),
  promisedAt: field.instant,
  parcels: z.array(
    z.strictObject({
      status: z.enum(parcelStatuses),
      carrier: z.optional(field.code),
      trackingNumber: z.optional(z.string()),
      reports: z.array(shownReport),
    }),
  ),
  pickup: z.optional(z.strictObject({ readyAt: field.instant, expiresAt: field.instant })),
});
