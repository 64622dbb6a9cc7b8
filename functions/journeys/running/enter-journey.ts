import { contactOf } from '../../customers/public.ts';
import { orderTimes } from '../../orders/public.ts';
import { loadDirectory } from '../../channels/public.ts';
import { isCreditMoved } from '../../credit/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { decideEntry, type EntryRefusal, type JourneyEntry } from '../model/entry.ts';
import { FALLBACK_ZONE } from '../model/fallback-zone.ts';
import { usualGap } from '../model/usual-gap.ts';
import type { Journey } from '../model/journey.ts';
import type { JourneyRun } from '../model/run.ts';
import { RunMoved, runsOf } from '../store/runs.ts';
import { commitRun, ensureTimer } from './commit-run.ts';
import type { RunningDependencies } from './dependencies.ts';

export type EntryResult =
  | { readonly kind: 'entered' | 'known'; readonly run: JourneyRun }
  | { readonly kind: 'refused'; readonly reason: EntryRefusal | 'unknown_customer' };

/** Enters a customer once per cause, however often it is heard and by whomever at once. */
export const enterJourney = async (
  journey: Journey,
  entry: Omit<JourneyEntry, 'timeZone' | 'usualGap'>,
  dependencies: RunningDependencies,
): Promise<EntryResult> => {
  const { db, clock } = dependencies;
  const contact = await contactOf(db, entry.customerId);
  if (contact === undefined) return { kind: 'refused', reason: 'unknown_customer' };
  const timeZone = contact.timeZone ?? (await timeZoneOf(journey, dependencies));
  const isByGap = journey.steps.some(
    (step) => step.kind === 'wait_for_event' && step.timesUsual !== undefined,
  );
  const gap = isByGap ? usualGap(await orderTimes(db, entry.customerId)) : undefined;
  return decideAgain(
    (error) => error instanceof RunMoved || isCreditMoved(error),
    async () => {
      const earlier = await runsOf(db, entry.customerId, journey.journeyId);
      const decision = decideEntry(journey, earlier, { ...entry, timeZone, usualGap: gap }, clock.now());
      if (decision.kind === 'enter') {
        await commitRun(decision.run, undefined, dependencies);
        return { kind: 'entered', run: decision.run };
      }
      if (decision.run === undefined) return { kind: 'refused', reason: decision.reason };
      await ensureTimer(decision.run, dependencies);
      return { kind: 'known', run: decision.run };
    },
  );
};

/** That of the channel's first location. */
const timeZoneOf = async ({ channel }: Journey, { db, clock }: RunningDependencies): Promise<string> => {
  const { channels, locations } = await loadDirectory(db, clock);
  return locations.get(channels.get(channel)?.locations[0] ?? '')?.timeZone ?? FALLBACK_ZONE;
};
