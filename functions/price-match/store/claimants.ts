import { cartContactKey, type Cart } from '../../carts/public.ts';
import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import type { Runtime } from '#shared/runtime.ts';
import { keyedDigest } from '#shared/secrets/secrets.ts';
import { DAY, ttlAfter, type Clock } from '#shared/time/clock.ts';
import type { Claimant } from '../model/claimant.ts';
import { priceMatchItems } from '../table.ts';
import { ClaimMoved } from './claims.ts';

const claimantKey = (claimant: string): Key => ({ table: 'orders', pk: `PMR#${claimant}`, sk: 'A' });

export const changeClaimantGrants = [may(priceMatchItems.items.claimant, 'GetItem', 'PutItem')];

/** No policy counts refusals longer, and none blocks longer. */
const KEPT_DAYS = 366;

/**
 * Whose refusals are counted: the cart's customer; else whoever left an address with it, as a keyed digest, so that
 * a new cart does not make somebody new; else the cart itself.
 */
export const claimantOf = async (
  { cartId, customerId }: Cart,
  { db, secrets }: Pick<Runtime, 'db' | 'secrets'>,
): Promise<string> => {
  if (customerId !== undefined) return `customer:${customerId}`;
  const contact = await db.get<{ readonly email?: string; readonly phone?: string }>(cartContactKey(cartId));
  const address = (contact?.email ?? contact?.phone)?.normalize('NFKC').trim().toLowerCase();
  return `guest:${keyedDigest(await secrets.get('identities'), 'price-match', address ?? cartId).slice(0, 32)}`;
};

export const loadClaimant = async (db: Database, claimant: string): Promise<Claimant | undefined> =>
  db.get<Claimant>(claimantKey(claimant));

/** Counts a refusal in the transaction of the refusal. */
export const saveClaimantPart = (claimant: Claimant, claimId: string, clock: Clock): TransactionPart => ({
  actions: [
    put(
      claimantKey(claimant.claimant),
      { ...claimant, ttl: ttlAfter(clock, KEPT_DAYS * DAY) },
      claimant.version === 1 ? [['pk', 'absent']] : [['version', '=', claimant.version - 1]],
    ),
  ],
  // Another refusal of the same person was counted meanwhile: decide again.
  refused: () => new ClaimMoved(claimId),
});
