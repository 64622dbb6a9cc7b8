import { isDeepStrictEqual } from 'node:util';
import { identityTypes, type IdentityType } from './address.ts';
import type { Consent } from './consent.ts';
import type { LinkedIdentity } from './linked-identity.ts';
import { mergedFields, mergedSettings, type ProfileMerge } from './merge-record.ts';
import { pick } from './pick.ts';
import { MAX_ADDRESSES } from './postal-addresses.ts';
import type { Profile } from './profile.ts';
import { tagsAfter, type TagChange } from './tags.ts';

/** Somebody signs in with this profile; others were imported or entered by staff. */
export const hasLogin = ({ externalId }: Pick<Profile, 'externalId'>): boolean => externalId === undefined;

/** Which of two profiles lives on: the one with a login, else the older one. It does not matter who is named first. */
export const survivorFirst = (a: Profile, b: Profile): readonly [Profile, Profile] => {
  if (hasLogin(a) !== hasLogin(b)) return hasLogin(a) ? [a, b] : [b, a];
  return [a.registeredAt, a.customerId] < [b.registeredAt, b.customerId] ? [a, b] : [b, a];
};

/** Of two answers to a question a withdrawal holds; an answer holds against none. */
export const mostRestrictive = (own: readonly Consent[], other: readonly Consent[]): readonly Consent[] => {
  const isSame = (a: Consent, b: Consent) => a.medium === b.medium && a.purpose === b.purpose;
  const held = own.map((consent) => {
    const against = other.find((each) => isSame(each, consent));
    return consent.state === 'granted' && against?.state === 'withdrawn' ? against : consent;
  });
  return [...held, ...other.filter((each) => !own.some((consent) => isSame(consent, each)))];
};

/** Both profiles after the merge. What the surviving one says itself stays; what it lacks comes from the other. */
export const merged = (
  survivor: Profile,
  absorbed: Profile,
  facts: Pick<ProfileMerge, 'mergeId' | 'at' | 'by' | 'cause' | 'reason'>,
): { readonly survivor: Profile; readonly absorbed: Profile } => {
  const took = [
    ...mergedFields.filter((name) => isGap(survivor.personal[name], absorbed.personal[name])),
    ...mergedSettings.filter((name) => isGap(survivor[name], absorbed[name])),
  ];
  const room = MAX_ADDRESSES - survivor.personal.addresses.length;
  const tookAddresses = absorbed.personal.addresses
    .flatMap((address, at) =>
      survivor.personal.addresses.some((own) => isDeepStrictEqual(own, address)) ? [] : [at],
    )
    .slice(0, room);
  const tookGroups = (absorbed.groups ?? []).filter((each) => survivor.groups?.includes(each) !== true);
  const tookTags = (absorbed.tags ?? []).filter((each) => survivor.tags?.includes(each) !== true);
  const tookGroupsUntil = laterGroups(survivor, absorbed);
  const moved = movedLinks(absorbed, facts);
  const merge: ProfileMerge = {
    ...facts,
    customerId: absorbed.customerId,
    took,
    tookAddresses,
    tookGroups,
    tookTags: tookTags.length === 0 ? undefined : tookTags,
    tookGroupsUntil,
    consentsBefore: survivor.consents,
  };
  return {
    survivor: {
      ...survivor,
      ...pick(
        absorbed,
        mergedSettings.filter((name) => took.includes(name)),
      ),
      personal: {
        ...survivor.personal,
        ...pick(
          absorbed.personal,
          mergedFields.filter((name) => took.includes(name)),
        ),
        addresses: [
          ...survivor.personal.addresses,
          ...absorbed.personal.addresses.filter((_, at) => tookAddresses.includes(at)),
        ],
      },
      proofs: {
        ...survivor.proofs,
        ...pick(
          absorbed.proofs ?? {},
          identityTypes.filter((type) => took.includes(type)),
        ),
      },
      consents: mostRestrictive(survivor.consents, absorbed.consents),
      groups: tookGroups.length === 0 ? survivor.groups : [...(survivor.groups ?? []), ...tookGroups],
      tags: tookTags.length === 0 ? survivor.tags : tagsAfter(tookTags, [tagsOf(survivor)]),
      groupsUntil:
        tookGroupsUntil === undefined
          ? survivor.groupsUntil
          : { ...survivor.groupsUntil, ...untilOf(tookGroupsUntil) },
      linked: [...(survivor.linked ?? []), ...moved],
      merges: [...(survivor.merges ?? []), merge],
      version: survivor.version + 1,
    },
    absorbed: {
      ...absorbed,
      identities: {},
      linked: undefined,
      mergedInto: {
        customerId: survivor.customerId,
        mergeId: facts.mergeId,
        at: facts.at,
        linkIds: moved.map(({ linkId }) => linkId),
        identities: absorbed.identities,
        linked: absorbed.linked ?? [],
      },
      version: absorbed.version + 1,
    },
  };
};

/** Groups that the absorbed profile is in for longer. */
const laterGroups = (survivor: Profile, absorbed: Profile): ProfileMerge['tookGroupsUntil'] => {
  const later = Object.entries(absorbed.groupsUntil ?? {}).flatMap(([group, until]) => {
    const before = survivor.groupsUntil?.[group];
    return (before ?? '') < until ? [[group, { until, before }] as const] : [];
  });
  return later.length === 0 ? undefined : Object.fromEntries(later);
};

const untilOf = (took: NonNullable<ProfileMerge['tookGroupsUntil']>): Profile['groupsUntil'] =>
  Object.fromEntries(Object.entries(took).map(([group, { until }]) => [group, until]));

/** What the surviving profile says stays the newest. */
const tagsOf = ({ tags = [] }: Profile): TagChange => ({ add: tags, remove: [] });

const isGap = (own: unknown, other: unknown): boolean => own === undefined && other !== undefined;

/** What finds the merged profile finds the surviving one from now on. */
const movedLinks = (
  { customerId, identities, linked = [], personal }: Profile,
  { mergeId, at }: Pick<ProfileMerge, 'mergeId' | 'at'>,
): readonly LinkedIdentity[] => [
  ...identityTypes.flatMap((type): LinkedIdentity[] => {
    const digest = identities[type];
    if (digest === undefined) return [];
    const ending = endingOfAddress(type, personal[type]);
    return [{ linkId: `${mergeId}-${type}`, type, digest, ending, at, from: customerId }];
  }),
  ...linked.map((link) => ({ ...link, from: customerId })),
];

const endingOfAddress = (type: IdentityType, address = ''): string =>
  type === 'phone' ? address.slice(-4) : address.slice(address.indexOf('@'));
