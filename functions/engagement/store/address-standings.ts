import { saveAction } from '#shared/dynamodb/aggregate.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import type { OutgoingEvent } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { Clock } from '#shared/time/clock.ts';
import { unknownStanding, type AddressStanding } from '../model/address-standing.ts';
import { addressKey, addressPartition } from './keys.ts';

/** Somebody else changed the standing since it was read; the decision is made again. */
class StandingMoved extends Error {}

export const loadStanding = async (db: Pick<Database, 'get'>, recipient: string): Promise<AddressStanding> =>
  (await db.get<AddressStanding>(addressKey(recipient))) ?? unknownStanding;

/**
 * Changes what is known of an address, with an event of it.
 *
 * @param recipient keyed digest of the address
 * @param change the standing as it should be; `undefined` leaves it as it is
 * @returns the standing as it is now
 */
export const changeStanding = (
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  recipient: string,
  change: (current: AddressStanding) => StandingChange | undefined,
): Promise<AddressStanding> =>
  decideAgain(
    (error) => error instanceof StandingMoved,
    async () => {
      const current = await loadStanding(db, recipient);
      const wanted = change(current);
      if (wanted === undefined) return current;
      const version = current.version + 1;
      const next = { ...current, ...wanted.standing, version };
      const events = wanted.event === undefined ? [] : [wanted.event(version)];
      await commit(db, [
        standingPart(recipient, next),
        outboxPart(clock, addressPartition(recipient), events),
      ]);
      return next;
    },
  );

export interface StandingChange {
  readonly standing: Partial<Omit<AddressStanding, 'version'>>;
  readonly event?: (version: number) => OutgoingEvent;
}

const standingPart = (recipient: string, standing: AddressStanding): TransactionPart => ({
  actions: [saveAction(addressKey(recipient), standing)],
  refused: () => new StandingMoved(),
});
