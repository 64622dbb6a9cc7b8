import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { testRuntime } from '../../../test/support/test-runtime.ts';
import { offerKey } from '../../catalog/public.ts';
import { create, put } from '#shared/dynamodb/write-action.ts';
import { DAY } from '#shared/time/clock.ts';
import { getPriceHistory } from '../get-price-history/get-price-history.ts';
import { putPrice } from '../put-price/put-price.ts';
import { explainPrice } from './explain-price.ts';

const staff = staffWith('prices.write');
const params = { sku: 'BATIK', currency: 'IDR' };

/** A shirt that costs 100 everywhere, and 80 in the store Kemang. */
const shop = async () => {
  const runtime = testRuntime();
  await runtime.db.writeOne(
    create(offerKey('BATIK'), { sku: 'BATIK', status: 'active', publish: { web: {} } }),
  );
  const web = { code: 'web', purpose: 'sell', currency: 'IDR', country: 'ID' };
  await runtime.db.writeOne(put({ table: 'catalog', pk: 'CHANNELS', sk: 'web' }, web));
  const kemang = { code: 'kemang', kind: 'store', version: 1 };
  await runtime.db.writeOne(put({ table: 'catalog', pk: 'LOCATIONS', sk: 'kemang' }, kemang));
  const price = (priceId: string, amount: number, more: object = {}, ifMatch?: number) =>
    putPrice(asking(staff, { params: { ...params, priceId }, body: { amount, ...more }, ifMatch }), runtime);
  await price('base', 100);
  await price('kemang', 80, { locationId: 'kemang' });
  const explain = (query: object = {}, sku = 'BATIK') =>
    explainPrice(
      asking(staff, { params: { ...params, sku }, query: { channel: 'web', quantity: 1, ...query } }),
      runtime,
    );
  const history = () =>
    getPriceHistory(asking(staff, { params, query: { channel: 'web', limit: 50 } }), runtime);
  return { runtime, price, explain, history };
};

describe('why a price is what it is', () => {
  it('is told with every record that could have been it, for whoever and wherever it is asked', async () => {
    const { explain } = await shop();

    const anywhere = (await explain()).body;
    const inKemang = (await explain({ location: 'kemang' })).body;

    expect([anywhere.price?.priceId, inKemang.price?.priceId]).toEqual(['base', 'kemang']);
    expect(anywhere.candidates.map(({ priceId }) => priceId).toSorted()).toEqual(['base', 'kemang']);
  });

  it('is refused for a SKU without prices, and for a channel that does not exist', async () => {
    const { explain } = await shop();

    expect(await refusalOf(explain({}, 'UNKNOWN'))).toBe('PRICE_NOT_FOUND');
    expect(await refusalOf(explain({ channel: 'moon' }))).toBe('CHANNEL_NOT_FOUND');
  });
});

describe('the history of a price', () => {
  it('has each change, newest first, and the lowest public price of the thirty days before a reduction', async () => {
    const { runtime, price, history } = await shop();
    runtime.pass(40 * DAY);
    await price('base', 90, {}, 2);
    runtime.pass(20 * DAY);
    await price('base', 70, { compareAt: 90 }, 3);
    runtime.pass(DAY);

    const { body } = await history();

    expect(body.changes.map(({ record }) => record.amount)).toEqual([70, 90, 80, 100]);
    expect(body.lowest30).toBe(90);
    expect(body.spans.map(({ amount }) => amount)).toEqual([100, 90, 70]);
  });
});
