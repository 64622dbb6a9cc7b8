import { beforeEach, describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { offerKey } from '../../catalog/public.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { DAY } from '#shared/time/clock.ts';
import { putPrice } from '../put-price/put-price.ts';
import { announceScheduledPrices } from './announce-scheduled-prices.ts';

const sari = { kind: 'staff', staffId: 'sari', role: 'merchandiser', scopes: ['prices.write'] } as const;

describe('telling of prices that begin and end by themselves', () => {
  let runtime: TestRuntime;

  beforeEach(async () => {
    runtime = testRuntime('2026-11-23T03:00:00.000Z');
    await runtime.db.writeOne(create(offerKey('BATIK-M'), { sku: 'BATIK-M', status: 'active' }));
    await put('base', 349_000);
    await put('sale', 299_000, '2026-11-24T00:00:00Z', '2026-11-26T00:00:00Z');
  });

  const put = (priceId: string, amount: number, validFrom?: string, validTo?: string) =>
    putPrice(
      {
        ...requestFrom(sari),
        params: { sku: 'BATIK-M', currency: 'IDR', priceId },
        query: undefined,
        body: {
          amount,
          validFrom,
          validTo,
        },
      },
      runtime,
    );
  const told = () =>
    runtime.db.items('catalog').flatMap(({ event }) => {
      const envelope = event as { data: { priceId: string; change: string } } | undefined;
      return envelope === undefined ? [] : [`${envelope.data.priceId} ${envelope.data.change}`];
    });
  const sweep = () => announceScheduledPrices({}, runtime);

  it('happens once for each beginning and each end, however often the sweep comes by', async () => {
    await sweep();
    expect(told()).toEqual(['base set', 'sale set']);

    runtime.pass(DAY);
    await sweep();
    await sweep();
    expect(told()).toEqual(['base set', 'sale set', 'sale began']);

    runtime.pass(2 * DAY);
    await sweep();
    await sweep();
    expect(told()).toEqual(['base set', 'sale set', 'sale began', 'sale ended']);
  });

  it('tells in order what it missed while it was down', async () => {
    await put('night', 199_000, '2026-11-24T18:00:00Z', '2026-11-26T00:00:00Z');
    runtime.pass(9 * DAY);

    await sweep();

    expect(told().slice(3)).toEqual(['sale began', 'night began', 'night ended', 'sale ended']);
  });

  it('does not tell again of a beginning that lay behind when the record was written', async () => {
    await put('old', 279_000, '2026-11-01T00:00:00Z', '2026-11-23T12:00:00Z');
    runtime.pass(DAY / 2);

    await sweep();

    expect(told().slice(2)).toEqual(['old set', 'old ended']);
  });
});
