import { eventOf, type Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { CustomerUpdated } from '../events.ts';
import type { Profile } from '../model/profile.ts';
import { withTags, type TagChange } from '../model/tags.ts';
import { changeProfile } from '../store/change-profile.ts';
import { findPerson } from '../store/find-profile.ts';
import { customerNotFound } from './customer-not-found.ts';

/** Puts a customer into segments, or takes them out. Doing it again changes nothing. */
export const tagCustomer = async (
  runtime: Pick<Runtime, 'db' | 'clock'>,
  customerId: string,
  tags: readonly TagChange[],
  cause: Cause,
): Promise<void> => {
  const person = await findPerson(runtime.db, customerId);
  // Erased meanwhile.
  if (person === undefined) return;
  await changeProfile(runtime, person.customerId, undefined, (current) => {
    if (current === undefined) throw customerNotFound(customerId);
    const segments = withTags(current.segments ?? [], tags);
    if (segments === undefined) return { kind: 'unchanged', status: 200, profile: current };
    const profile: Profile = { ...current, segments, version: current.version + 1 };
    const event = eventOf(CustomerUpdated, {
      aggregateId: profile.customerId,
      aggregateVersion: profile.version,
      occurredAt: instant(runtime.clock),
      cause,
      data: { customerId: profile.customerId, changed: ['segments'] },
    });
    return { kind: 'write', status: 200, profile, event };
  });
};
