import type { CreditAccount } from './account.ts';
import { totalOf, withShares, without, type Share } from './lots.ts';

/**
 * Where money comes from and goes to: every entry names both sides, so that nothing appears or vanishes. `owed` goes
 * below nothing while a customer owes cashback.
 */
export type Side = 'issuer' | 'balance' | 'held' | 'spent' | 'owed';

/**
 * - `issue`, `cashback`: new money. `adjust`: put in or taken away by somebody.
 * - `hold`: taken for an order. `capture`: the order was paid. `release`: the order was not paid, and the money is back.
 * - `refund`: a paid order gave it back. `refund_to_credit`: money of a paid order, given as store credit; `bonus`: what
 *   the shop adds to it.
 * - `pass_on`: a paid order gave it back to somebody else, who returned a gift; that person gets a gift card.
 * - `expire`: its time was over. `void`: a card voided before use.
 * - `earn`: new points of a paid order.
 * - `clawback`: cashback or points went with the purchase that earned it. `owe`: it was already spent. `set_off`: later cashback
 *   paid what was owed.
 * - `redeem`: points were spent on a reward. `restore`: the reward was cancelled.
 * - `transfer_out`, `transfer_in`: two profiles of one person were merged, or that was undone.
 */
export const entryKinds = [
  'issue',
  'hold',
  'capture',
  'release',
  'refund',
  'pass_on',
  'expire',
  'adjust',
  'cashback',
  'earn',
  'refund_to_credit',
  'bonus',
  'void',
  'clawback',
  'owe',
  'set_off',
  'redeem',
  'restore',
  'transfer_out',
  'transfer_in',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** One movement of money; never changed afterwards. */
export interface CreditEntry {
  readonly accountId: string;
  /** Its business reason: `ORDER#{orderId}#HOLD@1`. The same reason moves money once. */
  readonly step: string;
  readonly kind: EntryKind;
  readonly from: Side;
  readonly to: Side;
  /** Minor units, at least 1; of points, points, and 0 when money that came back makes no whole point yet. */
  readonly amount: number;
  /** Of points that pay an order: what they pay, in minor units of its currency. */
  readonly money?: number;
  /** Which lots it was taken from or put into, or that were passed on. */
  readonly lots: readonly Share[];
  readonly at: string;
  /** `actorReference` of who did it. */
  readonly actor: string;
  readonly orderId?: string;
  /** Why somebody did it, as a code. */
  readonly reason?: string;
  /** Which change of the account it is. */
  readonly sequence: number;
  readonly balanceAfter: number;
}

/** Who moves money, when and why. */
export interface PostingFacts {
  readonly step: string;
  readonly at: string;
  readonly actor: string;
  readonly orderId?: string;
  readonly reason?: string;
  readonly money?: number;
}

/** A change of an account, and the entry that says why. */
export interface CreditPosting {
  readonly account: CreditAccount;
  readonly entry: CreditEntry;
}

type Movement = Pick<CreditEntry, 'kind' | 'from' | 'to' | 'lots'> & { readonly amount?: number };

/** Moves money between two sides of an account. */
export const move = (
  account: CreditAccount,
  { lots, ...movement }: Movement,
  facts: PostingFacts,
): CreditPosting => {
  const amount = movement.amount ?? totalOf(lots);
  const flow = (side: Side): number =>
    (movement.to === side ? amount : 0) - (movement.from === side ? amount : 0);
  const moved = {
    ...account,
    version: account.version + 1,
    balance: account.balance + flow('balance'),
    held: account.held + flow('held'),
    lots:
      movement.to === 'balance'
        ? withShares(account.lots, lots)
        : movement.from === 'balance'
          ? without(account.lots, lots)
          : account.lots,
  };
  const { accountId, version: sequence, balance: balanceAfter } = moved;
  const owed = (account.owed ?? 0) - flow('owed');
  return {
    account: account.owed === undefined && owed === 0 ? moved : { ...moved, owed },
    entry: { ...facts, ...movement, accountId, amount, lots, sequence, balanceAfter },
  };
};

/** What an entry did to the balance: positive when money came in. */
export const changeOf = ({ from, to, amount }: CreditEntry): number =>
  to === 'balance' ? amount : from === 'balance' ? -amount : 0;
