import type * as z from 'zod/mini';
import type { RecentKey } from '#shared/idempotency/recent-keys.ts';
import type { medium, profileBody } from '../schemas.ts';
import { keptProofs, type Identities, type Proofs } from './address.ts';
import type { Consent } from './consent.ts';
import type { LinkedIdentity } from './linked-identity.ts';
import type { Tagged, TagMark } from './tags.ts';
import type { MergedInto, ProfileMerge } from './merge-record.ts';

/** What a request says about a person. */
export type ProfileInput = Readonly<z.output<typeof profileBody>>;

export type Medium = z.output<typeof medium>;

/** What tells who somebody is. Kept together, because it is erased together. */
export type PersonalData = Pick<
  ProfileInput,
  'name' | 'email' | 'phone' | 'birthday' | 'birthYear' | 'addresses'
>;

/** Who agreed for a child. */
export interface Guardian {
  readonly customerId: string;
  /** ISO 8601 */
  readonly at: string;
  readonly source: string;
  /** Wording that they agreed to. */
  readonly textVersion: string;
}

export interface ProfileContent {
  readonly customerId: string;
  readonly externalId?: string;
  readonly registeredAt: string;
  readonly personal: PersonalData;
  readonly locale?: string;
  readonly timeZone?: string;
  readonly preferredMedium?: Medium;
  readonly preferredChannel?: string;
  readonly preferredStore?: string;
  /** Set by staff, for a child. */
  readonly guardian?: Guardian;
  readonly identities: Identities;
  readonly proofs?: Proofs;
  readonly consents: readonly Consent[];
  /** Groups staff put them into. @default none */
  readonly groups?: readonly string[];
  /** Groups they are in until a time (ISO 8601), by name: what they paid for. @default none */
  readonly groupsUntil?: Readonly<Record<string, string>>;
  /** What journeys and staff say about them, the newest last. @default none */
  readonly tags?: readonly string[];
  /** Which of the tags staff set. @default none */
  readonly tagMarks?: readonly TagMark[];
  readonly tagged?: Tagged;
  /** What finds this customer beside the addresses above. @default none */
  readonly linked?: readonly LinkedIdentity[];
  /** Profiles that were merged into this one, the latest last. @default none */
  readonly merges?: readonly ProfileMerge[];
  /** This profile was merged into another, and lives on there. */
  readonly mergedInto?: MergedInto;
}

/** What we know of a person. */
export interface Profile extends ProfileContent {
  readonly version: number;
  readonly recentKeys?: readonly RecentKey[];
}

/** A profile as somebody wants it, with what they cannot say taken over from what is there. */
export const described = (
  customerId: string,
  said: ProfileInput,
  current: Profile | undefined,
  now: string,
): ProfileContent & { readonly proofs: Proofs } => {
  const { name, email, phone, birthday, birthYear, addresses, ...settings } = said;
  return {
    customerId,
    ...(current?.externalId === undefined ? {} : { externalId: current.externalId }),
    registeredAt: current?.registeredAt ?? now,
    personal: { name, email, phone, birthday, birthYear, addresses },
    ...settings,
    guardian: current?.guardian,
    identities: current?.identities ?? {},
    proofs: keptProofs(current, said),
    consents: current?.consents ?? [],
    groups: current?.groups,
    groupsUntil: current?.groupsUntil,
    tags: current?.tags,
    tagMarks: current?.tagMarks,
    tagged: current?.tagged,
    linked: current?.linked,
    merges: current?.merges,
    mergedInto: current?.mergedInto,
  };
};

/** What the person said until now; nothing of somebody new. */
export const saidBy = (current: Profile | undefined): ProfileInput =>
  current === undefined
    ? { addresses: [] }
    : {
        ...current.personal,
        locale: current.locale,
        timeZone: current.timeZone,
        preferredMedium: current.preferredMedium,
        preferredChannel: current.preferredChannel,
        preferredStore: current.preferredStore,
      };
