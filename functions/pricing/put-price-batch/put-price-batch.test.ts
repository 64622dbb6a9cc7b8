import { beforeEach, describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { offerKey } from '../../catalog/public.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { putPriceBatch } from './put-price-batch.ts';

const erp = { kind: 'staff', staffId: 'erp', role: 'merchandiser', scopes: ['prices.write'] } as const;

describe('a price list of a merchandise system', () => {
  let runtime: TestRuntime;

  beforeEach(async () => {
    runtime = testRuntime();
    for (const sku of ['BATIK-M', 'BATIK-L'])
      await runtime.db.writeOne(create(offerKey(sku), { sku, status: 'active' }));
  });

  const send = async (...rows: Record<string, unknown>[]) => {
    const { body } = await putPriceBatch(
      { ...requestFrom(erp), params: undefined, query: undefined, body: { rows } },
      runtime,
    );
    return body;
  };
  const base = { currency: 'IDR', priceId: 'erp' };

  it('is written row by row: a bad one is named and keeps no other from its price', async () => {
    const { applied, refused, results } = await send(
      { ...base, sku: 'BATIK-M', amount: 349_000 },
      { ...base, sku: 'BATIK-L', amount: -1 },
      { ...base, sku: 'NOTHING', amount: 1 },
      { ...base, sku: 'BATIK-L', currency: 'USD', price: '21.99' },
    );

    expect([applied, refused]).toEqual([2, 2]);
    expect(results).toMatchObject([
      { row: 0, outcome: 'created', version: 1 },
      { row: 1, outcome: 'refused', code: 'INVALID_REQUEST', errors: [{ pointer: '/body/rows/1/amount' }] },
      { row: 2, outcome: 'refused', code: 'SKU_NOT_FOUND', errors: [{ pointer: '/body/rows/2/sku' }] },
      { row: 3, outcome: 'created', version: 1 },
    ]);
  });

  it('refuses more decimals than the currency has: 349000.50 is no price in rupiah', async () => {
    const { results } = await send(
      { ...base, sku: 'BATIK-M', price: '349000.50' },
      { ...base, sku: 'BATIK-M', currency: 'KWD', price: '21.125' },
      { ...base, sku: 'BATIK-M', currency: 'USD', price: '21.125' },
    );

    expect(results.map(({ outcome, errors }) => [outcome, errors?.[0]?.code])).toEqual([
      ['refused', 'AMOUNT_UNFIT'],
      ['created', undefined],
      ['refused', 'AMOUNT_UNFIT'],
    ]);
  });

  it('changes nothing when it is sent again, and replaces what is there when it says something else', async () => {
    const row = { ...base, sku: 'BATIK-M', amount: 349_000 };
    await send(row);

    const again = await send(row);
    const other = await send(
      { ...row, amount: 329_000 },
      { ...row, priceId: 'web', minQuantity: 5, amount: 1 },
    );

    expect(again.results).toMatchObject([{ outcome: 'unchanged', version: 1 }]);
    expect(other.results).toMatchObject([
      { outcome: 'changed', version: 2 },
      { outcome: 'created', version: 3 },
    ]);
  });
});
