import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { emptyAccount, type CreditAccount } from '../model/account.ts';
import { putInInstead } from '../model/movements.ts';
import { loadAccount, postAllPart } from './accounts.ts';
import { storeCreditId } from './keys.ts';

/** The store credit of a customer, opened when there is none yet. */
export const loadStoreCredit = async (
  { customerId, currency }: { readonly customerId: string; readonly currency: string },
  { db, clock }: Pick<Runtime, 'db' | 'clock'>,
): Promise<CreditAccount> => {
  const accountId = storeCreditId(customerId, currency);
  const opened = { accountId, kind: 'store_credit', status: 'active', currency, customerId } as const;
  return (await loadAccount(db, accountId)) ?? emptyAccount({ ...opened, createdAt: instant(clock) });
};

/** A refund that a customer takes as store credit. */
export interface RefundToCredit {
  readonly customerId: string;
  readonly currency: string;
  readonly orderId: string;
  /** The refund's own key: the same refund is credited once. */
  readonly key: string;
  /** Minor units that were paid. */
  readonly amount: number;
  /** Minor units that the shop adds. */
  readonly bonus: number;
}

/** Credits a refund to its customer. Somebody who was faster is `CreditMoved`, a repetition `MovedBefore`. */
export const refundToCreditPart = async (
  { key, amount, bonus, ...move }: RefundToCredit,
  { db, clock, cause }: { readonly db: Database; readonly clock: Clock; readonly cause: Cause },
): Promise<TransactionPart> => {
  const account = await loadStoreCredit(move, { db, clock });
  const { orderId } = move;
  const facts = { step: `REFUND#${key}`, orderId, at: instant(clock), actor: actorOf(cause) };
  return postAllPart(putInInstead(account, { amount, bonus }, facts), { clock, cause });
};
