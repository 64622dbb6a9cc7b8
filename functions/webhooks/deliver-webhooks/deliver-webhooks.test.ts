import { describe, expect, it } from '@jest/globals';
import { openTwoStores } from '../../../test/support/stock/two-stores.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { OrderExpired } from '../../orders/events.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { eventOf } from '#shared/events/envelope.ts';
import { DAY, HOUR, instant, MINUTE } from '#shared/time/clock.ts';
import type { WebhookDelivery, Webhook } from '../model/webhook.ts';
import { onOrderExpired } from '../on-order-expired/on-order-expired.ts';
import type { Outcome } from '../sending/post.ts';
import { saveWebhook, webhooksOf } from '../store/webhooks.ts';
import { deliverWebhooks } from './deliver-webhooks.ts';

/** A shop with one webhook, whose receiver answers as it is told. */
const openShop = async (events: Webhook['events']) => {
  const runtime = testRuntime();
  const got: { readonly id: string; readonly body: string }[] = [];
  const receiver: { answer: Outcome } = { answer: { status: 200, durationMs: 1 } };
  const shop = {
    ...runtime,
    allowance: { loopback: false },
    post: async (_url: string, body: string, headers: Readonly<Record<string, string>>) => {
      got.push({ id: headers['webhook-id'] ?? '', body });
      return receiver.answer;
    },
  };
  await openTwoStores(runtime);
  const createdAt = instant(runtime.clock);
  await saveWebhook(shop, {
    webhookId: 'whk_1',
    channel: 'web',
    url: 'https://hooks.example-marketplace.com/',
    events,
    status: 'active',
    generation: 1,
    createdAt,
    version: 1,
  });
  return { shop, got, receiver };
};

type Shop = Awaited<ReturnType<typeof openShop>>['shop'];

const expired = (shop: Shop, orderId: string, channel = 'web') => {
  const totals = { goods: 1, discount: 0, delivery: 0, tax: 0, total: 1 };
  const event = eventOf(OrderExpired, {
    aggregateId: orderId,
    aggregateVersion: 2,
    occurredAt: instant(shop.clock),
    cause: { actor: 'system:test', correlationId: 'c' },
    data: { orderId, channel, currency: 'IDR', lines: [], totals },
  });
  return onOrderExpired(event, shop);
};

const stockChanges = async (shop: Shop, sku: string, availableToPromise: number) => {
  const item = { feed: 'web', changedAt: instant(shop.clock), sku, availableToPromise };
  await shop.db.writeOne(put({ table: 'inventory', pk: `F#web#${sku}`, sk: 'A' }, item));
  shop.pass(MINUTE);
};

const deliveries = ({ db }: Shop) =>
  db.items('engagement').filter(({ pk }) => String(pk).startsWith('WD#')) as unknown as WebhookDelivery[];
const run = (shop: Shop) => deliverWebhooks({}, shop);

describe('what happens in a channel', () => {
  it('is told at once, once however often the event comes, and only to those who want it', async () => {
    const { shop, got } = await openShop(['OrderExpired']);

    await expired(shop, 'ord_1');
    await expired(shop, 'ord_1');
    await expired(shop, 'ord_2', 'till');

    expect(got.map(({ body }) => JSON.parse(body))).toMatchObject([
      { type: 'OrderExpired', timestamp: '2026-11-23T03:00:00.000Z', data: { orderId: 'ord_1' } },
    ]);
    expect(deliveries(shop)).toMatchObject([{ status: 'delivered', tried: 1 }]);
  });

  it('is tried again with the same id and text, and a receiver that fails holds up nobody', async () => {
    const { shop, got, receiver } = await openShop(['OrderExpired']);
    receiver.answer = { status: 500, durationMs: 1 };
    await expired(shop, 'ord_1');
    await expired(shop, 'ord_2');
    const triedWhileFailing = got.length;

    shop.pass(2 * MINUTE);
    receiver.answer = { status: 200, durationMs: 1 };
    await run(shop);

    expect(triedWhileFailing).toBe(1);
    expect(got[1]).toEqual(got[0]);
    expect(deliveries(shop).map(({ status }) => status)).toEqual(['delivered', 'delivered']);
    expect((await webhooksOf(shop.db, 'web'))[0]?.failingSince).toBeUndefined();
  });

  it('waits while a receiver that took nothing for three days is paused', async () => {
    const { shop, got, receiver } = await openShop(['OrderExpired']);
    receiver.answer = { reason: 'unreachable', durationMs: 1 };
    for (let hours = 0; hours < 96; hours += 4) {
      await expired(shop, `ord_${hours}`);
      await run(shop);
      shop.pass(4 * HOUR);
    }
    const tries = got.length;
    shop.pass(DAY);
    await run(shop);

    expect(await webhooksOf(shop.db, 'web')).toMatchObject([{ status: 'paused', version: 2 }]);
    expect(got.length).toBe(tries);
    const [event] = shop.db.items('engagement').flatMap((item) => item['event'] ?? []);
    expect(event).toMatchObject({
      metadata: { type: 'WebhookPaused' },
      data: { webhookId: 'whk_1', channel: 'web', reason: 'failing' },
    });
  });
});

describe('figures of stock', () => {
  it('come in batches, the next one when the last was taken, so that the newest comes last', async () => {
    const { shop, got, receiver } = await openShop(['ChannelStockChanged']);
    await stockChanges(shop, 'SHIRT', 10);
    receiver.answer = { status: 503, durationMs: 1 };
    await run(shop);
    await stockChanges(shop, 'SHIRT', 9);
    await stockChanges(shop, 'SCARF', 4);
    receiver.answer = { status: 200, durationMs: 1 };
    shop.pass(2 * MINUTE);
    await run(shop);
    await run(shop);

    const figures = got.map(({ body }) =>
      (
        JSON.parse(body) as { data: { changes: { sku: string; availableToPromise: number }[] } }
      ).data.changes.map(({ sku, availableToPromise }) => `${sku} ${availableToPromise}`),
    );
    expect(figures).toEqual([['SHIRT 10'], ['SHIRT 10'], ['SHIRT 9', 'SCARF 4']]);
  });
});
