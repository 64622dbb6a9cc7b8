// Reads
export { loadOrderAndAccount, type OrderAndAccount } from './store/order-and-account.ts';
export { payLinkOf } from './requests/pay-link.ts';
export { showState as showPaymentState } from './view/show-payment-state.ts';
export { creditLeft, creditToReturn } from './store/credit-to-return.ts';

// Flows that others take part in
export { refund, type RefundOutcome } from './paying/refund.ts';
export { refundToGiftCard } from './paying/refund-to-gift-card.ts';
export { recordRemitted, type RemittedOutcome } from './paying/record-remitted.ts';
export { recordTransfer, type TransferOutcome } from './paying/record-transfer.ts';
export { paidSaleParts } from './paying/record-paid-sale.ts';
export { settleEditParts, type SettledEdit } from './paying/settle-edit.ts';
export { startPayment } from './paying/start-payment.ts';
export { requireOffered } from './requests/require-provider.ts';
export { withProviders, type PaymentsRuntime } from './providers/payments-runtime.ts';

// Grants
export {
  readPaymentsGrants,
  refundGrants,
  refundToGiftCardGrants,
  settleGrants,
  startPaymentGrants,
} from './grants.ts';
/** The secrets of the providers that payments are started at. */
export { providerNames as paymentSecrets } from './providers/registry.ts';

// The account itself: what is refunded for units, and what came between reading and writing
export { capturedOf, refundedOf, type PaymentAccount } from './model/account.ts';
export { refundByTender, type TenderRefund } from './model/refund-by-tender.ts';
export { splitRefund } from './model/split-refund.ts';
export { refundOfUnits, type LineUnits, type UnitsRefund } from './model/refund-units.ts';
export { moneyOfEdit, type BalanceChange, type EditMoney } from './model/edit-money.ts';
export {
  exchangeBegun,
  exchangeDifference,
  exchangePaid,
  exchangeUndone,
  type ExchangeDifference,
  type ExchangePaid,
} from './model/exchange-money.ts';
export { isMoved as isPaymentMoved } from './paying/moved.ts';
