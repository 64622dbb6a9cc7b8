/** What other domains may use of this one. */
export {
  CreditMoved,
  decideAgainIfCreditMoved,
  isCreditMoved,
  loadAccount as loadCreditAccount,
  moveCreditGrants,
  readCreditGrants,
} from './accounts.ts';
export { cardOfCaller, lookUpCardGrants } from './attempts.ts';
export { boughtCards, voidCardParts, type BoughtCard } from './bought-cards.ts';
export { giveCashbackPart, takeBackCashbackParts } from './cashback.ts';
export { codeOf as giftCardCodeOf } from './codes.ts';
export { accountKey as creditAccountKey, storeCreditId } from './keys.ts';
export { insufficient as creditInsufficient } from './require.ts';
export {
  creditBackParts,
  creditHeldBy,
  holdCreditPart,
  refundCreditParts,
  retakeCreditParts,
  type CreditUsed,
} from './spend.ts';
export { cashbackLot } from '../model/cashback.ts';
export {
  usableOf as usableCredit,
  type Account as CreditAccount,
  type AccountKind,
} from '../model/account.ts';
