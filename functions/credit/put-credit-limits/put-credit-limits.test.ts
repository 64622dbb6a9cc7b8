import { describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime } from '../../../test/support/test-runtime.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { getCreditLimits } from '../get-credit-limits/get-credit-limits.ts';
import { giveWithinLimitsPart } from '../requests/give-within-limits.ts';
import { putCreditLimits } from './put-credit-limits.ts';

const support: Actor = { kind: 'staff', staffId: 's1', role: 'support', scopes: ['credit.write'] };
const request = { ...requestFrom(support), params: undefined, query: undefined, body: undefined };
const limit = (amount: number, currency = 'IDR') => ({ role: 'support' as const, currency, amount });

describe('what each role may give', () => {
  it('is the usual until somebody says otherwise, and then that', async () => {
    const runtime = testRuntime();
    const give = (amount: number) =>
      giveWithinLimitsPart(support, { kind: 'credit', amount, currency: 'IDR', pointer: '/body' }, runtime);
    await give(500_000);

    const saved = await putCreditLimits({ ...request, body: { limits: [limit(100_000)] } }, runtime);

    await give(100_000);
    await expect(give(100_001)).rejects.toMatchObject({
      contract: { code: 'CREDIT_ABOVE_LIMIT' },
      details: { extensions: { limit: 100_000 } },
    });
    expect(saved).toMatchObject({ status: 201, version: 1 });
    expect(await getCreditLimits(request, runtime)).toMatchObject({ body: { limits: [limit(100_000)] } });
    await expect(
      putCreditLimits({ ...request, body: { limits: [limit(1)] } }, runtime),
    ).rejects.toMatchObject({ contract: { status: 428 } });
  });

  it('is said once for a role and currency, and in currencies there are', async () => {
    const put = (...limits: readonly ReturnType<typeof limit>[]) =>
      putCreditLimits({ ...request, body: { limits: [...limits] } }, testRuntime());

    await expect(put(limit(1), limit(2))).rejects.toMatchObject({
      details: { errors: [{ pointer: '/body/limits/1', code: 'duplicate' }] },
    });
    await expect(put(limit(1, 'XXX'))).rejects.toMatchObject({
      details: { errors: [{ pointer: '/body/limits/0/currency' }] },
    });
  });
});
