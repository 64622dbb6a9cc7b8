import { identityTypes, type Identities, type IdentityType } from './profile.ts';

export interface Identity {
  readonly type: IdentityType;
  /** Keyed HMAC of the normalised value. */
  readonly digest: string;
}

export interface IdentityChange {
  readonly identities: Identities;
  readonly claimed: readonly Identity[];
  readonly released: readonly Identity[];
}

/**
 * Which identities a profile holds from now on. An e-mail address or phone number finds one customer only: the first
 * one to come holds it, for everybody after it is an unverified contact. Profiles are never merged because of it,
 * families share phones.
 *
 * @param wanted digests of what the profile says now
 * @param holders customers who hold those digests already
 */
export const assignIdentities = (
  customerId: string,
  held: Identities,
  wanted: Identities,
  holders: Readonly<Partial<Record<IdentityType, string>>>,
): IdentityChange => {
  const mine = identityTypes.flatMap((type): Identity[] => {
    const digest = wanted[type];
    const holder = holders[type];
    return digest === undefined || (holder !== undefined && holder !== customerId) ? [] : [{ type, digest }];
  });
  const before = identityTypes.flatMap((type): Identity[] => {
    const digest = held[type];
    return digest === undefined ? [] : [{ type, digest }];
  });
  return {
    identities: Object.fromEntries(mine.map(({ type, digest }) => [type, digest])),
    claimed: mine.filter(({ type, digest }) => held[type] !== digest),
    released: before.filter(({ type, digest }) => wanted[type] !== digest),
  };
};

/** One spelling per address: case does not tell two mailboxes apart in practice, look-alike code points must not. */
export const normalised = (value: string): string => value.trim().normalize('NFKC').toLowerCase();
