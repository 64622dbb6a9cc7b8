import type { PaymentProviderModule } from '../model/provider.ts';
import { midtrans } from './midtrans/provider.ts';
import { sandbox } from './sandbox/provider.ts';
import { stripe } from './stripe/provider.ts';

/**
 * The payment providers of the product. A new one is a folder here and a line in this list; methods in requests,
 * notification headers, secrets, stages and documents follow from it.
 */
export const paymentProviders = [
  sandbox,
  midtrans,
  stripe,
] as const satisfies readonly PaymentProviderModule[];

export type ProviderName = (typeof paymentProviders)[number]['name'];

export const providerNames: readonly ProviderName[] = paymentProviders.map(({ name }) => name);

/** What each secret is for, by its name: that of the provider. */
export const providerSecrets: Readonly<Record<string, string>> = Object.fromEntries(
  paymentProviders.map(({ name, secret }) => [name, secret]),
);
