import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { testRuntime } from '../../../../test/support/test-runtime.ts';
import { midtransAdapter } from './adapter.ts';
import { fakeMidtrans } from './fake.ts';

const SERVER_KEY = 'SB-Mid-server-abc';
const ORDER = 'ord_1-1';
const money = { amount: 349_000, currency: 'IDR' };
const wanted = { orderId: 'ord_1', attempt: 1, key: 'ord_1#1', money };

const world = (start?: string, credentials: object = {}) => {
  const fake = fakeMidtrans(SERVER_KEY);
  const secret = {
    serverKey: SERVER_KEY,
    environment: 'sandbox',
    url: 'https://midtrans.example',
    returnUrl: 'https://shop.example/orders/{orderId}',
    ...credentials,
  };
  const runtime = testRuntime(start);
  const provider = midtransAdapter({
    clock: runtime.clock,
    secrets: { get: async () => JSON.stringify(secret) },
  });
  const fetched = jest.spyOn(globalThis, 'fetch').mockImplementation(fake.fetch);
  return { fake, provider, runtime, bodies: () => fetched.mock.calls.map(([, init]) => init?.body) };
};
type World = ReturnType<typeof world>;

let shop: World;
beforeEach(() => {
  shop = world();
});
afterEach(() => {
  jest.restoreAllMocks();
});

describe('starting a payment on Snap', () => {
  it('asks for whole rupiah, the methods of the channel, and no longer than the order waits', async () => {
    const started = await shop.provider.start({
      ...wanted,
      options: ['gopay', 'bca_va'],
      expiresAt: '2026-11-23T03:15:00.000Z',
    });

    expect(JSON.parse(String(shop.bodies()[0]))).toEqual({
      transaction_details: { order_id: ORDER, gross_amount: 349_000 },
      credit_card: { secure: true },
      enabled_payments: ['gopay', 'bca_va'],
      callbacks: { finish: 'https://shop.example/orders/ord_1' },
      expiry: { unit: 'minutes', duration: 15 },
      page_expiry: { unit: 'minutes', duration: 15 },
    });
    expect(started).toMatchObject({ reference: ORDER, redirectUrl: expect.stringContaining('/snap/') });
  });

  it('gives the same payment when the first answer was lost', async () => {
    shop.fake.breakNext('answer_lost');
    await expect(shop.provider.start(wanted)).rejects.toMatchObject({
      contract: { code: 'PROVIDER_UNAVAILABLE' },
    });

    expect(await shop.provider.start(wanted)).toMatchObject({ reference: ORDER });
  });

  it('keeps the payment when it was paid already and only its page was lost', async () => {
    await shop.provider.start(wanted);
    shop.fake.pay(ORDER);

    expect(await shop.provider.start({ ...wanted, key: 'other key' })).toEqual({ reference: ORDER });
  });

  it.each([
    ['another currency', { money: { amount: 500, currency: 'USD' } }],
    ['a later capture', { capture: 'manual' as const }],
  ])('is refused for %s', async (_what, changes) => {
    await expect(shop.provider.start({ ...wanted, ...changes })).rejects.toMatchObject({
      contract: { code: 'PAYMENT_METHOD_NOT_AVAILABLE' },
    });
  });

  it('is refused while nobody has set the credentials, and names no value of them', async () => {
    const { provider } = world(undefined, { serverKey: 12, environment: 'SB-Mid-secret' });

    const refused: unknown = await provider.start(wanted).catch((error: unknown) => error);

    expect(refused).toMatchObject({ contract: { code: 'PAYMENT_METHOD_NOT_AVAILABLE' } });
    expect(JSON.stringify(refused) + String(refused)).not.toContain('SB-Mid');
  });

  it.each(['unavailable', 'answer_lost', 'no_json'] as const)(
    'is a 503 without credentials in it when Midtrans fails: %s',
    async (fault) => {
      shop.fake.breakNext(fault);

      const failed: unknown = await shop.provider.start(wanted).catch((error: unknown) => error);

      expect(failed).toMatchObject({ contract: { code: 'PROVIDER_UNAVAILABLE', status: 503 } });
      expect(JSON.stringify(failed) + String(failed)).not.toContain(SERVER_KEY);
    },
  );
});

