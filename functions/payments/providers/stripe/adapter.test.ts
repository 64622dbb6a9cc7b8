import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { testRuntime } from '../../../../test/support/test-runtime.ts';
import { timedSignature } from '#shared/secrets/timed-signature.ts';
import { stripeAdapter } from './adapter.ts';
import { fakeStripe } from './fake.ts';

const SECRET_KEY = 'sk_test_abc';
const WEBHOOK_SECRET = 'whsec_abc';
const SESSION = 'cs_test_1';
const money = { amount: 349_000, currency: 'IDR' };
const wanted = { orderId: 'ord_1', attempt: 1, key: 'ord_1#1', money };

const world = () => {
  const fake = fakeStripe(SECRET_KEY);
  const secret = {
    secretKey: SECRET_KEY,
    webhookSecret: WEBHOOK_SECRET,
    returnUrl: 'https://shop.example/orders/{orderId}',
    url: 'https://stripe.example',
  };
  const runtime = testRuntime();
  const provider = stripeAdapter({ ...runtime, secrets: { get: async () => JSON.stringify(secret) } });
  const fetched = jest.spyOn(globalThis, 'fetch').mockImplementation(fake.fetch);
  return { fake, provider, runtime, calls: () => fetched.mock.calls };
};

let shop: ReturnType<typeof world>;
beforeEach(() => {
  shop = world();
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('starting a payment on Checkout', () => {
  it('asks for the money in Stripe’s units, under the key of the attempt, and for no personal data', async () => {
    const started = await shop.provider.start({ ...wanted, options: ['card'] });

    expect(shop.fake.session(SESSION).fields).toEqual({
      mode: 'payment',
      client_reference_id: 'ord_1',
      success_url: 'https://shop.example/orders/ord_1',
      cancel_url: 'https://shop.example/orders/ord_1',
      'line_items[0][quantity]': '1',
      'line_items[0][price_data][currency]': 'idr',
      'line_items[0][price_data][unit_amount]': '34900000',
      'line_items[0][price_data][product_data][name]': 'Order ord_1',
      'metadata[attempt]': '1',
      'payment_intent_data[metadata][orderId]': 'ord_1',
      'payment_intent_data[metadata][attempt]': '1',
      'payment_method_types[0]': 'card',
    });
    expect(new Headers(shop.calls()[0]?.[1]?.headers).get('idempotency-key')).toBe('ord_1#1');
    expect(started).toEqual({ reference: SESSION, redirectUrl: `https://stripe.example/c/pay/${SESSION}` });
  });

  it('gives the same payment when the first answer was lost', async () => {
    shop.fake.breakNext('answer_lost');
    await expect(shop.provider.start(wanted)).rejects.toMatchObject({
      contract: { code: 'PROVIDER_UNAVAILABLE' },
    });

    expect(await shop.provider.start(wanted)).toMatchObject({ reference: SESSION });
  });

  it('is refused for an amount of three decimals that does not end in 0', async () => {
    await expect(
      shop.provider.start({ ...wanted, money: { amount: 5_124, currency: 'KWD' } }),
    ).rejects.toMatchObject({ contract: { code: 'PAYMENT_METHOD_NOT_AVAILABLE' } });
  });

  it('is refused while nobody has set the credentials', async () => {
    const provider = stripeAdapter({
      ...shop.runtime,
      secrets: { get: async () => 'made up by the deployment' },
    });

    await expect(provider.start(wanted)).rejects.toMatchObject({
      contract: { code: 'PAYMENT_METHOD_NOT_AVAILABLE' },
    });
  });

  it.each(['unavailable', 'answer_lost', 'no_json'] as const)(
    'is a 503 without credentials in it when Stripe fails: %s',
    async (fault) => {
      shop.fake.breakNext(fault);

      const failed: unknown = await shop.provider.start(wanted).catch((error: unknown) => error);

      expect(failed).toMatchObject({ contract: { code: 'PROVIDER_UNAVAILABLE', status: 503 } });
      expect(JSON.stringify(failed) + String(failed)).not.toContain(SECRET_KEY);
    },
  );
});

describe('how a payment at Stripe stands', () => {
  const status = () => shop.provider.fetchStatus(SESSION);

  it('is pending, then captured with what was really received', async () => {
    await shop.provider.start(wanted);
    const before = await status();
    shop.fake.pay(SESSION, { amount: 34_900_100 });

    expect(before).toEqual({ orderId: 'ord_1', attempt: 1, state: 'pending', ...money });
    expect(await status()).toMatchObject({ state: 'captured', amount: 349_001 });
  });

  it('is authorised until it is captured, where that was asked for', async () => {
    await shop.provider.start({ ...wanted, capture: 'manual' });
    shop.fake.pay(SESSION);

    expect(await status()).toMatchObject({ state: 'authorised', ...money });
  });

  it('is refused once its page expired', async () => {
    await shop.provider.start(wanted);
    shop.fake.expire(SESSION);

    expect(await status()).toMatchObject({ state: 'refused' });
  });

  it('is not known for a session of nobody', async () => {
    expect(await shop.provider.fetchStatus('cs_test_9')).toBeUndefined();
  });
});

describe('an event of Stripe', () => {
  const signed = (text: string) => ({
    'stripe-signature': timedSignature(text, WEBHOOK_SECRET, shop.runtime.clock),
  });
  const completed = async (lie: object = {}) => {
    await shop.provider.start(wanted);
    shop.fake.pay(SESSION);
    return shop.fake.event('checkout.session.completed', SESSION, lie);
  };

  it('is verified over the raw body and says what to ask about', async () => {
    const text = await completed();

    expect(await shop.provider.verifyWebhook(text, signed(text))).toEqual({
      orderId: 'ord_1',
      reference: SESSION,
      says: 'captured',
      money,
    });
  });

  it('is not believed when it was changed, is not signed, or is older than five minutes', async () => {
    const text = await completed();
    const headers = signed(text);
    const answers = [
      await shop.provider.verifyWebhook(`${text} `, headers),
      await shop.provider.verifyWebhook(text, {}),
    ];
    shop.runtime.pass(301_000);
    answers.push(await shop.provider.verifyWebhook(text, headers));

    expect(answers).toMatchObject([
      { reason: 'signature' },
      { reason: 'signature' },
      { reason: 'signature' },
    ]);
  });

  it.each([
    ['another kind of event', 'customer.created', {}],
    ['a session of another system', 'checkout.session.completed', { metadata: {} }],
  ])('is taken and has no effect when it is %s', async (_what, type, lie) => {
    await shop.provider.start(wanted);
    const text = shop.fake.event(type, SESSION, lie);

    expect(await shop.provider.verifyWebhook(text, signed(text))).toHaveProperty('unrelated');
  });

  it('is unreadable in another form than documented', async () => {
    await shop.provider.start(wanted);
    const text = shop.fake.event('checkout.session.completed', SESSION, { amount_total: 'a lot' });

    expect(await shop.provider.verifyWebhook(text, signed(text))).toMatchObject({ reason: 'unreadable' });
  });
});

describe('giving money back through Stripe', () => {
  const refund = (amount = 100_000, key = 'rfd_1-1') =>
    shop.provider.refund({ reference: SESSION, money: { amount, currency: 'IDR' }, key });
  beforeEach(async () => {
    await shop.provider.start(wanted);
    shop.fake.pay(SESSION);
  });

  it('happens once under one key, also when Stripe has forgotten the key', async () => {
    const first = await refund();
    shop.fake.forgetKeys();

    expect([first, await refund()]).toEqual([{ state: 'refunded' }, { state: 'refunded' }]);
    expect(shop.fake.refunds()).toMatchObject([{ amount: 10_000_000 }]);
  });

  it('is pending until Stripe says how it ended', async () => {
    shop.fake.refundsEnd('pending');
    const first = await refund();
    shop.fake.refundsEnd('failed');

    expect([first, await refund()]).toEqual([{ state: 'pending' }, { state: 'failed', reason: 'refused' }]);
  });

  it('fails for more than is left', async () => {
    await refund(349_000);

    expect(await refund(1, 'rfd_2-1')).toEqual({ state: 'failed', reason: 'refused' });
  });
});

describe('capturing what was authorised', () => {
  const capture = (amount: number, key: string, final = false) =>
    shop.provider.capture?.({ reference: SESSION, money: { amount, currency: 'IDR' }, key, final });
  beforeEach(async () => {
    await shop.provider.start({ ...wanted, capture: 'manual' });
    shop.fake.pay(SESSION);
  });

  it('takes one part per shipment, each once, and releases the rest with the last', async () => {
    await capture(200_000, 'c1');
    await capture(200_000, 'c1');
    await capture(49_000, 'c2', true);

    expect(shop.fake.session(SESSION).payment_intent).toMatchObject({
      amount_received: 24_900_000,
      amount_capturable: 0,
      status: 'succeeded',
    });
  });

  it('is refused above what was authorised', async () => {
    await expect(capture(349_001, 'c1')).rejects.toMatchObject({
      contract: { code: 'PROVIDER_UNAVAILABLE' },
    });
  });

  it('releases everything when nothing is captured', async () => {
    await shop.provider.cancel?.(SESSION);

    expect(await shop.provider.fetchStatus(SESSION)).toMatchObject({ state: 'refused' });
  });
});

describe('a Checkout page that nobody needs any more', () => {
  it('is closed, and what was paid stays paid', async () => {
    await shop.provider.start(wanted);
    await shop.provider.cancel?.(SESSION);
    const closed = shop.fake.session(SESSION).status;
    await shop.provider.start({ ...wanted, attempt: 2, key: 'ord_1#2' });
    shop.fake.pay('cs_test_2');
    await shop.provider.cancel?.('cs_test_2');

    expect([closed, shop.fake.session('cs_test_2').status]).toEqual(['expired', 'complete']);
  });
});

describe('a dispute', () => {
  const told = (body: string) =>
    shop.provider.verifyWebhook(body, {
      'stripe-signature': timedSignature(body, WEBHOOK_SECRET, shop.runtime.clock),
    });

  it('is asked for by its id, whatever its event says, and is in our units with its deadline', async () => {
    await shop.provider.start(wanted);
    shop.fake.pay(SESSION);

    expect(await told(shop.fake.dispute(SESSION))).toEqual({ dispute: `du_${SESSION}` });
    expect(await shop.provider.fetchDispute?.(`du_${SESSION}`)).toEqual({
      chargebackId: `du_${SESSION}`,
      orderId: 'ord_1',
      attempt: 1,
      money,
      status: 'open',
      reason: 'fraudulent',
      evidenceDueBy: '2026-12-01T00:00:00.000Z',
    });
  });

  it.each([
    ['under_review', 'open'],
    ['won', 'won'],
    ['lost', 'lost'],
    ['warning_needs_response', undefined],
  ])('that is %s at Stripe is %s here', async (status, ours) => {
    await shop.provider.start(wanted);
    shop.fake.pay(SESSION);
    shop.fake.dispute(SESSION, { status });

    expect((await shop.provider.fetchDispute?.(`du_${SESSION}`))?.status).toBe(ours);
  });

  it('that hears no evidence has no deadline', async () => {
    await shop.provider.start(wanted);
    shop.fake.pay(SESSION);
    shop.fake.dispute(SESSION, { evidence_details: { due_by: 0 } });

    expect(await shop.provider.fetchDispute?.(`du_${SESSION}`)).toMatchObject({ evidenceDueBy: undefined });
  });
});
