import type { Grant } from '#shared/contracts/grant.ts';
import { payOrderGrants } from '../orders/public.ts';
import { accountGrants } from './store/accounts.ts';

/** The only door of this domain: what others may import. */
export { startPayment } from './store/start-payment.ts';
export { requireOffered } from './store/providers.ts';

/** What a function needs to start payments; beside these, the secret `sandbox` and the API's URL. */
export const startPaymentGrants: readonly Grant[] = [...accountGrants, ...payOrderGrants];
