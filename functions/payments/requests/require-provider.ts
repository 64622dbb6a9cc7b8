import { problem } from '#shared/problems/problem.ts';
import { paymentsErrors } from '../errors.ts';
import type { PaymentProvider } from '../model/provider.ts';
import type { Providers } from '../providers/connect.ts';

/**
 * @param pointer where the request names the method, if a request does
 * @throws PAYMENT_METHOD_NOT_AVAILABLE
 */
export const requireProvider = (providers: Providers, method: string, pointer?: string): PaymentProvider => {
  const provider = providers(method);
  if (provider !== undefined) return provider;
  const code = 'PAYMENT_METHOD_NOT_AVAILABLE';
  const detail = `${method} is not available in this deployment`;
  throw problem(paymentsErrors[code], {
    detail,
    errors: pointer === undefined ? undefined : [{ pointer, code, detail }],
  });
};

/** Refuses a checkout by a method that this deployment does not offer, before anything is placed under it. */
export const requireOffered = (method: string, providers: Providers): void => {
  requireProvider(providers, method, '/body/payment/method');
};
