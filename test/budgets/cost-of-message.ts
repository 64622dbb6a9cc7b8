import { mailingShop } from '../support/mailing-shop.ts';

const RECIPIENTS = 400;

/**
 * What a message of a campaign uses on a stage with real customers, by function, once functions remember what they
 * remember between calls.
 */
export const costOfMessage = async () => {
  const shop = await mailingShop();
  await shop.bringCustomers(RECIPIENTS);
  await shop.saveJourney({});
  await shop.startCampaign({ audience: { everybody: true }, perMinute: 3000 });
  shop.meter.reset();
  while (await shop.minute());
  const steps = Object.entries(shop.meter.usage()).map(([name, { calls, readUnits, writeUnits }]) => [
    name,
    { calls: each(calls), readUnits: each(readUnits), writeUnits: each(writeUnits) },
  ]);
  return {
    steps: Object.fromEntries(steps),
    events: eachOf(shop.published),
    deliveries: eachOf(shop.deliveries),
    runs: eachOf(shop.invocations),
  };
};

const each = (sum: number): number => Math.round((100 * sum) / RECIPIENTS) / 100;

/** What happens for every message; what happens once for a campaign is left out. */
const eachOf = (sums: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(sums).flatMap(([name, sum]) => (each(sum) === 0 ? [] : [[name, each(sum)]])),
  );
