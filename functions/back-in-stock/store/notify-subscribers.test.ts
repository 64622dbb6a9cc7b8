import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MessageSkipped } from '../../engagement/events.ts';
import { put, update } from '#shared/dynamodb/write-action.ts';
import { eventOf, startedBy } from '#shared/events/envelope.ts';
import { AlreadyApplied } from '#shared/events/inbox.ts';
import { HOUR, MINUTE } from '#shared/time/clock.ts';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { shaken, surviving } from '../../../test/support/unreliable-database.ts';
import { cancelStockSubscription } from '../cancel-stock-subscription/cancel-stock-subscription.ts';
import { lookAtWatches } from '../look-at-watches/look-at-watches.ts';
import { onMessageSkipped } from '../on-message-skipped/on-message-skipped.ts';
import { subscribeToStock } from '../subscribe-to-stock/subscribe-to-stock.ts';
import { notifySubscribers } from './notify-subscribers.ts';
import { startWaiting } from './start-waiting.ts';

const SKU = 'BATIK-M';
const wanted = { channel: 'web', sku: SKU };
const stockKey = { table: 'inventory', pk: `S#${SKU}#kemang#0`, sk: 'A' } as const;

let started = 0;

/** A channel with one store, and a shirt that is sold out there. */
const openShop = async (): Promise<TestRuntime> => {
  // The directory is kept for two seconds; each shop has a time of its own.
  started += 1;
  const runtime = testRuntime(new Date(Date.UTC(2026, 10, 23) + started * HOUR).toISOString());
  const items = [
    [
      { table: 'catalog', pk: 'CHANNELS', sk: 'web' },
      { code: 'web', locations: ['kemang'] },
    ],
    [{ table: 'catalog', pk: 'LOCATIONS', sk: 'kemang' }, { code: 'kemang' }],
    [
      { table: 'catalog', pk: `SKU#${SKU}`, sk: 'A' },
      { sku: SKU, name: 'Batik', status: 'active', publish: { web: {} } },
    ],
    [stockKey, { sku: SKU, locationId: 'kemang', bucket: '0', available: 0, onHand: 0, unavailable: 0 }],
  ] as const;
  for (const [key, item] of items) await runtime.db.writeOne(put(key, { ...item, version: 1 }));
  return runtime;
};

const restock = (runtime: TestRuntime, available: number) =>
  runtime.db.writeOne(update(stockKey, { set: { available, onHand: available } }));

const subscribe = async (runtime: TestRuntime, email: string) => {
  const subscription = await ask(runtime, email);
  await startWaiting(subscription.subscriptionId, runtime);
  runtime.pass(1);
  return subscription;
};

const ask = async (runtime: TestRuntime, email: string) => {
  const { body } = await subscribeToStock(
    {
      ...requestFrom({ kind: 'guest' }),
      params: undefined,
      query: undefined,
      body: { ...wanted, contact: { email } },
    },
    runtime,
  );
  return body;
};

/** Whom `BackInStock` was said of, in the order of their subscriptions. */
const toldOf = (runtime: TestRuntime) =>
  runtime.db
    .items('engagement')
    .filter(({ sk }) => String(sk).endsWith('#BackInStock'))
    .map(({ pk }) => String(pk).slice('BIS#'.length));

const subscribeAll = async (runtime: TestRuntime, people: number) => {
  const ids: string[] = [];
  for (let at = 0; at < people; at += 1)
    ids.push((await subscribe(runtime, `guest-${at}@example.com`)).subscriptionId);
  return ids;
};

describe('an address that nobody confirmed', () => {
  it('stands in no line and is not notified; the one who typed it is shown that it waits', async () => {
    const runtime = await openShop();
    const { status } = await ask(runtime, 'stranger@example.com');

    await restock(runtime, 3);
    await notifySubscribers(wanted, runtime);

    expect([status, toldOf(runtime)]).toEqual(['waiting', []]);
    expect(
      runtime.db.items('engagement').filter(({ sk }) => String(sk).endsWith('#StockSubscriptionRequested')),
    ).toHaveLength(1);
  });

  it('is taken 20 times a day, and 120 subscriptions an hour from one caller', async () => {
    const runtime = await openShop();
    const outcomes = async (addresses: readonly string[]) => {
      const all = await Promise.allSettled(addresses.map((email) => ask(runtime, email)));
      return all.filter(({ status }) => status === 'fulfilled').length;
    };

    const same = await outcomes(Array.from({ length: 25 }, () => 'stranger@example.com'));
    const others = await outcomes(Array.from({ length: 110 }, (_, at) => `stranger-${at}@example.com`));

    expect([same, others]).toEqual([20, 95]);
  });
});

