import { describe, expect, it } from '@jest/globals';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { admitCouponTry, takeBackCouponTry, triersOf } from './wrong-coupons.ts';

const tries = (runtime: TestRuntime) => {
  const next = (cartId: string, address = '203.0.113.7') =>
    admitCouponTry(runtime.db, triersOf('secret', cartId, address), runtime.clock.now());
  return {
    next,
    wrong: async (times: number, cartId: (at: number) => string, address?: string) => {
      for (let at = 0; at < times; at += 1) await next(cartId(at), address);
    },
    right: async (cartId: string, address = '203.0.113.7') => {
      const tried = await next(cartId, address);
      await takeBackCouponTry(runtime.db, triersOf('secret', cartId, address), runtime.clock.now());
      return tried;
    },
  };
};

describe('guessing codes', () => {
  it('ends after ten wrong ones for a cart, right codes included, and says when to try again', async () => {
    const { wrong, next, right } = tries(testRuntime());

    await wrong(9, () => 'crt_1');
    expect(await right('crt_1')).toEqual({ kind: 'admitted' });
    await wrong(1, () => 'crt_1');

    expect(await next('crt_1')).toEqual({ kind: 'locked', retryAfterSeconds: 600 });
  });

  it('looks up ten codes of a burst of two hundred, and no more', async () => {
    const { next } = tries(testRuntime());

    const burst = await Promise.all(Array.from({ length: 200 }, () => next('crt_1')));

    expect(burst.filter(({ kind }) => kind === 'admitted')).toHaveLength(10);
  });

  it('ends after fifty from one address, however many carts they are for', async () => {
    const { wrong, next } = tries(testRuntime());

    await wrong(50, (at) => `crt_${at}`);

    expect(await next('crt_new')).toMatchObject({ kind: 'locked' });
    expect(await next('crt_new', '203.0.113.8')).toEqual({ kind: 'admitted' });
  });

  it('of a locked cart does not use up the tries of its address', async () => {
    const { wrong, next } = tries(testRuntime());

    await wrong(60, () => 'crt_1');

    expect(await next('crt_2')).toEqual({ kind: 'admitted' });
  });

  it('may begin anew after ten minutes', async () => {
    const runtime = testRuntime();
    const { wrong, next } = tries(runtime);
    await wrong(50, (at) => `crt_${at}`);

    runtime.pass(10 * 60_000);

    expect(await next('crt_1')).toEqual({ kind: 'admitted' });
  });

  it('leaves no address in a key', () => {
    const subjects = triersOf('secret', 'crt_1', '203.0.113.7').map(({ subject }) => subject);

    expect(subjects.join()).not.toContain('203.0.113');
  });
});
