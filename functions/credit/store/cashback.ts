import type { Database } from '#shared/dynamodb/database.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import { giveCashback, takeBackCashback, type CashbackDue, type Postings } from '../model/cashback.ts';
import type { PostingFacts } from '../model/entry.ts';
import type { Share } from '../model/lots.ts';
import { postAllPart } from './accounts.ts';
import { loadStoreCredit } from './store-credit.ts';

/** Whose cashback moves, because of which order. */
export interface CashbackMove {
  readonly customerId: string;
  readonly currency: string;
  readonly orderId: string;
  /** Its business reason: the same reason moves it once. */
  readonly step: string;
}

interface PostingDependencies {
  readonly db: Database;
  readonly clock: Clock;
  readonly cause: Cause;
}

/** Gives a customer cashback, in lots made by `cashbackLot`. Somebody who was faster is `CreditMoved`. */
export const giveCashbackPart = async (
  move: CashbackMove,
  lots: readonly Share[],
  dependencies: PostingDependencies,
): Promise<TransactionPart> => {
  const account = await loadStoreCredit(move, dependencies);
  return postAllPart(giveCashback(account, lots, factsOf(move, dependencies)), dependencies);
};

/** Takes cashback back; what was spent already is owed. Nothing when nothing is due. */
export const takeBackCashbackParts = async (
  move: CashbackMove,
  dues: readonly CashbackDue[],
  dependencies: PostingDependencies,
): Promise<readonly TransactionPart[]> => {
  const account = await loadStoreCredit(move, dependencies);
  const postings = takeBackCashback(account, dues, factsOf(move, dependencies));
  return isSome(postings) ? [postAllPart(postings, dependencies)] : [];
};

const isSome = (postings: readonly unknown[]): postings is Postings => postings.length > 0;

const factsOf = ({ step, orderId }: CashbackMove, { clock, cause }: PostingDependencies): PostingFacts => ({
  step,
  orderId,
  at: instant(clock),
  actor: actorOf(cause),
});
