import { describe, expect, it } from '@jest/globals';
import { asking, guest, refusalOf, staffWith } from '../../../test/support/asking.ts';
import { stockedShop } from '../../../test/support/stocked-shop.ts';
import { startWaiting } from '../store/start-waiting.ts';
import { subscribeToStock } from '../subscribe-to-stock/subscribe-to-stock.ts';
import { getStockDemand } from './get-stock-demand.ts';

/** A web shop in which a mug is sold out. */
const shop = async () => {
  const runtime = await stockedShop({ MUG: { price: 50_000 } });
  const subscribe = async (email: string, locationId?: string) => {
    const { body } = await subscribeToStock(
      asking(guest, { body: { channel: 'web', sku: 'MUG', locationId, contact: { email } } }),
      runtime,
    );
    await startWaiting(body.subscriptionId, runtime);
  };
  const demand = (channel = 'web') =>
    getStockDemand(asking(staffWith('inventory.read'), { query: { channel, sku: 'MUG' } }), runtime);
  return { subscribe, demand };
};

describe('how many wait for a SKU', () => {
  it('is counted in people, anywhere and for each store that some of them named', async () => {
    const { subscribe, demand } = await shop();
    await subscribe('sari@example.com');
    await subscribe('sari@example.com');
    await subscribe('budi@example.com');
    await subscribe('sari@example.com', 'kemang');

    const { body } = await demand();

    expect(body.lines.map(({ locationId, people, counted }) => [locationId, people, counted])).toEqual([
      [undefined, 2, 'exactly'],
      ['kemang', 1, 'exactly'],
    ]);
  });

  it('is nobody for a SKU that nobody waits for, and is refused for a channel that does not exist', async () => {
    const { demand } = await shop();

    expect((await demand()).body.lines).toMatchObject([{ people: 0 }]);
    expect(await refusalOf(demand('moon'))).toBe('CHANNEL_NOT_FOUND');
  });
});
