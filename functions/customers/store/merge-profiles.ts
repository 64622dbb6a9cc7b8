import { may } from '#shared/contracts/grant.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { create, put, remove, update } from '#shared/dynamodb/write-action.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Clock } from '#shared/time/clock.ts';
import { newConsents } from '../model/consent.ts';
import type { LinkedIdentity } from '../model/linked-identity.ts';
import type { Profile } from '../model/profile.ts';
import { customersItems } from '../table.ts';
import { consentKey, heldIdentityKey, identityKey, partitionOf, profileKey } from './keys.ts';
import { opened, sealed, type StoredProfile } from './personal.ts';

const { profile, identity, heldIdentity, consentRecord, profileEvent } = customersItems.items;

/** What a function needs to merge profiles and to undo it. */
export const mergeProfilesGrants = [
  may(profile, 'GetItem', 'BatchGetItem', 'PutItem'),
  may(identity, 'GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'),
  may(heldIdentity, 'PutItem', 'DeleteItem'),
  may(consentRecord, 'PutItem'),
  may(profileEvent, 'PutItem'),
];

/** A profile or one of its identities changed since they were read: decide again. */
export class ProfilesMoved extends Error {}
export const isProfilesMoved = (error: unknown): boolean => error instanceof ProfilesMoved;

export const loadPair = async (
  db: Database,
  ids: readonly [string, string],
): Promise<readonly (Profile | undefined)[]> => {
  const found = await db.getMany<StoredProfile>(ids.map(profileKey));
  return found.map((stored) => (stored === undefined ? undefined : opened(stored)));
};

/** Two profiles as they were and as they become, with the identities that change hands. */
export interface ProfilePairChange {
  readonly before: readonly Profile[];
  readonly after: readonly Profile[];
  readonly moved: readonly LinkedIdentity[];
  readonly from: string;
  readonly to: string;
  readonly event: OutgoingEvent;
}

/** Writes both profiles, their identities, new consents and the event in one transaction. */
export const saveProfilePair = async (
  change: ProfilePairChange,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<void> => {
  const { before, after, moved, from, to, event } = change;
  const consents = after.flatMap((next) => {
    const earlier = before.find(({ customerId }) => customerId === next.customerId)?.consents ?? [];
    return newConsents(earlier, next.consents).map((consent) =>
      put(consentKey(next.customerId, consent), consent),
    );
  });
  await commit(db, [
    part([
      ...after.map((next) => saveAction(profileKey(next.customerId), sealed(next))),
      ...moved.flatMap((link) => [
        update(identityKey(link), { set: { customerId: to } }, [['customerId', '=', from]]),
        put(heldIdentityKey(to, link), {}),
        remove(heldIdentityKey(from, link)),
      ]),
      ...consents,
    ]),
    outboxPart(clock, partitionOf(event.metadata.aggregateId), [event]),
  ]);
};

/** Writes a profile with an identity that is linked to it, which must be free. */
export const saveLink = (
  next: Profile,
  link: LinkedIdentity,
  event: OutgoingEvent,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<void> =>
  commit(db, [
    part([saveAction(profileKey(next.customerId), sealed(next))]),
    {
      actions: [
        create(identityKey(link), { customerId: next.customerId, by: 'staff' }),
        put(heldIdentityKey(next.customerId, link), {}),
      ],
      refused: () => new IdentityTaken(),
    },
    outboxPart(clock, partitionOf(next.customerId), [event]),
  ]);

/** The identity finds another customer. */
export class IdentityTaken extends Error {}

/** Writes a profile without an identity, which is free from then on. */
export const saveUnlink = (
  next: Profile,
  link: LinkedIdentity,
  event: OutgoingEvent,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<void> =>
  commit(db, [
    part([
      saveAction(profileKey(next.customerId), sealed(next)),
      remove(identityKey(link), [['customerId', '=', next.customerId]]),
      remove(heldIdentityKey(next.customerId, link)),
    ]),
    outboxPart(clock, partitionOf(next.customerId), [event]),
  ]);

/** Who holds an identity now. */
export const holderOf = (
  db: Database,
  link: Pick<LinkedIdentity, 'type' | 'digest'>,
): Promise<{ readonly customerId: string } | undefined> => db.get(identityKey(link));

const part = (actions: TransactionPart['actions']): TransactionPart => ({
  actions,
  refused: () => new ProfilesMoved(),
});
