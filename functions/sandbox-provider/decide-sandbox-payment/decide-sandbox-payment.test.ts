import { beforeEach, describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime } from '../../../test/support/test-runtime.ts';
import { whyNotSigned } from '#shared/secrets/timed-signature.ts';
import { deliverWebhook } from '../deliver-webhook/deliver-webhook.ts';
import { getSandboxPayment } from '../get-sandbox-payment/get-sandbox-payment.ts';
import { refundSandboxPayment } from '../refund-sandbox-payment/refund-sandbox-payment.ts';
import { showPayPage } from '../show-pay-page/show-pay-page.ts';
import { startSandboxPayment } from '../start-sandbox-payment/start-sandbox-payment.ts';
import { SANDBOX_KEY_HEADER, sandboxKey } from '../requests/sandbox-key.ts';
import type { SandboxRuntime } from '../notifying/sandbox-runtime.ts';
import { decideSandboxPayment } from './decide-sandbox-payment.ts';

const base = { ...requestFrom({ kind: 'guest' }), params: undefined, query: undefined, body: undefined };
const headers = { [SANDBOX_KEY_HEADER]: sandboxKey('the secret sandbox') };

/** The sandbox with a shop that takes what it is sent, unless `answers` says otherwise. */
const sandbox = () => {
  const sent: { url: string; body: string; signature: string | undefined }[] = [];
  const timers = new Map<string, { at: string; input: Readonly<Record<string, unknown>> }>();
  const answers: number[] = [];
  const runtime: SandboxRuntime = {
    ...testRuntime(),
    apiUrl: 'https://api.example',
    post: async (url, body, given) => {
      sent.push({ url, body, signature: given['satu-sandbox-signature'] });
      return answers.shift() ?? 200;
    },
    schedules: {
      at: async (name, at, input) => {
        if (!timers.has(name)) timers.set(name, { at, input });
      },
      cancel: async (name) => {
        timers.delete(name);
      },
    },
  };
  return { runtime, sent, timers, answers };
};

type World = ReturnType<typeof sandbox>;
const start = ({ runtime }: World, more: object = {}) =>
  startSandboxPayment(
    {
      ...base,
      headers,
      body: {
        key: 'ord_1#1',
        orderReference: 'ord_1',
        attempt: 1,
        amount: 8_200_000,
        currency: 'IDR',
        ...more,
      },
    },
    runtime,
  );
const decide = ({ runtime }: World, paymentId: string, decision: object | string) =>
  decideSandboxPayment(
    {
      ...base,
      params: { paymentId },
      headers:
        typeof decision === 'string'
          ? { 'content-type': 'application/x-www-form-urlencoded' }
          : { 'content-type': 'application/json' },
      rawBody: typeof decision === 'string' ? decision : JSON.stringify(decision),
    },
    runtime,
  );
const statusOf = async ({ runtime }: World, paymentId: string) =>
  (await getSandboxPayment({ ...base, headers, params: { paymentId } }, runtime)).body;
const codeOf = (call: Promise<unknown>) =>
  call.then(
    () => 'answered',
    (error: { contract: { code: string } }) => error.contract.code,
  );

let world: World;
let paymentId: string;
beforeEach(async () => {
  world = sandbox();
  paymentId = (await start(world)).body.paymentId;
});

describe('starting a payment', () => {
  it('under the same key gives the same payment, and refuses another amount', async () => {
    const again = await start(world);

    expect(again.body).toMatchObject({
      paymentId,
      status: 'pending',
      payUrl: `https://api.example/sandbox/pay/${paymentId}`,
    });
    expect(await codeOf(start(world, { amount: 1 }))).toBe('SANDBOX_KEY_REUSED');
  });

  it('is for programs that show the shop’s key', async () => {
    const call = startSandboxPayment(
      {
        ...base,
        headers: {},
        body: { key: 'k', orderReference: 'o', attempt: 1, amount: 1, currency: 'IDR' },
      },
      world.runtime,
    );

    expect(await codeOf(call)).toBe('SANDBOX_KEY_INVALID');
  });
});

