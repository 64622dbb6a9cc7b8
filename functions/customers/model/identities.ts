import {
  identityTypes,
  isProvenByOwner,
  type Identities,
  type IdentityType,
  type ProofSource,
} from './address.ts';

export interface Identity {
  readonly type: IdentityType;
  /** Keyed HMAC of the normalised value. */
  readonly digest: string;
}

/** A proven address of a profile. */
export interface ProvenIdentity {
  readonly digest: string;
  readonly by: ProofSource;
  /** It was proven by this very change. */
  readonly isNew: boolean;
}

/** The customer whom an address finds now, and how it was proven. */
export interface Holder {
  readonly customerId: string;
  readonly by: ProofSource;
  /** Several profiles have this address. @default false */
  readonly shared?: boolean;
}

export interface IdentityChange {
  readonly identities: Identities;
  readonly claimed: readonly (Identity & {
    readonly by: ProofSource;
    readonly from?: string;
    readonly shared?: boolean;
  })[];
  readonly released: readonly Identity[];
}

type PerType<Value> = Readonly<Partial<Record<IdentityType, Value>>>;

/**
 * Which addresses find a profile from now on. An address finds one customer only, and only one who proved it or for
 * whom staff entered it. Among those whom staff entered the first holds it; who proves it takes it over from them, and
 * of two who prove it the later one has it. Profiles are never merged because of an address: families share phones.
 *
 * @param held digests this profile holds
 * @param wanted addresses of the profile that are proven
 * @param holders customers whom those addresses find now
 */
export const assignIdentities = (
  customerId: string,
  held: Identities,
  wanted: PerType<ProvenIdentity>,
  holders: PerType<Holder>,
): IdentityChange => {
  const mine = identityTypes.flatMap((type) => {
    const proven = wanted[type];
    return proven === undefined || !mayHold(customerId, proven, holders[type]) ? [] : [{ type, ...proven }];
  });
  const before = identityTypes.flatMap((type): Identity[] => {
    const digest = held[type];
    return digest === undefined ? [] : [{ type, digest }];
  });
  return {
    identities: Object.fromEntries(mine.map(({ type, digest }) => [type, digest])),
    claimed: mine
      .filter(({ type, digest, isNew }) => held[type] !== digest || isNew)
      .map(({ type, digest, by }) => ({
        type,
        digest,
        by,
        from: holders[type]?.customerId,
        shared: holders[type]?.shared,
      })),
    released: before.filter(({ type, digest }) => wanted[type]?.digest !== digest),
  };
};

const mayHold = (customerId: string, { by, isNew }: ProvenIdentity, holder: Holder | undefined): boolean => {
  if (holder === undefined || holder.customerId === customerId) return true;
  return isProvenByOwner(by) && (!isProvenByOwner(holder.by) || isNew);
};