describe('how a payment at Midtrans stands', () => {
  it('is not known until the customer chose how to pay', async () => {
    await shop.provider.start(wanted);

    expect(await shop.provider.fetchStatus(ORDER)).toBeUndefined();
  });

  it.each([
    ['pending', {}, 'pending'],
    ['PENDING', {}, 'pending'],
    ['settlement', {}, 'captured'],
    ['capture', {}, 'captured'],
    ['capture', { fraud_status: 'challenge' }, 'pending'],
    ['capture', { fraud_status: 'deny' }, 'refused'],
    ['authorize', {}, 'authorised'],
    ['partial_refund', {}, 'captured'],
    ['chargeback', {}, 'captured'],
    ['deny', {}, 'refused'],
    ['cancel', {}, 'refused'],
    ['expire', { status_code: '407' }, 'refused'],
    ['something_new', {}, 'pending'],
  ])('is %s %j there and %s here', async (status, details, state) => {
    await shop.provider.start(wanted);
    shop.fake.pay(ORDER, { status, details });

    expect(await shop.provider.fetchStatus(ORDER)).toEqual({ orderId: 'ord_1', attempt: 1, state, ...money });
  });

  it('never takes sen, or text that is no amount, for the right amount', async () => {
    await shop.provider.start(wanted);
    const seen = [];
    for (const amount of ['349000.50', '349,000', '']) {
      shop.fake.pay(ORDER, { amount });
      seen.push((await shop.provider.fetchStatus(ORDER))?.amount);
    }

    expect(seen).toEqual([349_000.5, Number.NaN, Number.NaN]);
  });
});

describe('a notification of Midtrans', () => {
  const notified = async (lie?: Readonly<Record<string, string>>) => {
    await shop.provider.start(wanted);
    shop.fake.pay(ORDER);
    return shop.fake.notification(ORDER, lie);
  };

  it('is verified over the strings as received', async () => {
    expect(await shop.provider.verifyWebhook(await notified(), {})).toEqual({
      orderId: 'ord_1',
      reference: ORDER,
      says: 'captured',
      money,
      lookup: undefined,
    });
  });

  it('has the digest that other libraries have for the example of the documentation', async () => {
    const { provider } = world(undefined, { serverKey: 'askvnoibnosifnboseofinbofinfgbiufglnbfg' });
    const body = {
      order_id: '1111',
      status_code: '200',
      gross_amount: '100000.00',
      transaction_status: 'settlement',
      signature_key:
        'edc076b21793ebe3e17926350f5b8ae67d902fe657b3d0aa31b932d5c127e2375d308a2bc94f3265ac2d80a1f181a79b997ac178a236fcff35af263fc4d4c231',
    };

    expect(await provider.verifyWebhook(JSON.stringify(body), {})).toMatchObject({ reference: '1111' });
  });

  it.each([
    ['a changed amount', (text: string) => text.replace('349000.00', '349001.00')],
    ['the amount in another spelling', (text: string) => text.replace('"349000.00"', '"349000"')],
    ['another order', (text: string) => text.replace('"ord_1-1"', '"ord_2-1"')],
    ['no signature', (text: string) => text.replace('signature_key', 'signature')],
    ['no JSON', () => 'order_id=ord_1-1'],
  ])('is not believed with %s', async (_what, change) => {
    expect(await shop.provider.verifyWebhook(change(await notified()), {})).toMatchObject({
      reason: 'signature',
    });
  });

  it('is believed under the old server key while it is replaced', async () => {
    const text = await notified();
    const { provider } = world(undefined, { serverKey: `SB-Mid-server-new ${SERVER_KEY}` });

    expect(await provider.verifyWebhook(text, {})).toMatchObject({ says: 'captured' });
  });

  it('is never believed while there are no credentials', async () => {
    const text = await notified();
    const { provider } = world(undefined, { serverKey: '' });

    expect(await provider.verifyWebhook(text, {})).toMatchObject({ reason: 'signature' });
  });

  it('of DANA is looked up by the id of the transaction', async () => {
    await shop.provider.start(wanted);
    shop.fake.pay(ORDER, { details: { payment_type: 'dana', transaction_id: 'tr-9' } });

    expect(await shop.provider.verifyWebhook(shop.fake.notification(ORDER), {})).toMatchObject({
      lookup: 'tr-9',
    });
  });
});

