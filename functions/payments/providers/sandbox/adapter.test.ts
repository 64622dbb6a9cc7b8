import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { testRuntime } from '../../../../test/support/test-runtime.ts';
import { timedSignature } from '#shared/secrets/timed-signature.ts';
import { sandboxAdapter } from './adapter.ts';
import { fakeSandboxApi } from './fake.ts';

const runtime = testRuntime();
const provider = sandboxAdapter(runtime, 'https://api.example');
const body = JSON.stringify({
  id: 'evt-1',
  type: 'payment.paid',
  data: {
    paymentId: 'sbx-1',
    orderReference: 'ord_1',
    attempt: 1,
    status: 'paid',
    amount: 11_100_000,
    currency: 'IDR',
  },
});
const payment = {
  paymentId: 'sbx-1',
  orderReference: 'ord_1',
  attempt: 1,
  status: 'paid',
  amount: 11_100_000,
  currency: 'IDR',
  refunded: 0,
  payUrl: 'https://api.example/sandbox/pay/sbx-1',
};

const answering = (status: number, answer: unknown) =>
  jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(JSON.stringify(answer), { status }));

let fetched: ReturnType<typeof answering>;
beforeEach(() => {
  fetched = answering(200, payment);
});
afterEach(() => {
  fetched.mockRestore();
});

describe('speaking to the sandbox', () => {
  it('asks for the money in its own units, under the key of the attempt', async () => {
    const started = await provider.start({
      orderId: 'ord_1',
      attempt: 1,
      key: 'ord_1#1',
      money: { amount: 111_000, currency: 'IDR' },
    });

    const [url, init] = fetched.mock.calls[0] ?? [];
    expect(url).toBe('https://api.example/sandbox/payments');
    expect(JSON.parse(String(init?.body))).toEqual({
      key: 'ord_1#1',
      orderReference: 'ord_1',
      attempt: 1,
      amount: 11_100_000,
      currency: 'IDR',
    });
    expect(started).toEqual({ reference: 'sbx-1', redirectUrl: payment.payUrl });
  });

  it('reads how a payment stands in our units', async () => {
    expect(await provider.fetchStatus('sbx-1')).toEqual({
      orderId: 'ord_1',
      attempt: 1,
      state: 'captured',
      amount: 111_000,
      currency: 'IDR',
    });
  });

  it('knows nothing of a payment that the sandbox does not know', async () => {
    fetched.mockResolvedValue(new Response('{}', { status: 404 }));

    expect(await provider.fetchStatus('sbx-9')).toBeUndefined();
  });

  it.each<[string, () => Promise<Response>]>([
    ['is down', () => Promise.reject(new Error('connection refused'))],
    ['breaks', () => Promise.resolve(new Response('oops', { status: 500 }))],
    ['answers in another form', () => Promise.resolve(new Response('{"status":"great"}'))],
    ['stops in the middle of its answer', () => Promise.resolve(new Response('{"paymentId":"sb'))],
  ])('is a 503 with Retry-After when it %s', async (_how, answer) => {
    fetched.mockImplementation(answer);

    await expect(provider.fetchStatus('sbx-1')).rejects.toMatchObject({
      contract: { code: 'PROVIDER_UNAVAILABLE', status: 503 },
      details: { retryAfterSeconds: 2 },
    });
  });

  it('does not take a refund for done that the sandbox does not know', async () => {
    fetched.mockResolvedValue(new Response('{}', { status: 404 }));
    const refund = { reference: 'sbx-9', money: { amount: 1, currency: 'IDR' }, key: 'k' };

    await expect(provider.refund(refund)).rejects.toMatchObject({
      contract: { code: 'PROVIDER_UNAVAILABLE' },
    });
  });
});

describe('a payment at the sandbox', () => {
  it('is started once and refunded once under the same keys, in our units', async () => {
    fetched.mockImplementation(fakeSandboxApi('https://api.example'));
    const money = { amount: 111_000, currency: 'IDR' };
    const wanted = { orderId: 'ord_1', attempt: 1, key: 'ord_1#1', money };

    const [first, again] = [await provider.start(wanted), await provider.start(wanted)];
    await provider.refund({ reference: first.reference, money, key: 'r-1' });
    await provider.refund({ reference: first.reference, money, key: 'r-1' });

    expect(again).toEqual(first);
    expect(await provider.fetchStatus(first.reference)).toMatchObject({ state: 'captured', ...money });
  });
});

describe('listening to the sandbox', () => {
  const signed = (text: string) => ({
    'satu-sandbox-signature': timedSignature(text, 'the secret sandbox', runtime.clock),
  });

  it('believes what it signed, in our units', async () => {
    expect(await provider.verifyWebhook(body, signed(body))).toEqual({
      orderId: 'ord_1',
      reference: 'sbx-1',
      says: 'captured',
      money: { amount: 111_000, currency: 'IDR' },
    });
  });

  it('believes nothing that was changed on the way', async () => {
    expect(await provider.verifyWebhook(body.replace('ord_1', 'ord_2'), signed(body))).toMatchObject({
      reason: 'signature',
    });
  });

  it.each(['', 'not json', '[]', '{"data":{"paymentId":7}}'])(
    'does not stumble over a signed %p',
    async (odd) => {
      expect(await provider.verifyWebhook(odd, signed(odd))).toMatchObject({ reason: 'unreadable' });
    },
  );
});
