import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as z from 'zod/mini';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { webhookMessages } from '../../functions/webhooks/messages.ts';
import { buyOne } from '../support/shop/buying.ts';
import { oncePerFact } from '../support/shop/once-per-fact.ts';
import { refusalOf } from '../support/shop/refusal.ts';
import { shop } from '../support/shop/shop.ts';
import { offer, openWorld, type World } from '../support/shop/world.ts';

interface Received {
  readonly id: string;
  readonly body: string;
  /** The signatures that came, and what was signed. */
  readonly signatures: readonly string[];
  readonly signed: string;
  readonly answered: number;
}

/** Another system that takes messages over HTTP, and answers as it is told. */
let server: Server;
let url: string;
let got: Received[];
let answers: (request: number) => number;

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString();
      const header = (name: string) => String(request.headers[name]);
      const answered = answers(got.length);
      got.push({
        id: header('webhook-id'),
        body,
        signatures: header('webhook-signature').split(' '),
        signed: `${header('webhook-id')}.${header('webhook-timestamp')}.${body}`,
        answered,
      });
      response.writeHead(answered).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/satu`;
});
afterAll(() => {
  server.close();
});

let world: World;
beforeEach(async () => {
  got = [];
  answers = () => 200;
  world = await openWorld();
});

const admin = shop.as('admin');
const isSignedWith = (secret: string, { signatures, signed }: Received): boolean => {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  return signatures.includes(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
};
/** What a message says beyond or against its contract. */
const faultsIn = (message: Received): readonly unknown[] => {
  const contract = webhookMessages.find(({ type }) => type === typeOf(message));
  return contract === undefined
    ? [`no contract of ${typeOf(message)}`]
    : (z.safeParse(contract.body, JSON.parse(message.body)).error?.issues ?? []);
};
const typeOf = ({ body }: Received): string => (JSON.parse(body) as { type: string }).type;

describe('a webhook', () => {
  it('is told of orders and stock of its channel, signed, until it takes them', async () => {
    const goods = await offer(world, { stock: [3] });
    const { body: webhook } = await admin.createWebhook({
      channel: world.channel,
      body: { url, events: ['OrderPlaced', 'ChannelStockChanged'] },
    });
    // So long consumers remember which webhooks there are.
    await shop.advanceClock('PT2S');
    answers = (request) => (request < 2 ? 500 : 200);

    await buyOne(world, goods, 2);
    await shop.settle();
    const [first] = got;
    // Both refusals may fall on one delivery, which is then tried after one minute and after five more, each a fifth longer.
    await shop.advanceClock('PT8M');

    const orders = got.filter((message) => typeOf(message) === 'OrderPlaced');
    expect(first?.answered).toBe(500);
    expect(orders.length).toBeGreaterThan(1);
    expect(new Set(orders.map(({ id, body }) => `${id} ${body}`)).size).toBe(1);
    expect(orders.at(-1)?.answered).toBe(200);
    expect(got.map((message) => isSignedWith(webhook.secret, message))).not.toContain(false);
    expect(got.flatMap(faultsIn)).toEqual([]);
    const figures = got.filter((message) => typeOf(message) === 'ChannelStockChanged').at(-1);
    expect(JSON.parse(figures?.body ?? '{}')).toMatchObject({
      data: { channel: world.channel, changes: [{ sku: goods.sku, availableToPromise: 1 }], hasMore: false },
    });
    const named = { channel: world.channel, webhookId: webhook.webhookId };
    const { body: log } = await admin.listWebhookDeliveries(named);
    expect(new Set(log.data.map(({ status }) => status))).toEqual(new Set(['delivered']));
    expect(log.data.find(({ type }) => type === 'OrderPlaced')?.attempts.map(({ status }) => status)).toEqual(
      expect.arrayContaining([200, 500]),
    );
  });

  it('gets what a journey tells it of a customer, who has the points of the journey then', async () => {
    const { channel } = world;
    await admin.createWebhook({ channel, body: { url, events: ['JourneyWebhookRequested'] } });
    const { body: me } = await shop.as('customer-budi').putMe({ body: { name: 'Budi' } });
    const journeyId = shop.unique('vip');
    const steps = [
      { id: 'gift', kind: 'points', points: 40 },
      { id: 'tell', kind: 'webhook', name: 'vip' },
    ] as const;
    const journey = { name: 'VIP', channel, status: 'active', reentry: 'never', steps: [...steps] } as const;
    await admin.putJourney({ journeyId, body: journey });
    await shop.advanceClock('PT3S');

    await admin.enterCustomer({ journeyId, body: { customerId: me.customerId, data: { shelf: 7 } } });
    await shop.settle();

    const data = { name: 'vip', customerId: me.customerId, journeyId, facts: { shelf: 7 } };
    expect(got.map(({ body }) => JSON.parse(body))).toMatchObject(
      got.map(() => ({ type: 'JourneyWebhookRequested', data })),
    );
    expect(new Set(got.map(({ id }) => id)).size).toBe(1);
    expect(got.flatMap(faultsIn)).toEqual([]);
    const earned = await shop.events('PointsEarned', { customerId: me.customerId, points: 40 });
    expect(oncePerFact(earned)).toHaveLength(1);
  });

  it('that says it is gone is paused, and told what it missed when it is resumed', async () => {
    const goods = await offer(world, { stock: [3] });
    const { body: webhook } = await admin.createWebhook({
      channel: world.channel,
      body: { url, events: ['OrderPlaced'] },
    });
    await shop.advanceClock('PT2S');
    const named = { channel: world.channel, webhookId: webhook.webhookId };
    answers = () => 410;

    await buyOne(world, goods);
    await shop.settle();
    const { body: paused } = await admin.getWebhook(named);
    answers = () => 200;
    await buyOne(world, goods);
    await shop.settle();
    const whilePaused = got.filter(({ answered }) => answered === 200).length;
    await admin.resumeWebhook(named);
    const taken = () => new Set(got.filter(({ answered }) => answered === 200).map(({ id }) => id)).size;
    for (let waits = 0; waits < 5 && taken() < 2; waits += 1) await shop.advanceClock('PT2M');

    const told = await shop.events('WebhookPaused', { webhookId: webhook.webhookId });
    expect(told[0]?.data).toMatchObject({ channel: world.channel, reason: 'gone' });
    expect([paused.status, whilePaused]).toEqual(['paused', 0]);
    expect(taken()).toBe(2);
    expect(await refusalOf(admin.resumeWebhook(named))).toMatchObject({
      status: 409,
      code: 'WEBHOOK_NOT_PAUSED',
    });
  });

  it('is tested, changes its secret without a gap, gets a message again, and is told nothing when it is removed', async () => {
    const { body: webhook } = await admin.createWebhook(
      { channel: world.channel, body: { url, events: ['OrderPaid'] } },
      { idempotencyKey: 'register' },
    );
    const again = await admin.createWebhook(
      { channel: world.channel, body: { url, events: ['OrderPaid'] } },
      { idempotencyKey: 'register' },
    );
    const named = { channel: world.channel, webhookId: webhook.webhookId };

    const { body: rotated } = await admin.rotateWebhookSecret(named);
    const { body: test } = await admin.testWebhook(named);
    const { body: resent } = await admin.resendWebhookDelivery({ ...named, deliveryId: test.deliveryId });
    const { body: shown } = await admin.getWebhook(named);
    await admin.removeWebhook(named);

    expect([again.body.webhookId, again.body.secret]).toEqual([webhook.webhookId, webhook.secret]);
    expect([test.status, resent.status]).toEqual(['delivered', 'delivered']);
    expect(got.map(({ id }) => id)).toEqual([test.deliveryId, test.deliveryId]);
    expect(
      got.map((message) => [webhook.secret, rotated.secret].map((each) => isSignedWith(each, message))),
    ).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(JSON.stringify(shown)).not.toContain('whsec_');
    expect(await refusalOf(admin.testWebhook(named))).toMatchObject({
      status: 404,
      code: 'WEBHOOK_NOT_FOUND',
    });
  });

  it('leads to the Internet only, and belongs to its own channel', async () => {
    const create = (address: string) =>
      refusalOf(
        admin.createWebhook({ channel: world.channel, body: { url: address, events: ['OrderPaid'] } }),
      );

    const inside = await create('https://169.254.169.254/latest/meta-data/');
    const plain = await create('http://hooks.example-marketplace.com/');
    const byOther = await refusalOf(shop.as('channel-app').listWebhooks({ channel: world.channel }));
    const byClerk = await refusalOf(shop.as('store-clerk').listWebhooks({ channel: world.channel }));

    expect([inside, plain]).toMatchObject([
      { status: 422, code: 'WEBHOOK_URL_REFUSED', errors: [{ pointer: '/body/url' }] },
      { status: 422, code: 'WEBHOOK_URL_REFUSED', errors: [{ pointer: '/body/url' }] },
    ]);
    expect([byOther.status, byClerk.status]).toEqual([403, 403]);
  });
});
