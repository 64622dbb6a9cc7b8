import { contactOf, type CustomerContact } from '../../customers/public.ts';
import { orderTimes } from '../../orders/public.ts';
import { loadDirectory } from '../../channels/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { decideEntry, type EntryRefusal, type JourneyEntry } from '../model/entry.ts';
import { FALLBACK_ZONE } from '../model/fallback-zone.ts';
import { usualGap } from '../model/usual-gap.ts';
import type { Journey } from '../model/journey.ts';
import type { JourneyRun } from '../model/run.ts';
import { runsOf } from '../store/runs.ts';
import { commitRun, ensureTimer } from './commit-run.ts';
import { isMoved } from './is-moved.ts';
import type { RunningDependencies } from './dependencies.ts';

export type EntryResult =
  | { readonly kind: 'entered' | 'known'; readonly run: JourneyRun }
  | { readonly kind: 'refused'; readonly reason: EntryRefusal | 'unknown_customer' };

interface ProbableEntry extends Omit<JourneyEntry, 'timeZone' | 'usualGap'> {
  /** Was never in this journey, as far as is known: whether that holds comes out when the run is saved, without a read. */
  readonly isProbablyNew?: boolean;
}

/** Enters a customer once per cause, however often it is heard and by whomever at once. */
export const enterJourney = async (
  journey: Journey,
  entry: ProbableEntry,
  dependencies: RunningDependencies,
): Promise<EntryResult> => {
  const contact = await contactOf(dependencies, entry.customerId);
  return enterContact(journey, contact, entry, dependencies);
};

/** The same for a customer whose profile was read, with others perhaps. */
export const enterContact = async (
  journey: Journey,
  contact: CustomerContact | undefined,
  entry: ProbableEntry,
  dependencies: RunningDependencies,
): Promise<EntryResult> => {
  const { db, clock } = dependencies;
  if (contact === undefined) return { kind: 'refused', reason: 'unknown_customer' };
  const timeZone = contact.timeZone ?? (await timeZoneOf(journey, dependencies));
  const isByGap = journey.steps.some(
    (step) => step.kind === 'wait_for_event' && step.timesUsual !== undefined,
  );
  const gap = isByGap ? usualGap(await orderTimes(db, entry.customerId)) : undefined;
  const { isProbablyNew, ...request } = entry;
  let guessed = isProbablyNew === true;
  return decideAgain(isMoved, async () => {
    const earlier = guessed ? [] : await runsOf(db, entry.customerId, journey.journeyId);
    guessed = false;
    const decision = decideEntry(journey, earlier, { ...request, timeZone, usualGap: gap }, clock.now());
    if (decision.kind === 'enter') {
      await commitRun(decision.run, undefined, dependencies);
      return { kind: 'entered', run: decision.run };
    }
    if (decision.run === undefined) return { kind: 'refused', reason: decision.reason };
    await ensureTimer(decision.run, dependencies);
    return { kind: 'known', run: decision.run };
  });
};

/** That of the channel's first location. */
const timeZoneOf = async ({ channel }: Journey, { db, clock }: RunningDependencies): Promise<string> => {
  const { channels, locations } = await loadDirectory(db, clock, channel);
  return locations.get(channels.get(channel)?.locations[0] ?? '')?.timeZone ?? FALLBACK_ZONE;
};
