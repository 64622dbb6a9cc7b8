import { mailingShop } from '../../test/support/mailing-shop.ts';
import type { PartOptions, Section } from '../report/section.ts';
import { mailingRun, tablesOf, targetsOf } from './mailing-run.ts';

const RECIPIENTS = 100_000;
const PER_MINUTE = 3000;

/** A campaign to everybody who agreed, whose process ends again and again. */
export const measureCampaigns = async ({ quick }: PartOptions): Promise<Section> => {
  const recipients = quick ? RECIPIENTS / 100 : RECIPIENTS;
  const shop = await mailingShop();
  await shop.bringCustomers(recipients);
  await shop.saveJourney({});
  const run = await mailingRun(shop, recipients, {
    begin: () => shop.startCampaign({ audience: { everybody: true }, perMinute: PER_MINUTE }),
    endsWithin: 2 * PER_MINUTE,
  });
  return {
    part: 'campaigns',
    title: `A campaign to ${recipients} customers`,
    method: `Everybody who agreed to marketing, ${PER_MINUTE} a minute, one e-mail each: steps of the campaign, change records, queues, messages and their outcomes, as on a stage with real customers, in one process with a database in memory. The process ends at a random write in most minutes; what it was at is handed over again. Memory is that of the process, the database included.`,
    tables: tablesOf(run, { name: 'campaign', each: 'message', recipients }),
    targets: targetsOf(run),
  };
};
