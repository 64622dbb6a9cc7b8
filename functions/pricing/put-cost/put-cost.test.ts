import { beforeEach, describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { offerKey } from '../../catalog/public.ts';
import { create } from '#shared/dynamodb/write-action.ts';
import { putPrice } from '../put-price/put-price.ts';
import { putPriceRule } from '../put-price-rule/put-price-rule.ts';
import { getCost } from '../get-cost/get-cost.ts';
import { putCost } from './put-cost.ts';

const sari = { kind: 'staff', staffId: 'sari', role: 'merchandiser', scopes: ['prices.write'] } as const;
const place = { sku: 'BATIK-M', currency: 'IDR' };

describe('what a SKU costs us', () => {
  let runtime: TestRuntime;

  beforeEach(async () => {
    runtime = testRuntime();
    await runtime.db.writeOne(create(offerKey('BATIK-M'), { sku: 'BATIK-M', status: 'active' }));
    const body = { minMarginPercent: 20, outside: 'refuse' } as const;
    await putPriceRule({ ...requestFrom(sari), params: { code: 'margin' }, query: undefined, body }, runtime);
  });

  const price = (priceId: string, amount: number, terms: { minQuantity?: number; validTo?: string } = {}) =>
    putPrice(
      {
        ...requestFrom(sari),
        params: { ...place, priceId },
        query: undefined,
        body: { amount, ...terms },
      },
      runtime,
    );
  const cost = (amount: number, over: { ifMatch?: number; key?: string; currency?: string } = {}) =>
    putCost(
      {
        ...requestFrom(sari),
        params: { ...place, currency: over.currency ?? 'IDR' },
        query: undefined,
        body: { cost: amount },
        ...(over.ifMatch === undefined ? {} : { ifMatch: over.ifMatch }),
        ...(over.key === undefined ? {} : { idempotency: { key: over.key, fingerprint: String(amount) } }),
      },
      runtime,
    );

  it('is kept with its prices and who said so, and said again changes nothing', async () => {
    await price('base', 125_000);

    const first = await cost(100_000);
    runtime.pass(60_000);
    const again = await cost(100_000);
    const read = await getCost(
      { ...requestFrom(sari), params: place, query: undefined, body: undefined },
      runtime,
    );

    expect(first).toMatchObject({ version: 2, body: { cost: 100_000, by: 'staff:sari' } });
    expect(again).toEqual(first);
    expect(read).toEqual(first);
  });

  it('is refused where it would put a price below its margin, and names each such price and rule', async () => {
    await price('base', 125_000);
    await price('ten', 120_000, { minQuantity: 10 });
    await price('old', 50_000, { validTo: '2026-11-01T00:00:00Z' });

    await expect(cost(100_000)).rejects.toMatchObject({
      contract: { code: 'COST_ABOVE_PRICES', status: 409 },
      details: {
        errors: [
          { pointer: '/body/cost', code: 'PRICE_MARGIN', detail: expect.stringContaining('ten, by margin') },
        ],
      },
    });
    await expect(cost(96_000)).resolves.toMatchObject({ body: { cost: 96_000 } });
  });

  it('keeps every later price above it: 100 000 and 20 % make 125 000', async () => {
    await cost(100_000);

    await expect(price('base', 124_999)).rejects.toMatchObject({
      contract: { code: 'PRICE_RULE_BROKEN' },
      details: { errors: [{ pointer: '/body/amount', code: 'PRICE_MARGIN' }] },
    });
    await expect(price('base', 125_000)).resolves.toMatchObject({ status: 201 });
  });

  it('is not changed twice by a repeated request, nor over a newer version', async () => {
    await cost(100_000, { key: 'k1' });
    await cost(90_000, { key: 'k2' });

    expect(await cost(100_000, { key: 'k1' })).toMatchObject({ version: 2, body: { cost: 90_000 } });
    await expect(cost(80_000, { ifMatch: 1 })).rejects.toMatchObject({ contract: { code: 'STALE_VERSION' } });
  });

  it('is not known in a currency the shop does not know, nor before anybody said it', async () => {
    await expect(cost(1, { currency: 'XYZ' })).rejects.toMatchObject({
      contract: { code: 'CURRENCY_UNKNOWN' },
    });
    await expect(
      getCost({ ...requestFrom(sari), params: place, query: undefined, body: undefined }, runtime),
    ).rejects.toMatchObject({ contract: { code: 'COST_NOT_FOUND' } });
  });
});
