import type { Grant } from '#shared/contracts/grant.ts';
import { moveCreditGrants } from '../credit/public.ts';
import { payOrderGrants } from '../orders/public.ts';
import { accountGrants, accountReadGrants } from './store/accounts.ts';

/** The only door of this domain: what others may import. */

// Reads
export { loadOrderAndAccount, type OrderAndAccount } from './store/order-and-account.ts';
export { refundableToAll } from './store/credit-to-return.ts';

// Flows that others take part in
export { refund, type RefundOutcome } from './paying/refund.ts';
export { startPayment } from './paying/start-payment.ts';
export { requireOffered } from './requests/require-provider.ts';

// Grants
/** What a function needs to start payments; beside these, the secret `sandbox` and the API's URL. */
export const startPaymentGrants: readonly Grant[] = [...accountGrants, ...payOrderGrants];
/** The secrets of the providers that payments are started at. */
export { providerNames as paymentSecrets } from './providers/registry.ts';

/** What a function needs to read the money side of orders, beside the orders. */
export const readPaymentsGrants: readonly Grant[] = accountReadGrants;
/** What a function needs to refund orders. */
export const refundGrants: readonly Grant[] = [...accountGrants, ...payOrderGrants, ...moveCreditGrants];

// The account itself: what is refunded for units, and what came between reading and writing
export type { PaymentAccount } from './model/account.ts';
export { refundOfUnits, type LineUnits, type UnitsRefund } from './model/refund-units.ts';
export { isMoved as isPaymentMoved } from './paying/settle.ts';
