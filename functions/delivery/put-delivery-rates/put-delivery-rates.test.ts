import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { exampleOf } from '../../../test/support/example-of.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { PutDeliveryRates } from './contract.ts';
import { putDeliveryRates } from './put-delivery-rates.ts';

const rates = exampleOf(PutDeliveryRates);
type Body = typeof rates;

const shop = () => {
  const runtime = testRuntime();
  return (changes: Partial<Body> = {}, ifMatch = 0) =>
    putDeliveryRates(
      asking(staffWith('channels.write'), {
        params: { code: 'regular' },
        body: { ...rates, ...changes },
        ifMatch,
      }),
      runtime,
    );
};

describe('a rate table', () => {
  it('is created once; sent again unchanged, it keeps its version', async () => {
    const put = shop();

    const answers = [await put(), await put({}, 1), await put({ name: 'Kilat' }, 1)];

    expect(answers.map(({ status, version }) => [status, version])).toEqual([
      [201, 1],
      [200, 1],
      [200, 2],
    ]);
    expect(await refusalOf(put({ name: 'Hemat' }, 1))).toBe('STALE_VERSION');
  });

  it('has a zone for each of its rates', async () => {
    const [rate] = rates.rates;
    if (rate === undefined) throw new Error('the example has a rate');

    await expect(shop()({ rates: [{ ...rate, zone: 'moon' }] })).rejects.toMatchObject({
      contract: { code: 'INVALID_REQUEST' },
      details: { errors: expect.arrayContaining([expect.objectContaining({ code: 'unknown_zone' })]) },
    });
  });
});
