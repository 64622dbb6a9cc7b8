import { describe, expect, it } from '@jest/globals';
import { mailingShop } from '../../test/support/mailing-shop.ts';
import { mailingRun, targetsOf } from './mailing-run.ts';

const MANY = 500;
const customers = Array.from({ length: MANY }, (_, at) => `cus_${String(at).padStart(6, '0')}`);

/** Events for all of these in a second, with restarts on the way. */
const storm = async (heard: readonly string[]) => {
  const shop = await mailingShop();
  await shop.bringCustomers(MANY);
  await shop.saveJourney({ trigger: { type: 'Store Rated', customer: 'customerId' } });
  const run = await mailingRun(shop, MANY, {
    begin: () => shop.hear('Store Rated', heard),
    endsWithin: MANY,
  });
  return { shop, run };
};
const valuesOf = (run: Parameters<typeof targetsOf>[0]) => targetsOf(run).map(({ value }) => value);

describe('a storm of triggers', () => {
  it('with every event twice and restarts on the way loses nothing and sends nothing twice', async () => {
    const { shop, run } = await storm([...customers, ...customers]);

    expect(run.restarts).toBeGreaterThan(0);
    expect(valuesOf(run)).toEqual([0, 0]);
    expect(shop.handovers.size).toBeGreaterThanOrEqual(MANY - run.unknown);
  }, 60_000);

  it('of which one event is dropped is not called complete', async () => {
    const { run } = await storm(customers.slice(1));

    expect(valuesOf(run)).toEqual([1, 0]);
  }, 60_000);
});
