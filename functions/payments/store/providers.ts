import type { PaymentMethod } from '../../orders/public.ts';
import { problem } from '#shared/http/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { paymentsErrors } from '../errors.ts';
import type { PaymentProvider } from '../model/provider.ts';
import { cashProvider } from './providers/cash.ts';
import { sandboxProvider } from './providers/sandbox.ts';

/** The adapters of a deployment; nothing for a method that is not offered. */
export type Providers = (method: PaymentMethod) => PaymentProvider | undefined;

/** The sandbox takes no real money, so a stage with real customers does not have it. */
export const providersOf =
  (runtime: Pick<Runtime, 'clock' | 'secrets'>): Providers =>
  (method) => {
    switch (method) {
      case 'cash':
        return cashProvider;
      case 'sandbox':
        return process.env['STAGE'] === 'prod'
          ? undefined
          : sandboxProvider(runtime, process.env['API_URL'] ?? '');
    }
  };

/**
 * @param pointer where the request names the method, if a request does
 * @throws PAYMENT_METHOD_NOT_AVAILABLE
 */
export const requireProvider = (
  providers: Providers,
  method: PaymentMethod,
  pointer?: string,
): PaymentProvider => {
  const provider = providers(method);
  if (provider !== undefined) return provider;
  const detail = `${method} is not offered here`;
  throw problem(paymentsErrors.PAYMENT_METHOD_NOT_AVAILABLE, {
    detail,
    ...(pointer === undefined ? {} : { errors: [{ pointer, code: 'PAYMENT_METHOD_NOT_AVAILABLE', detail }] }),
  });
};

/** Refuses a checkout by a payment method that this deployment does not offer, before anything is placed under it. */
export const requireOffered = (method: PaymentMethod, runtime: Pick<Runtime, 'clock' | 'secrets'>): void => {
  requireProvider(providersOf(runtime), method, '/body/payment/method');
};