describe('the customer’s decision', () => {
  it('is told to the shop at once, signed over the body', async () => {
    await decide(world, paymentId, { outcome: 'paid' });

    const [told] = world.sent;
    expect(world.sent).toHaveLength(1);
    expect(told?.url).toBe('https://api.example/v1/payments/webhooks/sandbox');
    expect(JSON.parse(told?.body ?? '')).toMatchObject({
      type: 'payment.paid',
      data: { paymentId, orderReference: 'ord_1', status: 'paid', amount: 8_200_000, currency: 'IDR' },
    });
    expect(
      whyNotSigned(told?.signature, told?.body ?? '', 'the secret sandbox', world.runtime.clock),
    ).toBeUndefined();
    expect(world.timers.size).toBe(0);
  });

  it('may be told several times, as often as asked', async () => {
    await decide(world, paymentId, { outcome: 'paid', duplicate: 2 });

    expect(world.sent).toHaveLength(3);
    expect(new Set(world.sent.map(({ body }) => body)).size).toBe(1);
  });

  it('may be told later, while the sandbox itself knows it already', async () => {
    await decide(world, paymentId, { outcome: 'paid', delaySeconds: 90 });
    const [timer] = world.timers.values();
    const early = [...world.sent];

    await deliverWebhook(timer?.input ?? {}, world.runtime);

    expect(early).toEqual([]);
    expect(timer?.at).toBe('2026-11-23T03:01:30.000Z');
    expect(await statusOf(world, paymentId)).toMatchObject({ status: 'paid' });
    expect(world.sent).toHaveLength(1);
  });

  it('may take the wrong amount, and then says so everywhere', async () => {
    await decide(world, paymentId, { outcome: 'paid', wrongAmount: true });

    expect(await statusOf(world, paymentId)).toMatchObject({ amount: 8_200_100 });
    expect(world.sent[0]?.body).toContain('8200100');
  });

  it('is told again and again, ever later, to a shop that does not take it, and then no more', async () => {
    world.answers.push(...Array<number>(10).fill(500));
    await decide(world, paymentId, { outcome: 'refused' });

    for (let round = 0; round < 10 && world.timers.size > 0; round += 1) {
      const [[name, timer] = ['', undefined]] = world.timers;
      world.timers.delete(name);
      await deliverWebhook(timer?.input ?? {}, world.runtime);
    }

    expect(world.sent).toHaveLength(6);
    expect(world.timers.size).toBe(0);
  });

  it('is scheduled to be told before it is saved, so that a crash in between loses nothing', async () => {
    const dying: SandboxRuntime = { ...world.runtime, post: () => Promise.reject(new Error('killed')) };

    await expect(decide({ ...world, runtime: dying }, paymentId, { outcome: 'paid' })).rejects.toThrow(
      'killed',
    );
    const [timer] = world.timers.values();
    await deliverWebhook(timer?.input ?? {}, world.runtime);

    expect(world.sent).toHaveLength(1);
  });

  it('by the form of the page leads back to the page', async () => {
    const answer = await decide(world, paymentId, 'outcome=refused&delaySeconds=&duplicate=1');

    expect(answer).toMatchObject({
      status: 303,
      headers: { location: `/sandbox/pay/${paymentId}` },
    });
    expect(await statusOf(world, paymentId)).toMatchObject({ status: 'refused' });
    expect(world.sent).toHaveLength(2);
  });

  it('stands: the same again changes nothing, another one comes too late', async () => {
    await decide(world, paymentId, { outcome: 'paid' });

    await decide(world, paymentId, { outcome: 'paid' });

    expect(world.sent).toHaveLength(1);
    expect(await codeOf(decide(world, paymentId, { outcome: 'refused' }))).toBe('SANDBOX_PAYMENT_DECIDED');
  });

  it.each<[string, object | string]>([
    ['no outcome', {}],
    ['an unknown outcome', { outcome: 'maybe' }],
    ['too many copies', { outcome: 'paid', duplicate: 6 }],
    ['an unknown field', { outcome: 'paid', colour: 'red' }],
    ['a form with words for numbers', 'outcome=paid&delaySeconds=soon'],
  ])('is refused with %s', async (_what, decision) => {
    expect(await codeOf(decide(world, paymentId, decision))).toBe('INVALID_REQUEST');
    expect(world.sent).toEqual([]);
  });
});

describe('giving back', () => {
  const refund = (key: string, amount: number) =>
    refundSandboxPayment(
      { ...base, headers, body: { paymentId, key, amount, currency: 'IDR' } },
      world.runtime,
    );

  it('is done once per key, also when asked twice at once', async () => {
    await decide(world, paymentId, { outcome: 'paid' });

    await Promise.all([refund('r1', 5_000_000), refund('r1', 5_000_000)]);

    expect(await statusOf(world, paymentId)).toMatchObject({ refunded: 5_000_000 });
    expect(await codeOf(refund('r1', 1))).toBe('SANDBOX_KEY_REUSED');
  });

  it('never exceeds what was paid, not even by two at once', async () => {
    await decide(world, paymentId, { outcome: 'paid' });

    const outcomes = await Promise.all([codeOf(refund('r1', 5_000_000)), codeOf(refund('r2', 5_000_000))]);

    expect(outcomes.sort()).toEqual(['SANDBOX_REFUND_TOO_LARGE', 'answered']);
  });

  it('is refused before anything was paid', async () => {
    expect(await codeOf(refund('r1', 1))).toBe('SANDBOX_REFUND_TOO_LARGE');
  });
});

describe('the hosted page', () => {
  const page = async () => (await showPayPage({ ...base, params: { paymentId } }, world.runtime)).body;

  it('shows what is to be paid as its customers write it, and two buttons', async () => {
    const html = await page();

    expect(html).toMatch(/Rp\s?82\.000/);
    expect(html).toContain('value="paid"');
    expect(html).toContain('value="refused"');
  });

  it('shows what became of it', async () => {
    await decide(world, paymentId, { outcome: 'paid' });

    expect(await page()).toContain('Payment received');
  });

  it('lets no text become markup', async () => {
    const odd = await start(world, { key: 'k2', orderReference: '<script>' });

    const { body } = await showPayPage({ ...base, params: { paymentId: odd.body.paymentId } }, world.runtime);

    expect(body).not.toContain('<script>');
  });
});
