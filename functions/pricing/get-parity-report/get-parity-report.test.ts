import { beforeEach, describe, expect, it } from '@jest/globals';
import { requestFrom, testRuntime, type TestRuntime } from '../../../test/support/test-runtime.ts';
import { offerKey } from '../../catalog/public.ts';
import { create, put } from '#shared/dynamodb/write-action.ts';
import { putPrice } from '../put-price/put-price.ts';
import { putPriceRule } from '../put-price-rule/put-price-rule.ts';
import { getParityReport } from './get-parity-report.ts';

const sari = { kind: 'staff', staffId: 'sari', role: 'merchandiser', scopes: ['prices.write'] } as const;
const anybody = requestFrom(sari);

describe('the parity report', () => {
  let runtime: TestRuntime;

  beforeEach(async () => {
    runtime = testRuntime();
    for (const code of ['app', 'pos', 'web']) await openChannel(code);
    for (const sku of ['A', 'B', 'C', 'D']) {
      const publish = { web: {}, app: {}, ...(sku === 'D' ? {} : { pos: {} }) };
      const category = sku === 'A' ? 'shirts' : 'shoes';
      await runtime.db.writeOne(create(offerKey(sku), { sku, status: 'active', category, publish }));
      await price(sku, 'base', 100_000);
    }
  });

  const openChannel = (code: string, currency = 'IDR') =>
    runtime.db.writeOne(
      put({ table: 'catalog', pk: 'CHANNELS', sk: code }, { code, purpose: 'sell', currency, country: 'ID' }),
    );
  const price = (sku: string, priceId: string, amount: number, terms: object = {}) =>
    putPrice(
      {
        ...anybody,
        params: { sku, currency: 'IDR', priceId },
        query: undefined,
        body: { amount, ...terms },
      },
      runtime,
    );
  const report = async (query: object = {}) => {
    const asked = { currency: 'IDR', limit: 24, ...query };
    const { body } = await getParityReport(
      { ...anybody, params: undefined, query: asked, body: undefined },
      runtime,
    );
    return body;
  };

  it('has one row when the price of one channel is changed, with the gap and the record that wins in each', async () => {
    await price('A', 'sale', 80_000, { channel: 'web' });

    const { data, page } = await report();

    expect(data).toMatchObject([
      {
        sku: 'A',
        category: 'shirts',
        gap: { amount: 20_000, percent: 25 },
        unexplained: true,
        prices: [
          { channel: 'web', amount: 80_000, priceId: 'sale' },
          { channel: 'app', amount: 100_000, priceId: 'base' },
          { channel: 'pos', amount: 100_000, priceId: 'base' },
        ],
        differences: [
          { channels: ['web', 'app'], because: 'unexplained' },
          { channels: ['web', 'pos'], because: 'unexplained' },
        ],
      },
    ]);
    expect(page.nextCursor).toBeNull();
  });

  it('names who overrides another channel, why and until when, and can leave out what is explained', async () => {
    await price('A', 'sale', 80_000, { channel: 'web' });
    const validTo = '2026-12-31T17:00:00Z';
    await price('B', 'stall', 90_000, { channel: 'pos', override: true, reason: 'Market stall', validTo });

    const all = await report();
    const unexplained = await report({ only: 'unexplained' });

    expect(all.data.map(({ sku, unexplained: open }) => [sku, open])).toEqual([
      ['A', true],
      ['B', false],
    ]);
    expect(all.data[1]?.prices[0]?.exception).toEqual({
      kind: 'override',
      by: 'staff:sari',
      reason: 'Market stall',
      until: validTo,
    });
    expect(unexplained.data.map(({ sku }) => sku)).toEqual(['A']);
  });

  it('compares the channels and the goods that are asked for, and only channels that sell them', async () => {
    await price('A', 'stall', 80_000, { channel: 'pos' });
    await price('B', 'stall', 80_000, { channel: 'pos' });
    await price('D', 'stall', 80_000, { channel: 'pos' });

    expect((await report()).data.map(({ sku }) => sku)).toEqual(['A', 'B']);
    expect((await report({ category: 'shoes' })).data.map(({ sku }) => sku)).toEqual(['B']);
    expect((await report({ channels: 'web,app' })).data).toEqual([]);
    await expect(report({ channels: 'web,nowhere' })).rejects.toMatchObject({
      contract: { code: 'CHANNEL_NOT_FOUND' },
      details: { errors: [{ pointer: '/query/channels' }] },
    });
  });

  it('says which rule allows a difference', async () => {
    const body = { maxGap: { channel: 'web', percent: 25 }, outside: 'refuse' } as const;
    await putPriceRule({ ...anybody, params: { code: 'near-web' }, query: undefined, body }, runtime);
    // Rules are kept for two seconds.
    runtime.pass(3000);
    await price('A', 'app', 80_000, { channel: 'app' });

    const { data } = await report({ channels: 'web,app' });

    expect(data).toMatchObject([
      { unexplained: false, differences: [{ because: 'rule', rules: ['near-web'] }] },
    ]);
  });

  it('weighs a page of goods at a time, at one query and one batch, and nothing that costs the same everywhere', async () => {
    await price('A', 'sale', 80_000, { channel: 'web' });
    await price('C', 'sale', 80_000, { channel: 'web' });
    await report();
    const before = { ...runtime.db.calls };

    const first = await report({ limit: 1 });
    const calls = Object.entries(runtime.db.calls).map(([name, made]) => [name, made - (before[name] ?? 0)]);
    const second = await report({ limit: 1, cursor: first.page.nextCursor });

    expect([first, second].map(({ data }) => data.map(({ sku }) => sku))).toEqual([['A'], ['C']]);
    expect(Object.fromEntries(calls.filter(([, made]) => made !== 0))).toEqual({ queryIndex: 1, getMany: 1 });
  });

  it('asks for names where a shop has more channels than can be compared', async () => {
    for (let at = 0; at < 10; at += 1) await openChannel(`shop-${at}`);
    await openChannel('abroad', 'USD');

    await expect(report()).rejects.toMatchObject({
      contract: { code: 'TOO_MANY_CHANNELS' },
      details: { errors: [{ pointer: '/query/channels' }] },
    });
    expect((await report({ currency: 'USD' })).data).toEqual([]);
  });
});
