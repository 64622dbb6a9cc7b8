import type { Money } from '#shared/money/money.ts';
import type { Runtime } from '#shared/runtime.ts';

/** What a provider is asked to collect. */
export interface PaymentRequest {
  readonly orderId: string;
  readonly attempt: number;
  /** `orderId#attempt`: asking again under the same key gives the same payment. */
  readonly key: string;
  readonly money: Money;
}

export interface StartedPayment {
  readonly reference: string;
  readonly redirectUrl?: string;
}

/** How a payment stands at the provider's, in our minor units. The provider's word, not a message's. */
export interface ProviderStatus extends Money {
  readonly orderId: string;
  readonly attempt: number;
  readonly state: 'pending' | 'captured' | 'refused';
}

/** What a verified notification says. It is a reason to ask the provider, never a reason to move money. */
export interface Notification {
  readonly orderId: string;
  readonly reference: string;
  readonly says: ProviderStatus['state'];
  readonly money: Money;
}

/** Why a notification is not believed. */
export interface NotBelieved {
  readonly reason: 'signature' | 'unreadable';
  readonly detail: string;
}

/**
 * A way to take money outside. Amounts cross this border in our minor units; each adapter converts to the provider's
 * own and back. Any call may throw when the provider cannot be reached, and may be repeated.
 */
export interface PaymentProvider {
  readonly start: (request: PaymentRequest) => Promise<StartedPayment>;
  /** Checks the signature over the raw body before anything is read from it. */
  readonly verifyWebhook: (
    rawBody: string,
    headers: Readonly<Record<string, string | undefined>>,
  ) => Promise<Notification | NotBelieved>;
  /** Nothing for a payment the provider does not know. */
  readonly fetchStatus: (reference: string) => Promise<ProviderStatus | undefined>;
  /** Gives money back. The same key is the same refund, however often it is asked for. */
  readonly refund: (refund: {
    readonly reference: string;
    readonly money: Money;
    readonly key: string;
  }) => Promise<void>;
}

export const believed = (found: Notification | NotBelieved): found is Notification => !('reason' in found);

/** A payment provider as it is registered. */
export interface PaymentProviderModule {
  /** The method in requests and channels, and the name of its secret: lower-case letters and digits. */
  readonly name: string;
  /** The header that signs its notifications, and in what form. */
  readonly webhook: { readonly header: string; readonly signature: string };
  /** What its secret is for. */
  readonly secret: string;
  /** @default every stage */
  readonly stages?: 'non-production';
  readonly connect: (runtime: Pick<Runtime, 'clock' | 'secrets'>, apiUrl: string) => PaymentProvider;
}