describe('people who wait for something', () => {
  it('are notified oldest first, two for each piece, the next a quarter of an hour later', async () => {
    const runtime = await openShop();
    const ids = await subscribeAll(runtime, 9);
    await restock(runtime, 2);

    await notifySubscribers(wanted, runtime);
    await notifySubscribers(wanted, runtime);
    const first = toldOf(runtime);
    runtime.pass(14 * MINUTE);
    await lookAtWatches({}, runtime);
    const early = toldOf(runtime);
    runtime.pass(MINUTE);
    await lookAtWatches({}, runtime);
    const second = toldOf(runtime);

    expect(new Set(first)).toEqual(new Set(ids.slice(0, 4)));
    expect(early).toHaveLength(4);
    expect(new Set(second)).toEqual(new Set(ids.slice(0, 8)));
  });

  it('are not notified while it is sold out, and are notified within the hour when no event said that it is back', async () => {
    const runtime = await openShop();
    await subscribeAll(runtime, 1);

    runtime.pass(2 * MINUTE);
    await lookAtWatches({}, runtime);
    const before = toldOf(runtime);
    await restock(runtime, 1);
    runtime.pass(HOUR);
    await lookAtWatches({}, runtime);

    expect([before.length, toldOf(runtime).length]).toEqual([0, 1]);
  });

  it('get one message for two subscriptions, and another one when they subscribe again later', async () => {
    const runtime = await openShop();
    await subscribe(runtime, 'sari@example.com');
    await subscribe(runtime, 'Sari@example.com');
    await restock(runtime, 5);
    await notifySubscribers(wanted, runtime);
    const first = toldOf(runtime);

    await restock(runtime, 0);
    runtime.pass(HOUR);
    await subscribe(runtime, 'sari@example.com');
    await restock(runtime, 5);
    await notifySubscribers(wanted, runtime);

    expect([first.length, toldOf(runtime).length]).toEqual([1, 2]);
  });

  it('go back to their place when it sold out again before the message could go, and are notified of the next restock', async () => {
    const runtime = await openShop();
    const { subscriptionId } = await subscribe(runtime, 'sari@example.com');
    await restock(runtime, 1);
    await notifySubscribers(wanted, runtime);
    await restock(runtime, 0);
    runtime.pass(MINUTE);
    const skipped = eventOf(MessageSkipped, {
      aggregateId: 'msg_1',
      aggregateVersion: 1,
      occurredAt: '2026-11-23T03:00:00.000Z',
      cause: startedBy('test', 'c'),
      data: {
        messageId: 'msg_1',
        template: 'back-in-stock',
        purpose: 'transactional',
        subscriptionId,
        reason: 'sold_out',
      },
    });

    await onMessageSkipped(skipped, runtime);
    await restock(runtime, 1);
    runtime.pass(15 * MINUTE);
    await notifySubscribers(wanted, runtime);

    // The same news once more, late, does not put them waiting a second time.
    const again = await onMessageSkipped(skipped, runtime).catch((error: unknown) => error);
    expect(again).toBeInstanceOf(AlreadyApplied);
    expect(toldOf(runtime)).toEqual([subscriptionId, subscriptionId]);
  });

  it('who cancel are not notified, and nothing of their address is left', async () => {
    const runtime = await openShop();
    const { subscriptionId, subscriptionToken } = await subscribe(runtime, 'sari@example.com');

    const { body } = await cancelStockSubscription(
      {
        ...requestFrom({ kind: 'guest' }),
        params: { subscriptionId },
        query: undefined,
        body: undefined,
        ...(subscriptionToken === undefined ? {} : { guestToken: subscriptionToken }),
      },
      runtime,
    );
    await restock(runtime, 5);
    await notifySubscribers(wanted, runtime);

    expect([body.status, toldOf(runtime)]).toEqual(['cancelled', []]);
    expect(JSON.stringify(runtime.db.items('engagement'))).not.toContain('sari@');
  });

  it('are each notified once, and nobody is forgotten, whatever crashes and however often it is looked at', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer(),
        async (people, units, seed) => {
          const runtime = await openShop();
          const ids = await subscribeAll(runtime, people);
          await restock(runtime, units);
          const shaky = shaken(runtime, { conflict: 0, crash: 0.2 }, seed);

          for (let round = 0; toldOf(runtime).length < people && round < 60; round += 1) {
            const before = toldOf(runtime).length;
            await Promise.all([
              notifySubscribers(wanted, shaky).catch(surviving),
              notifySubscribers(wanted, shaky).catch(surviving),
            ]);
            // Two looks at once notify no more than the stock bears.
            expect(toldOf(runtime).length - before).toBeLessThanOrEqual(2 * units);
            runtime.pass(15 * MINUTE);
          }

          expect(toldOf(runtime).sort()).toEqual([...ids].sort());
        },
      ),
      { numRuns: 25 },
    );
  });
});
