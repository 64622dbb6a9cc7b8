import * as z from 'zod/mini';
import { rejectionReasons } from '../inventory/schemas.ts';
import { defineEvent } from '#shared/contracts/event.ts';
import { code, id, instant, quantity, sku } from '#shared/contracts/fields.ts';
import { reportedStatuses } from './model/parcel.ts';
import { fulfilmentStatuses } from './model/fulfilment-order.ts';

/** Data of every event of a fulfilment or its pick-up, so that consumers need no look-up. No personal data. */
export const fulfilmentFacts = {
  fulfilmentId: id,
  orderId: id,
  channel: code,
  customerId: z.optional(id.check(z.describe('Absent for guests'))),
  locationId: code,
  method: z.enum(['ship', 'pickup']),
  status: z.enum(fulfilmentStatuses),
  lines: z.array(z.object({ lineId: id, sku, quantity: z.int().check(z.minimum(0)) })),
  createdAt: instant,
  promisedAt: instant.check(z.describe('When it is to be shipped or ready for pick-up')),
};

const parcelFacts = {
  parcelId: id,
  carrier: z.optional(code),
  service: z.optional(code),
  trackingNumber: z.optional(z.string()),
};

export const ReturnParcelReported = defineEvent({
  type: 'ReturnParcelReported',
  domain: 'fulfilment',
  version: 1,
  summary: 'A carrier reported a new status of a parcel with returned goods.',
  delivery: 'outbox',
  data: z.object({ orderId: id, returnId: id, carrier: code, status: z.enum(reportedStatuses), at: instant }),
});

export const FulfilmentCreated = defineEvent({
  type: 'FulfilmentCreated',
  domain: 'fulfilment',
  version: 1,
  summary: 'A fulfilment was created at a location for a paid or confirmed order.',
  delivery: 'outbox',
  data: z.object(fulfilmentFacts),
});

export const FulfilmentCancelled = defineEvent({
  type: 'FulfilmentCancelled',
  domain: 'fulfilment',
  version: 1,
  summary: 'A fulfilment was cancelled: none of its units is needed or available.',
  delivery: 'outbox',
  data: z.object(fulfilmentFacts),
});

export const PickListCreated = defineEvent({
  type: 'PickListCreated',
  domain: 'fulfilment',
  version: 1,
  summary: 'A pick list was created for a wave of fulfilments at a location.',
  delivery: 'outbox',
  data: z.object({
    pickListId: id,
    locationId: code,
    fulfilments: z.array(id),
    units: z.int().check(z.minimum(0)),
  }),
});

export const LineRejected = defineEvent({
  type: 'LineRejected',
  domain: 'fulfilment',
  version: 1,
  summary:
    'A location rejected units it had promised to an order. They are rerouted, and stock was corrected.',
  delivery: 'outbox',
  data: z.object({
    ...fulfilmentFacts,
    rejected: z.array(z.object({ lineId: id, sku, quantity, reason: z.enum(rejectionReasons) })),
  }),
});

export const FulfilmentPicked = defineEvent({
  type: 'FulfilmentPicked',
  domain: 'fulfilment',
  version: 1,
  summary: 'All available units of a fulfilment were picked, each confirmed by a scan.',
  delivery: 'outbox',
  data: z.object({
    ...fulfilmentFacts,
    wrongScans: z.int().check(z.minimum(0), z.describe('Scans that were refused on the way')),
  }),
});

export const FulfilmentPacked = defineEvent({
  type: 'FulfilmentPacked',
  domain: 'fulfilment',
  version: 1,
  summary: 'A fulfilment was packed into parcels.',
  delivery: 'outbox',
  data: z.object({ ...fulfilmentFacts, parcels: z.int().check(z.minimum(1)) }),
});

export const FulfilmentShipped = defineEvent({
  type: 'FulfilmentShipped',
  domain: 'fulfilment',
  version: 1,
  summary: 'The parcels of a fulfilment were handed to a carrier.',
  delivery: 'outbox',
  data: z.object({ ...fulfilmentFacts, parcels: z.array(z.object(parcelFacts)) }),
});

export const FulfilmentDelivered = defineEvent({
  type: 'FulfilmentDelivered',
  domain: 'fulfilment',
  version: 1,
  summary: 'All parcels of a fulfilment were delivered.',
  delivery: 'outbox',
  data: z.object({
    ...fulfilmentFacts,
    attempts: z.int().check(z.minimum(1), z.describe('Times a courier came, of the parcel that took most')),
    carrier: z.optional(code),
    shippedAt: z.optional(instant),
    rejected: z.int().check(z.minimum(0), z.describe('Units that the location could not supply')),
  }),
});

export const DeliveryFailed = defineEvent({
  type: 'DeliveryFailed',
  domain: 'fulfilment',
  version: 1,
  summary: 'A parcel could not be delivered, was lost, or was returned to its sender.',
  delivery: 'outbox',
  data: z.object({
    ...fulfilmentFacts,
    ...parcelFacts,
    outcome: z
      .enum(['failed', 'lost', 'returned'])
      .check(
        z.describe(
          '`failed`: the carrier tries again; `lost` and `returned`: it does not reach the customer',
        ),
      ),
    attempts: z.int().check(z.minimum(0)),
  }),
});

export const FulfilmentOverdue = defineEvent({
  type: 'FulfilmentOverdue',
  domain: 'fulfilment',
  version: 1,
  summary: 'A fulfilment is overdue and was moved to the queue `overdue`. Published once.',
  delivery: 'outbox',
  data: z.object({
    ...fulfilmentFacts,
    waitsFor: z.enum(['pick', 'pack', 'ship', 'track', 'remind', 'collect']),
    dueAt: instant,
  }),
});
