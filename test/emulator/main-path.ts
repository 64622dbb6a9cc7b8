import { buyingSteps } from './buying-steps.ts';
import type { EmulatedShop } from './emulated-shop.ts';
import { eventSteps } from './event-steps.ts';
import type { Journal } from './journal.ts';
import { openingSteps } from './opening-steps.ts';
import { newEmulatorRun, type EmulatorRun } from './step.ts';

/** Opens a shop and buys in it, step by step; after a step that fails the rest is not tried. Answers who was there. */
export const mainPath = async (shop: EmulatedShop, journal: Journal): Promise<EmulatorRun | undefined> => {
  const emulatorRun = newEmulatorRun(shop);
  let goesOn = true;
  for (const { name, run } of [...openingSteps, ...buyingSteps, ...eventSteps]) {
    if (goesOn) goesOn = await journal.step(name, () => run(emulatorRun));
    else journal.notTried(name);
  }
  return goesOn ? emulatorRun : undefined;
};
