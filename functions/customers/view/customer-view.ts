import type * as z from 'zod/mini';
import { isProvenByOwner, type IdentityType } from '../model/address.ts';
import type { Profile } from '../model/profile.ts';
import type { customer, me } from '../schemas.ts';
import { viewOfMerge } from './merge-view.ts';

const shared = (profile: Profile) => ({
  customerId: profile.customerId,
  externalId: profile.externalId,
  ...profile.personal,
  locale: profile.locale,
  timeZone: profile.timeZone,
  preferredMedium: profile.preferredMedium,
  preferredChannel: profile.preferredChannel,
  preferredStore: profile.preferredStore,
  consents: [...profile.consents],
  registeredAt: profile.registeredAt,
  version: profile.version,
});

/** What a customer sees of themselves. */
export const viewOfMe = (profile: Profile): z.input<typeof me> => ({
  ...shared(profile),
  emailVerified: isVerified(profile, 'email'),
  phoneVerified: isVerified(profile, 'phone'),
});

const isVerified = ({ proofs }: Profile, type: IdentityType): boolean => {
  const proof = proofs?.[type];
  return proof !== undefined && isProvenByOwner(proof.by);
};

/** What staff see: also how an address was proven, and whether it finds another customer. */
export const viewOfCustomer = (profile: Profile): z.input<typeof customer> => ({
  ...shared(profile),
  groups: [...(profile.groups ?? [])],
  tags: [...(profile.tags ?? [])],
  tagMarks: (profile.tagMarks ?? []).filter(({ tag }) => profile.tags?.includes(tag) === true),
  linked: (profile.linked ?? []).map(({ linkId, type, ending, marketplace, at, from }) => ({
    linkId,
    type,
    ending,
    marketplace,
    at,
    from,
  })),
  merges: (profile.merges ?? []).map((merge) => viewOfMerge(profile, merge)),
  mergedInto: profile.mergedInto?.customerId,
  guardian: profile.guardian,
  emailProof: proofOf(profile, 'email'),
  phoneProof: proofOf(profile, 'phone'),
  sharedEmail: isShared(profile, 'email'),
  sharedPhone: isShared(profile, 'phone'),
});

const proofOf = ({ personal, proofs }: Profile, type: IdentityType) => {
  if (personal[type] === undefined) return undefined;
  const proof = proofs?.[type];
  if (proof === undefined) return 'unproven' as const;
  return isProvenByOwner(proof.by) ? ('verified' as const) : ('entered_by_staff' as const);
};

const isShared = ({ identities, proofs }: Profile, type: IdentityType): boolean =>
  proofs?.[type] !== undefined && identities[type] === undefined;
