import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create, put, remove, update } from '#shared/dynamodb/write-action.ts';
import { eventOf, type OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import { IdentityLinked } from '../events.ts';
import { newConsents, type Consent } from '../model/consent.ts';
import { identityTypes, isProvenByOwner, type Identities, type IdentityType } from '../model/address.ts';
import {
  assignIdentities,
  type Holder,
  type Identity,
  type IdentityChange,
  type ProvenIdentity,
} from '../model/identities.ts';
import type { Profile } from '../model/profile.ts';
import { customersItems } from '../table.ts';
import { consentKey, heldIdentityKey, identityKey, partitionOf, profileKey } from './keys.ts';
import { opened, sealed, type StoredProfile } from './personal.ts';

const { profile: profileItem, consentRecord, profileEvent } = customersItems.items;

/** What a function needs to record that consent was withdrawn. */
export const withdrawGrants = [
  may(profileItem, 'BatchGetItem', 'PutItem'),
  may(consentRecord, 'PutItem'),
  may(profileEvent, 'PutItem'),
];

/** What to do to a profile. */
export type ProfileDecision =
  | { readonly kind: 'unchanged'; readonly status: 200 | 201; readonly profile: Profile }
  | {
      readonly kind: 'write';
      readonly status: 200 | 201;
      readonly profile: Profile;
      readonly event: OutgoingEvent;
      /** Written in the same transaction. */
      readonly beside?: readonly TransactionPart[];
    };

export interface ChangedProfile {
  readonly status: 200 | 201;
  readonly profile: Profile;
}

/** Somebody changed the profile or took an identity since it was read; the decision is made again. */
class ChangedMeanwhile extends Error {}

/**
 * Reads a profile together with whoever its addresses find, lets `decide` decide, and writes profile, identities,
 * consent records and event in one transaction: two calls, a third when an address changes hands. Decides again when
 * somebody else was faster.
 *
 * @param contact digests of the addresses the profile shall have; `undefined` leaves identities as they are
 */
export const changeProfile = async (
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
  customerId: string,
  contact: Identities | undefined,
  decide: (current: Profile | undefined) => ProfileDecision,
): Promise<ChangedProfile> => {
  return decideAgain(isMoved, async () => {
    const { current, holders } = await load(db, customerId, contact ?? {});
    const decision = decide(current);
    if (decision.kind === 'unchanged') return decision;
    const change =
      contact === undefined
        ? unchangedIdentities(current)
        : assignIdentities(
            customerId,
            current?.identities ?? {},
            provenOf(contact, decision.profile, current),
            holders,
          );
    const profile = { ...decision.profile, identities: change.identities };
    const linked = identitiesLinked(profile, change, decision.event);
    await commit(db, [
      profilePart(profile),
      identitiesPart(profile, change),
      await handOverPart(db, customerId, change),
      consentsPart(customerId, newConsents(current?.consents ?? [], profile.consents)),
      outboxPart(clock, partitionOf(customerId), [decision.event, ...linked]),
      sharedPart(contact ?? {}, change, holders),
      ...(decision.beside ?? []),
    ]);
    return { status: decision.status, profile };
  });
};

const isMoved = (error: unknown): boolean => error instanceof ChangedMeanwhile;

const unchangedIdentities = (current: Profile | undefined): IdentityChange => ({
  identities: current?.identities ?? {},
  claimed: [],
  released: [],
});

/** The addresses of the profile that are proven. */
const provenOf = (contact: Identities, { proofs = {} }: Profile, current: Profile | undefined) =>
  Object.fromEntries(
    identityTypes.flatMap((type): [IdentityType, ProvenIdentity][] => {
      const [digest, proof] = [contact[type], proofs[type]];
      if (digest === undefined || proof === undefined) return [];
      const isNew = isProvenByOwner(proof.by) && current?.proofs?.[type]?.at !== proof.at;
      return [[type, { digest, by: proof.by, isNew }]];
    }),
  );

const load = async (db: Runtime['db'], customerId: string, contact: Identities) => {
  const asked = identityTypes.filter((type) => contact[type] !== undefined);
  const keys = asked.map((type) => identityKey({ type, digest: contact[type] ?? '' }));
  const [found, ...items] = await db.getMany<StoredProfile & Holder>([profileKey(customerId), ...keys]);
  const holders: Partial<Record<IdentityType, Holder>> = Object.fromEntries(
    asked.flatMap((type, at) => {
      const holder = items[at];
      if (holder === undefined) return [];
      const { customerId: held, by = 'staff', shared } = holder;
      return [[type, { customerId: held, by, shared }]];
    }),
  );
  return { current: found === undefined ? undefined : opened(found), holders };
};

/** Takes the addresses from the profiles that they found until now; those keep them as a contact. */
const handOverPart = async (
  db: Runtime['db'],
  customerId: string,
  { claimed }: IdentityChange,
): Promise<TransactionPart> => {
  const taken = claimed.flatMap(({ from, shared: _shared, ...identity }) =>
    from === undefined || from === customerId ? [] : [{ from, ...identity }],
  );
  const owners = [...new Set(taken.map(({ from }) => from))];
  const profiles = owners.length === 0 ? [] : await db.getMany<StoredProfile>(owners.map(profileKey));
  const losers = profiles.flatMap((stored) => (stored === undefined ? [] : [opened(stored)]));
  return {
    actions: [
      ...taken.map(({ from, ...identity }) => remove(heldIdentityKey(from, identity))),
      ...losers.map((loser) => saveAction(profileKey(loser.customerId), sealed(without(loser, taken)))),
    ],
    refused: () => new ChangedMeanwhile(),
  };
};

const without = (profile: Profile, taken: readonly (Identity & { readonly from: string })[]): Profile => {
  const lost = taken.filter(({ from }) => from === profile.customerId).map(({ digest }) => digest);
  const left = Object.entries(profile.identities).filter(([, digest]) => !lost.includes(digest));
  const linked = profile.linked?.filter(({ digest }) => !lost.includes(digest));
  return { ...profile, identities: Object.fromEntries(left), linked, version: profile.version + 1 };
};

const profilePart = (profile: Profile): TransactionPart => ({
  actions: [saveAction(profileKey(profile.customerId), sealed(profile))],
  refused: () => new ChangedMeanwhile(),
});

const identitiesPart = (
  { customerId, linked = [] }: Profile,
  { claimed, released }: IdentityChange,
): TransactionPart => ({
  actions: [
    ...claimed.flatMap(({ by, from, shared, ...identity }) => [
      put(identityKey(identity), { customerId, by, shared }, [
        from === undefined ? ['pk', 'absent'] : ['customerId', '=', from],
      ]),
      put(heldIdentityKey(customerId, identity), {}),
    ]),
    ...released
      .filter(({ digest }) => !linked.some((link) => link.digest === digest))
      .flatMap((identity) => [
        remove(identityKey(identity), [['customerId', '=', customerId]]),
        remove(heldIdentityKey(customerId, identity)),
      ]),
  ],
  refused: () => new ChangedMeanwhile(),
});

/** An address that another profile has, too, is marked: it never merges two people. */
const sharedPart = (
  contact: Identities,
  { identities }: IdentityChange,
  holders: Partial<Record<IdentityType, Holder>>,
): TransactionPart => ({
  actions: identityTypes.flatMap((type) => {
    const [digest, holder] = [contact[type], holders[type]];
    if (digest === undefined || holder === undefined || holder.shared === true) return [];
    if (identities[type] === digest) return [];
    return [update(identityKey({ type, digest }), { set: { shared: true } }, [['pk', 'exists']])];
  }),
  refused: () => new ChangedMeanwhile(),
});

/** What is told of addresses that the customer proved; those that staff entered prove nothing. */
const identitiesLinked = (
  { customerId, version }: Profile,
  { claimed }: IdentityChange,
  { metadata }: OutgoingEvent,
): readonly OutgoingEvent[] => {
  const proven = claimed.filter(({ by }) => isProvenByOwner(by));
  if (proven.length === 0) return [];
  const identities = proven.map(({ type, from, shared }) => ({
    type,
    proof: 'verified' as const,
    from: from === customerId ? undefined : from,
    shared,
  }));
  const { occurredAt, actor, correlationId, causationId, traceparent } = metadata;
  return [
    eventOf(IdentityLinked, {
      aggregateId: customerId,
      aggregateVersion: version,
      occurredAt,
      cause: { actor, correlationId, causationId, traceparent },
      data: { customerId, identities },
    }),
  ];
};

const consentsPart = (customerId: string, consents: readonly Consent[]): TransactionPart => ({
  actions: consents.map((consent) => create(consentKey(customerId, consent), consent)),
  refused: () => new ChangedMeanwhile(),
});
