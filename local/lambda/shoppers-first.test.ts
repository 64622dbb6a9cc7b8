import { describe, expect, it } from '@jest/globals';
import { ShoppersFirst } from './shoppers-first.ts';

/** A shop in which requests go on until they are let go. */
const aShop = () => {
  const order = new ShoppersFirst();
  const open: (() => void)[] = [];
  const requests: Promise<void>[] = [];
  return {
    follow: (source: string) => order.run(source, async () => performance.now()),
    request: (count: number) => {
      for (let at = 0; at < count; at += 1)
        requests.push(order.run('api', () => new Promise<void>((done) => open.push(done))));
    },
    letGo: async () => {
      open.splice(0).forEach((done) => done());
      await Promise.all(requests.splice(0));
    },
  };
};

describe('what follows a sale, on one machine with the shop', () => {
  it('waits until fewer requests are under way', async () => {
    const shop = aShop();
    shop.request(6);
    let followed = false;

    const batch = shop.follow('stream:inventory').then(() => (followed = true));
    await new Promise((done) => setTimeout(done, 20));
    const before = followed;
    await shop.letGo();
    await batch;

    expect([before, followed]).toEqual([false, true]);
  });

  it('goes at once when there is little to do, and after a moment however busy the shop is', async () => {
    const shop = aShop();
    await shop.follow('queue:stock');
    shop.request(9);

    expect(await shop.follow('queue:stock')).toBeGreaterThan(0);
    await shop.letGo();
  });
});
