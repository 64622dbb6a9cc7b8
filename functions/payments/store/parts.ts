import type { Grant } from '../../../shared/contracts/grant.ts';
import { payOrderGrants } from '../../orders/store/parts.ts';
import { accountGrants } from './accounts.ts';

/** What other domains may use of this one. */
export { startPayment } from './start-payment.ts';
export { requireOffered } from './providers.ts';

/** What a function needs to start payments; beside these, the secret `sandbox` and the API's URL. */
export const startPaymentGrants: readonly Grant[] = [...accountGrants, ...payOrderGrants];
