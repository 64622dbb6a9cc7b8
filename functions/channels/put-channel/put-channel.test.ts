import { describe, expect, it } from '@jest/globals';
import { asking, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import { putChannel } from './put-channel.ts';

const staff = staffWith('channels.write');
type Body = Parameters<typeof putChannel>[0]['body'];

/** A shop with the channel `web` and the store `kemang`. */
const shop = async () => {
  const runtime = await stockedShop({});
  const body = {
    name: 'App',
    purpose: 'sell',
    brand: 'Satu',
    currency: 'IDR',
    country: 'ID',
    pricesIncludeTax: true,
    locations: ['kemang'],
    delivery: [],
    paymentMinutes: 15,
  } as unknown as Body;
  return (changes: Partial<Record<keyof Body, unknown>> = {}, ifMatch = 0) =>
    putChannel(
      asking(staff, { params: { code: 'app' }, body: { ...body, ...changes } as Body, ifMatch }),
      runtime,
    );
};

describe('a sales channel', () => {
  it('is created once; sent again unchanged, it keeps its version', async () => {
    const put = await shop();

    const created = await put();
    const same = await put({}, created.version);
    const changed = await put({ name: 'The app' }, created.version);

    expect([created, same, changed].map(({ status, version }) => [status, version])).toEqual([
      [201, 1],
      [200, 1],
      [200, 2],
    ]);
  });

  it('sells from locations that exist', async () => {
    const put = await shop();

    expect(await refusalOf(put({ locations: ['kemang', 'moon'] }))).toBe('LOCATION_NOT_FOUND');
  });

  it('takes prices from another channel that exists, never from itself', async () => {
    const put = await shop();

    expect(await refusalOf(put({ priceFallback: 'app' }))).toBe('CHANNEL_NOT_FOUND');
    expect(await refusalOf(put({ priceFallback: 'moon' }))).toBe('CHANNEL_NOT_FOUND');
    expect(await refusalOf(put({ priceFallback: 'web' }))).toBe('none');
  });

  it('charges delivery by a rate table or carrier that exists', async () => {
    const put = await shop();
    const option = { optionId: 'std', name: 'Standard', method: 'ship' };

    expect(await refusalOf(put({ delivery: [{ ...option, rates: 'moon' }] }))).toBe(
      'DELIVERY_RATES_NOT_FOUND',
    );
    expect(await refusalOf(put({ delivery: [{ ...option, carrier: 'moon' }] }))).toBe('CARRIER_NOT_FOUND');
  });
});
