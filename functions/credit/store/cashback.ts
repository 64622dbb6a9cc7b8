import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { giveCashback, hasPostings, takeBackCashback, type CashbackDue } from '../model/cashback.ts';
import type { Share } from '../model/lots.ts';
import { postAllPart } from './accounts.ts';
import { postingFacts, type PostingDependencies } from './posting-facts.ts';
import { loadStoreCredit } from './store-credit.ts';

/** Whose cashback moves, because of which order. */
export interface CashbackMove {
  readonly customerId: string;
  readonly currency: string;
  readonly orderId: string;
  /** Its business reason: the same reason moves it once. */
  readonly step: string;
}

/** Gives a customer cashback, in lots made by `cashbackLot`. Somebody who was faster is `CreditMoved`. */
export const giveCashbackPart = async (
  move: CashbackMove,
  lots: readonly Share[],
  dependencies: PostingDependencies,
): Promise<TransactionPart> => {
  const account = await loadStoreCredit(move, dependencies);
  return postAllPart(giveCashback(account, lots, postingFacts(move, dependencies)), dependencies);
};

/** Takes cashback back; what was spent already is owed. Nothing when nothing is due. */
export const takeBackCashbackParts = async (
  move: CashbackMove,
  dues: readonly CashbackDue[],
  dependencies: PostingDependencies,
): Promise<readonly TransactionPart[]> => {
  const account = await loadStoreCredit(move, dependencies);
  const postings = takeBackCashback(account, dues, postingFacts(move, dependencies));
  return hasPostings(postings) ? [postAllPart(postings, dependencies)] : [];
};
