import { browsingJourneys } from './built-in/browsing-journeys.ts';
import { feedbackJourneys } from './built-in/feedback-journeys.ts';
import type { BuiltInDefinition, BuiltInJourney, BuiltInOptions } from './built-in/journey-parts.ts';
import { loyaltyJourneys } from './built-in/loyalty-journeys.ts';
import { missions } from './built-in/missions.ts';
import { newCustomerJourneys } from './built-in/new-customer-journeys.ts';
import { returningJourneys } from './built-in/returning-journeys.ts';
import { wishListJourneys } from './built-in/wish-list-journeys.ts';

/** Journeys that are switched on by one call, with the templates of the same names in engagement. */
const builtInJourneys = {
  ...newCustomerJourneys,
  ...browsingJourneys,
  ...wishListJourneys,
  ...feedbackJourneys,
  ...returningJourneys,
  ...loyaltyJourneys,
  ...missions,
};

export type BuiltInName = keyof typeof builtInJourneys;

export const builtInNames = Object.keys(builtInJourneys) as BuiltInName[];

/** A built-in journey as it is switched on. */
export const builtInJourney = (name: BuiltInName, options: BuiltInOptions): BuiltInJourney => {
  const define: BuiltInDefinition = builtInJourneys[name];
  return define(options);
};
