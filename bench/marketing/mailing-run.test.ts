import { describe, expect, it } from '@jest/globals';
import { mailingShop } from '../../test/support/mailing-shop.ts';
import { mailingRun } from './mailing-run.ts';

const CUSTOMERS = 150;
const all = Array.from({ length: CUSTOMERS }, (_, at) => `cus_${String(at).padStart(6, '0')}`);

describe('marketing whose process ends on the way', () => {
  it('loses and repeats nothing of many events in a second, each delivered twice', async () => {
    const shop = await mailingShop();
    await shop.bringCustomers(CUSTOMERS);
    await shop.saveJourney({ trigger: { type: 'Store Rated', customer: 'customerId' } });

    const run = await mailingRun(shop, CUSTOMERS, {
      begin: () => shop.hear('Store Rated', [...all, ...all]),
      endsWithin: CUSTOMERS,
    });

    expect(run).toMatchObject({ lost: 0, duplicates: 0 });
    expect(run.restarts).toBeGreaterThan(0);
  });

  it('loses and repeats nothing of a campaign', async () => {
    const shop = await mailingShop();
    await shop.bringCustomers(CUSTOMERS);
    await shop.saveJourney({});

    const run = await mailingRun(shop, CUSTOMERS, {
      begin: () => shop.startCampaign({ audience: { everybody: true }, perMinute: 50 }),
      endsWithin: CUSTOMERS,
    });

    expect(run).toMatchObject({ lost: 0, duplicates: 0 });
    expect(run.restarts).toBeGreaterThan(0);
  });
});
