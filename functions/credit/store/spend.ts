import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import type { CreditAccount } from '../model/account.ts';
import { withSetOff } from '../model/cashback.ts';
import { capture, giveBack, giveBackPoints, hold, moneyPaidBy, passOn, takenBy } from '../model/movements.ts';
import { loadAccount, loadEntriesOfOrder, postAllPart, postPart } from './accounts.ts';
import { orderSteps } from './keys.ts';

interface Circumstances {
  readonly clock: Clock;
  readonly cause: Cause;
}

/** An order that takes money of an account, or gives it back. */
export interface Spender {
  readonly orderId: string;
  /** The version the order has after it: each change of an order moves its credit once. */
  readonly version: number;
}

/** What of an order an account paid. */
export interface CreditUsed {
  readonly accountId: string;
  /** Minor units. */
  readonly amount: number;
  /** Of points: how many pay that amount. */
  readonly points?: number;
}

/** Takes money for an order from the account as it was read; `undefined` when it cannot pay so much now. */
export const holdPart = (
  account: CreditAccount,
  { amount, points }: Pick<CreditUsed, 'amount' | 'points'>,
  { orderId, version }: Spender,
  how: Circumstances,
): TransactionPart | undefined => {
  const facts = { ...factsOf(orderId, how), step: `${orderSteps(orderId)}HOLD@${version}` };
  const posting =
    points === undefined ? hold(account, amount, facts) : hold(account, points, { ...facts, money: amount });
  return posting === undefined ? undefined : postPart(posting, how);
};

/** The same again for an order that had given its money back; nothing when not all of it is there any more. */
export const retakeCreditParts = async (
  db: Database,
  credits: readonly CreditUsed[],
  spender: Spender,
  how: Circumstances,
): Promise<readonly TransactionPart[] | undefined> => {
  const accounts = await Promise.all(credits.map(({ accountId }) => loadAccount(db, accountId)));
  const parts = credits.map((used, at) => {
    const account = accounts[at];
    return account === undefined ? undefined : holdPart(account, used, spender, how);
  });
  return parts.every((part) => part !== undefined) ? parts : undefined;
};

/** What a paid order held of an account is spent; `undefined` for an unknown account. A repetition is `MovedBefore`. */
export const captureCreditPart = async (
  db: Database,
  { accountId, amount, points }: CreditUsed,
  orderId: string,
  how: Circumstances,
): Promise<TransactionPart | undefined> => {
  const account = await loadAccount(db, accountId);
  if (account === undefined) return undefined;
  const money = points === undefined ? undefined : amount;
  const facts = { ...factsOf(orderId, how), step: `${orderSteps(orderId)}CAPTURE`, money };
  return postPart(capture(account, points ?? amount, facts), how);
};

/** All that an order still has of its accounts goes back, in the transaction that ends it. */
export const creditBackParts = async (
  db: Database,
  credits: readonly CreditUsed[],
  { orderId, version, kind }: Spender & { readonly kind: 'release' | 'refund' },
  how: Circumstances,
): Promise<readonly TransactionPart[]> => {
  const step = `${orderSteps(orderId)}${kind.toUpperCase()}@${version}`;
  const held = await creditHeldBy(db, credits, orderId);
  return held.flatMap((each) => backPart(each, each.left, { kind, step, orderId }, how));
};

/** What an order still has of an account. */
export interface CreditHeld {
  readonly account: CreditAccount;
  readonly entries: Awaited<ReturnType<typeof loadEntriesOfOrder>>;
  /** Minor units that were taken and not given back. */
  readonly left: number;
}

/** What an order still has of its accounts, in the order they were used. */
export const creditHeldBy = async (
  db: Database,
  credits: readonly CreditUsed[],
  orderId: string,
): Promise<readonly CreditHeld[]> => {
  const found = await Promise.all(
    credits.map(async ({ accountId }) => {
      // The account first: whatever is added to its entries afterwards moves its version.
      const account = await loadAccount(db, accountId);
      if (account === undefined) return [];
      const entries = await loadEntriesOfOrder(db, accountId, orderId);
      return [{ account, entries, left: leftOf(account, entries) }];
    }),
  );
  return found.flat();
};

/** What an order had spent of an account before one of its changes: captured less refunded, minor units. */
export const spentByOrder = async (
  db: Database,
  {
    accountId,
    orderId,
    before,
  }: { readonly accountId: string; readonly orderId: string; readonly before: number },
): Promise<number> => {
  const entries = await loadEntriesOfOrder(db, accountId, orderId);
  return entries
    .filter(({ sequence }) => sequence < before)
    .reduce(
      (sum, { from, to, amount, money = amount }) =>
        sum + (to === 'spent' ? money : 0) - (from === 'spent' ? money : 0),
      0,
    );
};

/** What points paid counts in the money they paid. */
const leftOf = ({ kind }: CreditAccount, entries: CreditHeld['entries']): number =>
  kind === 'points' ? moneyPaidBy(entries) : takenBy(entries);

/** A part of what a paid order took goes back to the accounts, the one that was used last first. */
export const refundCreditParts = (
  held: readonly CreditHeld[],
  { amount, orderId, key }: { readonly amount: number; readonly orderId: string; readonly key: string },
  how: Circumstances,
): readonly TransactionPart[] => {
  let missing = amount;
  return held.toReversed().flatMap((each) => {
    const share = Math.min(missing, each.left);
    missing -= share;
    return backPart(
      each,
      share,
      { kind: 'refund', step: `${orderSteps(orderId)}REFUND#${key}`, orderId },
      how,
    );
  });
};

/** What a paid order took stays spent for its owners, because somebody else gets its worth; the one that was used last first. */
export const passOnCreditParts = (
  held: readonly CreditHeld[],
  { amount, orderId, key }: { readonly amount: number; readonly orderId: string; readonly key: string },
  how: Circumstances,
): readonly TransactionPart[] => {
  let missing = amount;
  return held.toReversed().flatMap(({ account, entries, left }) => {
    const most = Math.min(missing, left);
    missing -= most;
    const step = `${orderSteps(orderId)}PASS_ON#${key}`;
    const posting = passOn(account, entries, { ...factsOf(orderId, how), step, most });
    return posting === undefined ? [] : [postPart(posting, how)];
  });
};

const backPart = (
  { account, entries }: CreditHeld,
  amount: number,
  {
    kind,
    step,
    orderId,
  }: { readonly kind: 'release' | 'refund'; readonly step: string; readonly orderId: string },
  how: Circumstances,
): readonly TransactionPart[] => {
  const give = account.kind === 'points' ? giveBackPoints : giveBack;
  const posting = give(account, entries, { ...factsOf(orderId, how), kind, step, most: amount });
  // What comes back may be cashback, and some may be owed.
  return posting === undefined ? [] : [postAllPart(withSetOff(posting), how)];
};

const factsOf = (orderId: string, { clock, cause }: Circumstances) => ({
  at: instant(clock),
  actor: actorOf(cause),
  orderId,
});
