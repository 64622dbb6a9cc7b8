import { describe, expect, it } from '@jest/globals';
import { testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { countWrong, refuseGuessing, triersOf } from './wrong-coupons.ts';

const tries = (runtime: TestRuntime) => {
  const from = (cartId: string, address: string) => triersOf('secret', cartId, address);
  return {
    wrong: async (times: number, cartId: (at: number) => string, address = '203.0.113.7') => {
      for (let at = 0; at < times; at += 1)
        await countWrong(runtime.db, from(cartId(at), address), runtime.clock.now());
    },
    next: (cartId: string, address = '203.0.113.7') =>
      refuseGuessing(runtime.db, from(cartId, address), runtime.clock.now()),
  };
};

describe('guessing codes', () => {
  it('ends after ten wrong ones for a cart, and its time is told', async () => {
    const runtime = testRuntime();
    const { wrong, next } = tries(runtime);

    await wrong(9, () => 'crt_1');
    await next('crt_1');
    await wrong(1, () => 'crt_1');

    await expect(next('crt_1')).rejects.toMatchObject({
      contract: { code: 'TOO_MANY_WRONG_COUPONS', status: 429 },
      details: { retryAfterSeconds: 600 },
    });
  });

  it('ends after fifty from one address, however many carts they are for', async () => {
    const runtime = testRuntime();
    const { wrong, next } = tries(runtime);

    await wrong(49, (at) => `crt_${at}`);
    await next('crt_new');
    await wrong(1, () => 'crt_49');

    await expect(next('crt_new')).rejects.toMatchObject({ contract: { status: 429 } });
    await expect(next('crt_new', '203.0.113.8')).resolves.toBeUndefined();
  });

  it('may begin anew after ten minutes', async () => {
    const runtime = testRuntime();
    const { wrong, next } = tries(runtime);
    await wrong(50, (at) => `crt_${at}`);

    runtime.pass(10 * 60_000);
    await next('crt_1');
    await wrong(1, () => 'crt_1');

    await expect(next('crt_1')).resolves.toBeUndefined();
  });

  it('leaves no address in a key', async () => {
    const keys = triersOf('secret', 'crt_1', '203.0.113.7').map(({ key }) => key.pk);

    expect(keys.join()).not.toContain('203.0.113');
  });
});
