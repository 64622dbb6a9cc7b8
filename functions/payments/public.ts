import type { Grant } from '#shared/contracts/grant.ts';
import { payOrderGrants } from '../orders/public.ts';
import { accountGrants } from './store/accounts.ts';

/** The only door of this domain: what others may import. */
export { captureShareParts, type CaptureShare } from './paying/capture-share.ts';
export { AccountMoved } from './store/accounts.ts';
export { startPayment } from './paying/start-payment.ts';
export { requireOffered } from './requests/require-provider.ts';

/** What a function needs to have shares captured. */
export const captureShareGrants: readonly Grant[] = [...accountGrants, ...payOrderGrants];

/** What a function needs to start payments; beside these, the secret `sandbox` and the API's URL. */
export const startPaymentGrants: readonly Grant[] = [...accountGrants, ...payOrderGrants];
/** The secrets of the providers that payments are started at. */
export { providerNames as paymentSecrets } from './providers/registry.ts';
