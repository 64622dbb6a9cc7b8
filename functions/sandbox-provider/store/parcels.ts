import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { saveAction } from '#shared/dynamodb/aggregate.ts';
import { DAY, ttlAfter, type Clock } from '#shared/time/clock.ts';
import type { SandboxParcel } from '../model/parcel.ts';
import { sandboxItems } from '../table.ts';

export const sandboxParcelGrants = [may(sandboxItems.items.parcel, 'GetItem', 'PutItem')];

const KEPT_DAYS = 30;

const keyOf = (reference: string): Key => ({ table: 'orders', pk: `SBP#${reference}`, sk: 'A' });

export const loadParcel = (db: Database, reference: string): Promise<SandboxParcel | undefined> =>
  db.get<SandboxParcel>(keyOf(reference));

/** Saves a parcel if it did not change since it was read; answers the stored one when it did. */
export const saveParcel = async (
  parcel: SandboxParcel,
  { db, clock }: { readonly db: Database; readonly clock: Clock },
): Promise<SandboxParcel | undefined> => {
  const kept = { ...parcel, ttl: ttlAfter(clock, KEPT_DAYS * DAY) };
  const refusal = await db.writeOne(saveAction(keyOf(parcel.reference), kept));
  return refusal === undefined ? undefined : loadParcel(db, parcel.reference);
};
