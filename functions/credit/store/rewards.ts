import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { actorOf } from '#shared/events/envelope.ts';
import { instant } from '#shared/time/clock.ts';
import { usableOf } from '../model/account.ts';
import { withSetOff } from '../model/cashback.ts';
import type { CreditEntry } from '../model/entry.ts';
import { putIn } from '../model/movements.ts';
import { redeemPoints, restorePoints } from '../model/reward-points.ts';
import { loadAccount, postAllPart, postPart } from './accounts.ts';
import { entryKey, pointsAccountId } from './keys.ts';
import { loadPoints } from './points.ts';
import type { PostingDependencies } from './posting-facts.ts';
import { loadStoreCredit } from './store-credit.ts';

/** A reward that a customer redeems with points. */
export interface RewardRedeemed {
  readonly customerId: string;
  /** The business reason of its movements: each happens once. */
  readonly redemptionId: string;
}

const stepOf = ({ redemptionId }: RewardRedeemed): string => `REWARD#${redemptionId}`;

const factsOf = (step: string, { clock, cause }: PostingDependencies) => ({
  step,
  at: instant(clock),
  actor: actorOf(cause),
  reason: 'reward',
});

/** Spends points on a reward, the soonest to expire first; or how many are usable when there are not enough. */
export const redeemPointsPart = async (
  redeemed: RewardRedeemed,
  points: number,
  dependencies: PostingDependencies,
): Promise<TransactionPart | { readonly usable: number }> => {
  const account = await loadPoints(redeemed.customerId, dependencies);
  const posting = redeemPoints(account, points, factsOf(stepOf(redeemed), dependencies));
  return posting === undefined
    ? { usable: usableOf(account, instant(dependencies.clock)) }
    : postPart(posting, dependencies);
};

/** Gives the points of a cancelled reward back, with the expiry they had; `undefined` when none were spent. */
export const restorePointsPart = async (
  redeemed: RewardRedeemed,
  dependencies: PostingDependencies,
): Promise<TransactionPart | undefined> => {
  const account = await loadPoints(redeemed.customerId, dependencies);
  const entry = await spentOn(redeemed, account.accountId, dependencies);
  if (entry === undefined) return undefined;
  const posting = restorePoints(account, entry, factsOf(`CANCEL_${stepOf(redeemed)}`, dependencies));
  return postAllPart(withSetOff(posting), dependencies);
};

/** Points of a customer who was merged since were spent from the account they had before. */
const spentOn = async (
  redeemed: RewardRedeemed,
  accountId: string,
  { db }: PostingDependencies,
): Promise<CreditEntry | undefined> => {
  const own = pointsAccountId(redeemed.customerId);
  const keys = [...new Set([own, accountId])].map((id) => entryKey(id, stepOf(redeemed)));
  return (await db.getMany<CreditEntry>(keys)).find((entry) => entry !== undefined);
};

/** Gives the store credit that a reward is, once. */
export const giveRewardCreditPart = async (
  redeemed: RewardRedeemed,
  { currency, ...lot }: { readonly amount: number; readonly currency: string; readonly expiresAt?: string },
  dependencies: PostingDependencies,
): Promise<TransactionPart> => {
  const found = await loadStoreCredit({ ...redeemed, currency }, dependencies);
  const { mergedInto } = found;
  const account =
    (mergedInto === undefined ? undefined : await loadAccount(dependencies.db, mergedInto)) ?? found;
  const share = { lotId: `reward:${redeemed.redemptionId}`, ...lot };
  return postPart(putIn(account, share, 'adjust', factsOf(stepOf(redeemed), dependencies)), dependencies);
};
