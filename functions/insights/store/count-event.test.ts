import { describe, expect, it } from '@jest/globals';
import { fulfilmentWorld, type FulfilmentTestRuntime } from '../../../test/support/fulfilment-world.ts';
import { AlreadyApplied, makeInbox } from '#shared/events/inbox.ts';
import { onDeliveryFailed } from '../on-delivery-failed/on-delivery-failed.ts';
import { onFulfilmentCreated } from '../on-fulfilment-created/on-fulfilment-created.ts';
import { onFulfilmentDelivered } from '../on-fulfilment-delivered/on-fulfilment-delivered.ts';
import { onFulfilmentShipped } from '../on-fulfilment-shipped/on-fulfilment-shipped.ts';
import { onLineRejected } from '../on-line-rejected/on-line-rejected.ts';
import { onPickupCollected } from '../on-pickup-collected/on-pickup-collected.ts';
import { insightsInbox } from '../table.ts';
import { countedDays, NO_CARRIER } from './counts.ts';

/** What every event of a fulfilment says, at half past eleven in the evening of the 22nd in UTC. */
const metadata = (type: string) => ({
  eventId: `ord_1-1:2:${type}`,
  type,
  version: 1,
  occurredAt: '2026-11-22T23:30:00.000Z',
  aggregateId: 'ord_1-1',
  aggregateVersion: 2,
  correlationId: 'correlation-1',
  actor: 'guest',
});
const facts = {
  fulfilmentId: 'ord_1-1',
  orderId: 'ord_1',
  channel: 'web',
  locationId: 'jakarta',
  method: 'ship' as const,
  lines: [{ lineId: 'ln_1', sku: 'SKU-1', quantity: 2 }],
};
const parcel = { parcelId: 'p1', carrier: 'sandbox', lines: facts.lines };

type Consumer = (event: never, runtime: FulfilmentTestRuntime) => Promise<void>;
const consumers: readonly (readonly [string, Consumer, object, string])[] = [
  ['FulfilmentCreated', onFulfilmentCreated as Consumer, {}, NO_CARRIER],
  [
    'FulfilmentShipped',
    onFulfilmentShipped as Consumer,
    { parcels: [parcel], promisedAt: '2026-11-23T03:00:00.000Z' },
    'sandbox',
  ],
  [
    'FulfilmentDelivered',
    onFulfilmentDelivered as Consumer,
    { carrier: 'sandbox', deliveredAt: '2026-11-22T23:30:00.000Z', shippedAt: '2026-11-21T23:30:00.000Z' },
    'sandbox',
  ],
  ['DeliveryFailed', onDeliveryFailed as Consumer, { carrier: 'sandbox', outcome: 'lost' }, 'sandbox'],
  ['LineRejected', onLineRejected as Consumer, { rejected: facts.lines }, NO_CARRIER],
  ['PickupCollected', onPickupCollected as Consumer, { readyAt: '2026-11-22T20:30:00.000Z' }, NO_CARRIER],
];

describe('an event of a fulfilment', () => {
  it.each(consumers)(
    '%s is counted once, on the day of its location and with its carrier',
    async (type, consumer, data, carrier) => {
      const runtime = await fulfilmentWorld();
      const inbox = makeInbox(runtime.clock, insightsInbox, `on-${type}`);
      const event = { metadata: metadata(type), data: { ...facts, ...data } } as never;

      await consumer(event, { ...runtime, inbox });
      const once = await countedDays(runtime.db, 'jakarta', { from: '2026-11-01', to: '2026-11-30' });
      await expect(consumer(event, { ...runtime, inbox })).rejects.toThrow(AlreadyApplied);
      const twice = await countedDays(runtime.db, 'jakarta', { from: '2026-11-01', to: '2026-11-30' });

      expect(once).toMatchObject([{ day: '2026-11-23', carrier }]);
      expect(Object.values(once[0]?.counts ?? {}).some((count) => count > 0)).toBe(true);
      expect(twice).toEqual(once);
    },
  );
});
