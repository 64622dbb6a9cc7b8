/** What upper domains may import of credit. */

// Reads
export { loadAccount as loadCreditAccount } from './store/accounts.ts';
export { cardOfCaller } from './store/attempts.ts';
export { codeOf as giftCardCodeOf } from './store/codes.ts';
export { accountKey as creditAccountKey, storeCreditId } from './store/keys.ts';
export { creditHeldBy } from './store/spend.ts';

// Transaction parts
export {
  CreditMoved,
  decideAgainIfCreditMoved,
  isCreditMoved,
  MovedBefore as CreditMovedBefore,
} from './store/accounts.ts';
export { voidCardParts, type SpentCard } from './store/bought-cards.ts';
export { giveCashbackPart, takeBackCashbackParts } from './store/cashback.ts';
export { issueCardParts } from './store/issue-card.ts';
export {
  captureCreditPart,
  creditBackParts,
  holdCreditPart,
  refundCreditParts,
  retakeCreditParts,
} from './store/spend.ts';

// Grants
export { moveCreditGrants, readCreditGrants } from './store/accounts.ts';
export { lookUpCardGrants } from './store/attempts.ts';
export { issueCardGrants } from './store/issue-card.ts';

// Its types, and rules that whoever uses the parts needs
export { insufficient as creditInsufficient } from './store/require.ts';
export { boughtCards, type BoughtCard } from './model/bought-cards.ts';
export { cashbackLot } from './model/cashback.ts';
export { usableOf as usableCredit, type Account as CreditAccount } from './model/account.ts';
