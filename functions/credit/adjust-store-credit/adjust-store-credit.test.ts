import { describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { adjustStoreCredit } from './adjust-store-credit.ts';

const finance: Actor = { kind: 'staff', staffId: 'f1', role: 'finance', scopes: ['credit.write'] };
const adjust = (
  runtime: TestRuntime,
  amount: number,
  more: object = {},
  idempotency?: { key: string; fingerprint: string },
) =>
  adjustStoreCredit(
    {
      ...requestFrom(finance),
      params: { customerId: 'cus_1' },
      query: undefined,
      body: { amount, currency: 'IDR', reason: 'appeasement' as const, ...more },
      idempotency,
    },
    runtime,
  );

describe('adjusting store credit', () => {
  it('adds and deducts, and says who did it to staff', async () => {
    const runtime = testRuntime();
    await adjust(runtime, 50_000);

    const { status, body } = await adjust(runtime, -20_000);

    expect([status, body.balance]).toEqual([201, 30_000]);
    expect(body.data).toMatchObject([
      { change: -20_000, balanceAfter: 30_000, actor: 'staff:f1' },
      { change: 50_000, balanceAfter: 50_000 },
    ]);
  });

  it('never goes below nothing', async () => {
    const runtime = testRuntime();
    await adjust(runtime, 50_000);

    await expect(adjust(runtime, -50_001)).rejects.toMatchObject({
      contract: { code: 'CREDIT_INSUFFICIENT', status: 409 },
      details: { extensions: { balance: 50_000 } },
    });
  });

  it('three times at once with the same key happens once, and answers alike', async () => {
    const runtime = testRuntime();
    const once = { key: 'k', fingerprint: 'f' };

    const answers = await Promise.all([1, 2, 3].map(() => adjust(runtime, 50_000, {}, once)));

    expect(answers.map(({ status, body }) => [status, body.balance])).toEqual(
      Array.from({ length: 3 }, () => [201, 50_000]),
    );
  });

  it('by nothing, or until a time that is over, is refused', async () => {
    const over = { expiresAt: '2026-11-23T03:00:00.000Z' };

    await expect(adjust(testRuntime(), 0)).rejects.toMatchObject({
      details: { errors: [{ pointer: '/body/amount' }] },
    });
    await expect(adjust(testRuntime(), 1, over)).rejects.toMatchObject({
      details: { errors: [{ pointer: '/body/expiresAt' }] },
    });
  });
});
