/** The only door of this domain: what others may import. */
export {
  CreditMoved,
  decideAgainIfCreditMoved,
  isCreditMoved,
  loadAccount as loadCreditAccount,
  moveCreditGrants,
  readCreditGrants,
} from './store/accounts.ts';
export { cardOfCaller, lookUpCardGrants } from './store/attempts.ts';
export { boughtCards, voidCardParts, type BoughtCard } from './store/bought-cards.ts';
export { giveCashbackPart, takeBackCashbackParts } from './store/cashback.ts';
export { codeOf as giftCardCodeOf } from './store/codes.ts';
export { accountKey as creditAccountKey, storeCreditId } from './store/keys.ts';
export { insufficient as creditInsufficient } from './store/require.ts';
export {
  creditBackParts,
  creditHeldBy,
  holdCreditPart,
  refundCreditParts,
  retakeCreditParts,
  type CreditUsed,
} from './store/spend.ts';
export { cashbackLot } from './model/cashback.ts';
export {
  usableOf as usableCredit,
  type Account as CreditAccount,
  type AccountKind,
} from './model/account.ts';
