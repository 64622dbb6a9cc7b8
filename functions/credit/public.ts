// Reads
export { loadAccount as loadCreditAccount } from './store/accounts.ts';
export { cardOfCaller } from './requests/card-of-caller.ts';
export { codeOf as giftCardCodeOf } from './store/codes.ts';
export {
  accountKey as creditAccountKey,
  pointsAccountId,
  pointWorthKey,
  storeCreditId,
} from './store/keys.ts';
export { creditHeldBy, spentByOrder } from './store/spend.ts';
export { loadEntries as loadCreditEntries } from './store/accounts.ts';
export { loadPointWorth, pointWorthIn } from './store/points.ts';
export { worthOf as pointWorthOf, type PointWorth } from './model/point-worth.ts';
export { pointsTotals, type PointsOfMonth } from './store/points-totals.ts';

// Transaction parts
export {
  CreditMoved,
  decideAgainIfCreditMoved,
  isCreditMoved,
  MovedBefore as CreditMovedBefore,
} from './store/accounts.ts';
export { voidCardParts, type SpentCard } from './store/bought-cards.ts';
export { giveCashbackPart, takeBackCashbackParts } from './store/cashback.ts';
export { givePointsPart, giftPointsPart, giftPointsToEachParts, takeBackPointsPart } from './store/points.ts';
export { giveRewardCreditPart, redeemPointsPart, restorePointsPart } from './store/rewards.ts';
export { holdCreditPart } from './requests/hold-credit.ts';
export { giveWithinLimitsPart } from './requests/give-within-limits.ts';
export { issueCardParts } from './store/issue-card.ts';
export { refundToCreditPart } from './store/store-credit.ts';
export {
  captureCreditPart,
  creditBackParts,
  passOnCreditParts,
  refundCreditParts,
  retakeCreditParts,
} from './store/spend.ts';

export { followMerge, undoMerge, type MergedPair } from './store/transfers.ts';

// Grants
export { transferCreditGrants } from './store/transfers.ts';
export { moveCreditGrants } from './store/accounts.ts';
export { readCreditGrants } from './store/keys.ts';
export { readCreditStatementGrants } from './store/accounts.ts';
export { readPointsTotalsGrants } from './store/points-totals.ts';
export { readPointWorthGrants } from './store/points.ts';
export { giveWithinLimitsGrants } from './requests/give-within-limits.ts';
export { lookUpCardGrants } from './requests/card-of-caller.ts';
export { issueCardGrants } from './store/issue-card.ts';

// Its types, and rules that whoever uses the parts needs
export { insufficient as creditInsufficient, noStoreCredit } from './requests/require.ts';
export { boughtCards, type BoughtCard } from './model/bought-cards.ts';
export { expiringPoints } from './model/expiring-points.ts';
export { cashbackLot } from './model/cashback.ts';
export { changeOf as creditChangeOf, type CreditEntry } from './model/entry.ts';
export { usableOf as usableCredit, type CreditAccount } from './model/account.ts';
