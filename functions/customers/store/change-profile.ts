import { saveAction } from '#shared/dynamodb/aggregate.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create, remove } from '#shared/dynamodb/write-action.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Runtime } from '#shared/runtime.ts';
import { newConsents, type Consent } from '../model/consent.ts';
import { assignIdentities, type IdentityChange } from '../model/identities.ts';
import { identityTypes, type Identities, type IdentityType, type Profile } from '../model/profile.ts';
import { consentKey, heldIdentityKey, identityKey, partitionOf, profileKey } from './keys.ts';
import { opened, sealed, type StoredProfile } from './personal.ts';

/** What to do to a profile. */
export type ProfileDecision =
  | { readonly kind: 'unchanged'; readonly status: 200 | 201; readonly profile: Profile }
  | {
      readonly kind: 'write';
      readonly status: 200 | 201;
      readonly profile: Profile;
      readonly event: OutgoingEvent;
    };

export interface ChangedProfile {
  readonly status: 200 | 201;
  readonly profile: Profile;
}

/** Somebody changed the profile or took an identity since it was read; the decision is made again. */
class ChangedMeanwhile extends Error {}

/**
 * Reads a profile together with whoever holds its addresses, lets `decide` decide, and writes profile, identities,
 * consent records and event in one transaction: two calls. Decides again when somebody else was faster.
 *
 * @param contact digests of the addresses the profile shall have; `undefined` leaves identities as they are
 */
export const changeProfile = async (
  { db, clock }: Runtime,
  customerId: string,
  contact: Identities | undefined,
  decide: (current: Profile | undefined) => ProfileDecision,
): Promise<ChangedProfile> => {
  return decideAgain(isMoved, async () => {
    const { current, holders } = await load(db, customerId, contact ?? {});
    const decision = decide(current);
    if (decision.kind === 'unchanged') return decision;
    const held = current?.identities ?? {};
    const change = assignIdentities(customerId, held, contact ?? held, holders);
    const profile = { ...decision.profile, identities: change.identities };
    await commit(db, [
      profilePart(profile),
      identitiesPart(customerId, change),
      consentsPart(customerId, newConsents(current?.consents ?? [], profile.consents)),
      outboxPart(clock, partitionOf(customerId), [decision.event]),
    ]);
    return { status: decision.status, profile };
  });
};

const isMoved = (error: unknown): boolean => error instanceof ChangedMeanwhile;

const load = async (db: Runtime['db'], customerId: string, contact: Identities) => {
  const asked = identityTypes.filter((type) => contact[type] !== undefined);
  const keys = asked.map((type) => identityKey({ type, digest: contact[type] ?? '' }));
  const [found, ...items] = await db.getMany<StoredProfile & { readonly customerId: string }>([
    profileKey(customerId),
    ...keys,
  ]);
  const holders: Partial<Record<IdentityType, string>> = Object.fromEntries(
    asked.flatMap((type, at) => {
      const holder = items[at]?.customerId;
      return holder === undefined ? [] : [[type, holder]];
    }),
  );
  return { current: found === undefined ? undefined : opened(found), holders };
};

const profilePart = (profile: Profile): TransactionPart => ({
  actions: [saveAction(profileKey(profile.customerId), sealed(profile))],
  refused: () => new ChangedMeanwhile(),
});

const identitiesPart = (customerId: string, { claimed, released }: IdentityChange): TransactionPart => ({
  actions: [
    ...claimed.flatMap((identity) => [
      create(identityKey(identity), { customerId }),
      create(heldIdentityKey(customerId, identity), {}),
    ]),
    ...released.flatMap((identity) => [
      remove(identityKey(identity), [['customerId', '=', customerId]]),
      remove(heldIdentityKey(customerId, identity)),
    ]),
  ],
  refused: () => new ChangedMeanwhile(),
});

const consentsPart = (customerId: string, consents: readonly Consent[]): TransactionPart => ({
  actions: consents.map((consent) => create(consentKey(customerId, consent), consent)),
  refused: () => new ChangedMeanwhile(),
});