describe('giving money back through Midtrans', () => {
  const paidBy = async (details: Readonly<Record<string, string>>, status = 'settlement') => {
    await shop.provider.start(wanted);
    shop.fake.pay(ORDER, { status, details: { settlement_time: '2026-11-23 09:00:00', ...details } });
  };
  const refund = (amount = 100_000, key = 'rfd_1-1') =>
    shop.provider.refund({ reference: ORDER, money: { amount, currency: 'IDR' }, key });

  it('happens once under one key, however often and through whatever failure it is asked for', async () => {
    await paidBy({ payment_type: 'gopay' });
    await shop.provider.fetchStatus(ORDER);
    shop.fake.breakNext('unavailable');
    await expect(refund()).rejects.toMatchObject({ contract: { code: 'PROVIDER_UNAVAILABLE' } });

    expect([await refund(), await refund()]).toEqual([{ state: 'refunded' }, { state: 'refunded' }]);
    expect(shop.fake.refunds(ORDER)).toEqual({ 'rfd_1-1': 100_000 });
  });

  it('is known to have happened when only the answer was lost', async () => {
    await paidBy({ payment_type: 'gopay' });
    const status = shop.fake.fetch;
    let calls = 0;
    jest.spyOn(globalThis, 'fetch').mockImplementation(async (...call) => {
      calls += 1;
      if (calls === 2) shop.fake.breakNext('answer_lost');
      return status(...call);
    });
    await expect(refund()).rejects.toMatchObject({ contract: { code: 'PROVIDER_UNAVAILABLE' } });

    expect(await refund()).toEqual({ state: 'refunded' });
    expect(shop.fake.refunds(ORDER)).toEqual({ 'rfd_1-1': 100_000 });
  });

  it('cancels a card payment that has not settled, and waits with a part of one', async () => {
    await paidBy({ payment_type: 'credit_card' }, 'capture');

    expect(await refund()).toEqual({ state: 'later', notBefore: '2026-11-23T09:00:00.000Z' });
    expect(await refund(349_000)).toEqual({ state: 'refunded' });
    expect(shop.fake.stateOf(ORDER)).toBe('cancel');
  });

  it.each([
    [{ payment_type: 'bank_transfer' }, 'not_supported'],
    [{ payment_type: 'cstore' }, 'not_supported'],
    [{ payment_type: 'shopeepay' }, 'not_partial'],
    [{ payment_type: 'ovo', settlement_time: '2026-11-15 09:00:00' }, 'not_partial'],
    [{ payment_type: 'dana', settlement_time: '2026-10-01 09:00:00' }, 'window_closed'],
    [
      {
        payment_type: 'qris',
        acquirer: 'gopay',
        transaction_type: 'off-us',
        settlement_time: '2026-11-15 09:00:00',
      },
      'window_closed',
    ],
  ])('fails for %j: %s', async (details, reason) => {
    await paidBy(details);

    expect(await refund()).toEqual({ state: 'failed', reason });
  });

  it('has longer when the credentials say so', async () => {
    shop = world(undefined, { refundWindowDays: { dana: 90 } });
    await paidBy({ payment_type: 'dana', settlement_time: '2026-10-01 09:00:00' });

    expect(await refund()).toEqual({ state: 'refunded' });
  });

  it.each([
    ['2026-11-23T16:54:59.000Z', { state: 'refunded' }],
    ['2026-11-23T16:55:00.000Z', { state: 'later', notBefore: '2026-11-23T23:00:00.000Z' }],
    ['2026-11-23T22:59:59.000Z', { state: 'later', notBefore: '2026-11-23T23:00:00.000Z' }],
    ['2026-11-23T23:00:00.000Z', { state: 'refunded' }],
  ])('of ShopeePay is not asked for from 23:55 to 6:00 in Jakarta: at %s', async (start, outcome) => {
    shop = world(start);
    await paidBy({ payment_type: 'qris', acquirer: 'airpay shopee', transaction_type: 'on-us' });

    expect(await refund(349_000)).toEqual(outcome);
  });
});

describe('a Snap payment that nobody needs any more', () => {
  it('is cancelled while it is pending, and stays paid once it is', async () => {
    await shop.provider.start(wanted);
    shop.fake.pay(ORDER, { status: 'pending' });
    await shop.provider.cancel?.(ORDER);
    const closed = shop.fake.stateOf(ORDER);
    shop.fake.pay(ORDER);
    await shop.provider.cancel?.(ORDER);

    expect([closed, shop.fake.stateOf(ORDER)]).toEqual(['cancel', 'settlement']);
  });
});
