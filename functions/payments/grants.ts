import type { Grant } from '#shared/contracts/grant.ts';
import { directoryGrants } from '../channels/public.ts';
import { issueCardGrants, moveCreditGrants } from '../credit/public.ts';
import { stockReadGrants, stockWriteGrants } from '../inventory/public.ts';
import { payOrderGrants, readOrderGrants } from '../orders/public.ts';
import { redeemAgainGrants } from '../promotions/public.ts';
import { accountGrants, accountReadGrants } from './store/accounts.ts';

/** What a function needs to start payments; beside these, the secrets of the providers and the API's URL. */
export const startPaymentGrants: readonly Grant[] = [...accountGrants, ...payOrderGrants];

/** What a function needs to read the money side of orders, beside the orders. */
export const readPaymentsGrants: readonly Grant[] = accountReadGrants;

/** What a function needs to refund orders. */
export const refundGrants: readonly Grant[] = [...accountGrants, ...payOrderGrants, ...moveCreditGrants];

/** What a function needs to refund presents as gift cards; beside it the secret `identities`. */
export const refundToGiftCardGrants: readonly Grant[] = [...refundGrants, ...issueCardGrants];

/** Whoever hears that money came pays the order, and takes the stock of an expired one again. */
export const settleGrants: readonly Grant[] = [
  ...accountGrants,
  ...readOrderGrants,
  ...payOrderGrants,
  ...directoryGrants,
  ...stockReadGrants,
  ...stockWriteGrants,
  ...redeemAgainGrants,
  ...moveCreditGrants,
];
