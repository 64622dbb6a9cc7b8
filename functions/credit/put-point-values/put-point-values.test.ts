import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { pointWorthIn } from '../store/points.ts';
import { putPointValues } from './put-point-values.ts';

const admin = staffWith('credit-limits.write');
const put = (runtime: ReturnType<typeof testRuntime>, values: { currency: string; amount: number }[]) =>
  putPointValues(asking(admin, { body: { values } }), runtime);

describe('what a point pays', () => {
  it('is Rp 100 until staff set it, and nothing in a currency they leave out', async () => {
    const runtime = testRuntime();

    const before = await pointWorthIn(runtime.db, 'IDR');
    await put(runtime, [{ currency: 'IDR', amount: 250 }]);

    expect([before, await pointWorthIn(runtime.db, 'IDR'), await pointWorthIn(runtime.db, 'USD')]).toEqual([
      100, 250, 0,
    ]);
  });

  it('is refused for a currency that is listed twice or does not exist', async () => {
    const runtime = testRuntime();
    const twice = [
      { currency: 'IDR', amount: 1 },
      { currency: 'IDR', amount: 2 },
    ];

    expect(await refusalOf(put(runtime, twice))).toBe('INVALID_REQUEST');
    expect(await refusalOf(put(runtime, [{ currency: 'ABC', amount: 1 }]))).toBe('INVALID_REQUEST');
  });
});
