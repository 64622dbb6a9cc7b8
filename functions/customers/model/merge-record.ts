import { DAY } from '#shared/time/clock.ts';
import type { Identities } from './address.ts';
import type { Consent } from './consent.ts';
import type { LinkedIdentity } from './linked-identity.ts';

/** A merge can be undone for so long. */
export const REVERSIBLE_DAYS = 30;

/** So many profiles may be merged into one. */
export const MAX_MERGES = 20;

/** What a person says of themselves in one value each: of two profiles the survivor’s holds, or the one that is there. */
export const mergedFields = ['name', 'email', 'phone', 'birthday', 'birthYear'] as const;
export const mergedSettings = [
  'locale',
  'timeZone',
  'preferredMedium',
  'preferredChannel',
  'preferredStore',
  'guardian',
] as const;
type Field = (typeof mergedFields)[number];
type Setting = (typeof mergedSettings)[number];

/** What a profile took over from one that was merged into it, and what undoing it needs. */
export interface ProfileMerge {
  readonly mergeId: string;
  /** The profile that was merged. */
  readonly customerId: string;
  /** ISO 8601 */
  readonly at: string;
  /** `actorReference` of who did it. */
  readonly by: string;
  readonly cause: 'staff' | 'verified_identity';
  readonly reason?: string;
  /** Names of the fields that were empty before. */
  readonly took: readonly (Field | Setting)[];
  /** Which addresses of the merged profile were new, by their place in it. */
  readonly tookAddresses: readonly number[];
  readonly tookGroups: readonly string[];
  /** @default none */
  readonly tookTags?: readonly string[];
  /** Groups that it got, or is in for longer, and until when it was in them before. @default none */
  readonly tookGroupsUntil?: Readonly<Record<string, { readonly until: string; readonly before?: string }>>;
  /** Consents of the surviving profile before. */
  readonly consentsBefore: readonly Consent[];
}

/** Where a merged profile lives on, and what finds it again when that is undone. */
export interface MergedInto {
  readonly customerId: string;
  readonly mergeId: string;
  readonly at: string;
  readonly linkIds: readonly string[];
  readonly identities: Identities;
  readonly linked: readonly LinkedIdentity[];
}

/** Until when a merge can be undone. */
export const reversibleUntil = ({ at }: Pick<ProfileMerge, 'at'>): string =>
  new Date(Date.parse(at) + REVERSIBLE_DAYS * DAY).toISOString();
