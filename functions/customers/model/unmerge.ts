import { isDeepStrictEqual } from 'node:util';
import { identityTypes, isProvenByOwner, type Identities } from './address.ts';
import type { Consent } from './consent.ts';
import type { LinkedIdentity } from './linked-identity.ts';
import { mergedFields, mergedSettings, type ProfileMerge } from './merge-record.ts';
import { mostRestrictive } from './merge.ts';
import { omit } from './pick.ts';
import type { Profile } from './profile.ts';

/** Both profiles as they were before, with what happened since: what the survivor changed stays, withdrawals hold for both. */
export const unmerged = (
  survivor: Profile,
  absorbed: Profile,
  merge: ProfileMerge,
): {
  readonly survivor: Profile;
  readonly absorbed: Profile;
  readonly returned: readonly LinkedIdentity[];
} => {
  const into = absorbed.mergedInto;
  const returned = (survivor.linked ?? []).filter(
    (link) => into?.linkIds.includes(link.linkId) === true && !isProvenMeanwhile(survivor, link),
  );
  const came = mostRestrictive(merge.consentsBefore, absorbed.consents);
  const since = survivor.consents.filter((consent) => !came.some((each) => isDeepStrictEqual(each, consent)));
  const back = {
    personal: mergedFields.filter(
      (name) => merge.took.includes(name) && survivor.personal[name] === absorbed.personal[name],
    ),
    settings: mergedSettings.filter(
      (name) => merge.took.includes(name) && isDeepStrictEqual(survivor[name], absorbed[name]),
    ),
  };
  const tookAddresses = absorbed.personal.addresses.filter((_, at) => merge.tookAddresses.includes(at));
  const groups = survivor.groups?.filter((each) => !merge.tookGroups.includes(each));
  const tags = survivor.tags?.filter((each) => merge.tookTags?.includes(each) !== true);
  const { tookGroupsUntil } = merge;
  const groupsUntil =
    tookGroupsUntil === undefined ? survivor.groupsUntil : groupsBefore(survivor, tookGroupsUntil);
  const digests = returned.map(({ digest }) => digest);
  const identities = Object.entries(survivor.identities).filter(([, digest]) => !digests.includes(digest));
  return {
    returned,
    survivor: {
      ...omit(survivor, back.settings),
      personal: {
        ...omit(survivor.personal, back.personal),
        addresses: survivor.personal.addresses.filter(
          (address) => !tookAddresses.some((each) => isDeepStrictEqual(each, address)),
        ),
      },
      proofs: omit(
        survivor.proofs ?? {},
        identityTypes.filter((type) => back.personal.includes(type)),
      ),
      identities: Object.fromEntries(identities),
      consents: answered(merge.consentsBefore, since),
      groups: groups?.length === 0 && merge.tookGroups.length > 0 ? undefined : groups,
      tags: tags?.length === 0 && merge.tookTags !== undefined ? undefined : tags,
      groupsUntil,
      linked: emptyIsNone(survivor.linked?.filter((link) => !returned.includes(link))),
      merges: emptyIsNone(survivor.merges?.filter(({ mergeId }) => mergeId !== merge.mergeId)),
      version: survivor.version + 1,
    },
    absorbed: {
      ...absorbed,
      identities: keptOf(into?.identities ?? {}, digests),
      linked: emptyIsNone(into?.linked.filter(({ digest }) => digests.includes(digest))),
      consents: answered(
        absorbed.consents,
        since.filter(({ state }) => state === 'withdrawn'),
      ),
      mergedInto: undefined,
      version: absorbed.version + 1,
    },
  };
};

/** The survivor showed that the address is theirs; it is no longer the other one's. */
const isProvenMeanwhile = ({ identities, proofs = {} }: Profile, { type, digest }: LinkedIdentity): boolean =>
  identityTypes.some((each) => {
    const proof = proofs[each];
    return each === type && identities[each] === digest && proof !== undefined && isProvenByOwner(proof.by);
  });

const keptOf = (identities: Identities, digests: readonly string[]): Identities =>
  Object.fromEntries(Object.entries(identities).filter(([, digest]) => digests.includes(digest)));

const answered = (before: readonly Consent[], since: readonly Consent[]): readonly Consent[] => [
  ...before.filter(
    (consent) =>
      !since.some(({ medium, purpose }) => medium === consent.medium && purpose === consent.purpose),
  ),
  ...since,
];

const emptyIsNone = <Item>(items: readonly Item[] | undefined): readonly Item[] | undefined =>
  items?.length === 0 ? undefined : items;

/** A group that came with the merge ends as it did before, unless its end was changed since. */
const groupsBefore = (
  { groupsUntil = {} }: Pick<Profile, 'groupsUntil'>,
  tookGroupsUntil: NonNullable<ProfileMerge['tookGroupsUntil']>,
): Profile['groupsUntil'] => {
  const back = Object.entries(groupsUntil).flatMap(([group, until]) => {
    const took = tookGroupsUntil[group];
    if (took === undefined || took.until !== until) return [[group, until] as const];
    return took.before === undefined ? [] : [[group, took.before] as const];
  });
  return back.length === 0 ? undefined : Object.fromEntries(back);
};
