import type { Grant } from '#shared/contracts/grant.ts';
import { moveCreditGrants } from '../credit/public.ts';
import { payOrderGrants } from '../orders/public.ts';
import { accountGrants, accountReadGrants } from './store/accounts.ts';

/** What a function needs to start payments; beside these, the secrets of the providers and the API's URL. */
export const startPaymentGrants: readonly Grant[] = [...accountGrants, ...payOrderGrants];

/** What a function needs to read the money side of orders, beside the orders. */
export const readPaymentsGrants: readonly Grant[] = accountReadGrants;

/** What a function needs to refund orders. */
export const refundGrants: readonly Grant[] = [...accountGrants, ...payOrderGrants, ...moveCreditGrants];
