import { mailingShop } from '../../test/support/mailing-shop.ts';
import type { PartOptions, Section } from '../report/section.ts';
import { mailingRun, tablesOf, targetsOf } from './mailing-run.ts';

const CUSTOMERS = 10_000;

/** Events that enter as many customers into a journey in the same second, some of them delivered twice. */
export const measureEnrolments = async ({ quick }: PartOptions): Promise<Section> => {
  const customers = quick ? CUSTOMERS / 10 : CUSTOMERS;
  const shop = await mailingShop();
  await shop.bringCustomers(customers);
  await shop.saveJourney({ trigger: { type: 'Store Rated', customer: 'customerId' } });
  const all = Array.from({ length: customers }, (_, at) => `cus_${String(at).padStart(6, '0')}`);
  const twice = all.filter((_, at) => at % 10 === 0);
  const run = await mailingRun(shop, customers, {
    begin: () => shop.hear('Store Rated', [...all, ...twice]),
    endsWithin: customers,
  });
  return {
    part: 'enrolments',
    title: `${customers} customers enter a journey in a second`,
    method:
      'An event of another system for each, a tenth of them delivered twice, into a journey that sends one e-mail; as `campaigns` is measured, with a process that ends on the way.',
    tables: tablesOf(run, { name: 'storm', each: 'customer', recipients: customers }),
    targets: targetsOf(run),
  };
};
