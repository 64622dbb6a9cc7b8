import type * as z from 'zod/mini';
import type { Profile } from '../model/profile.ts';
import type { customer, me } from '../schemas.ts';

/** What a customer sees of themselves: only declared fields leave the house. */
export const shownMe = (profile: Profile): z.input<typeof me> => ({
  customerId: profile.customerId,
  externalId: profile.externalId,
  ...profile.personal,
  locale: profile.locale,
  timeZone: profile.timeZone,
  preferredMedium: profile.preferredMedium,
  consents: [...profile.consents],
  registeredAt: profile.registeredAt,
  version: profile.version,
});

/** What staff see: also whether an address of theirs belongs to somebody else. */
export const shownCustomer = (profile: Profile): z.input<typeof customer> => ({
  ...shownMe(profile),
  segments: [...(profile.segments ?? [])],
  sharedEmail: profile.personal.email !== undefined && profile.identities.email === undefined,
  sharedPhone: profile.personal.phone !== undefined && profile.identities.phone === undefined,
});
