import type { Money } from '#shared/money/money.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { ChargebackReport } from './chargeback-report.ts';

/** What a provider is asked to collect. */
export interface PaymentRequest {
  readonly orderId: string;
  readonly attempt: number;
  /** `orderId#attempt`: asking again under the same key gives the same payment. */
  readonly key: string;
  readonly money: Money;
  /** What the page offers, in the provider's own names (`gopay`, `bca_va`, `card`). @default all that the account has */
  readonly options?: readonly string[];
  /** `manual`: the money is authorised, and captured later. Refused by a provider without `capture`. @default automatic */
  readonly capture?: CaptureMode;
  /** Until when it may be paid, where the provider can say so; ISO 8601. */
  readonly expiresAt?: string;
}

export type CaptureMode = 'automatic' | 'manual';

export interface StartedPayment {
  readonly reference: string;
  readonly redirectUrl?: string;
}

/** How a payment stands at the provider's, in our minor units. The provider's word, not a message's. */
export interface ProviderStatus extends Money {
  readonly orderId: string;
  readonly attempt: number;
  /** `authorised`: the amount is blocked at the customer's bank, and can be captured. */
  readonly state: 'pending' | 'authorised' | 'captured' | 'refused';
}

/**
 * What became of a refund that was asked for.
 * - `refunded`: the provider gave the money back, or took it upon itself to.
 * - `pending`: it will say later.
 * - `later`: it takes no refund of this method before that time, ISO 8601.
 * - `failed`: it will not give the money back this way, however often it is asked.
 */
export type ProviderRefundOutcome =
  | { readonly state: 'refunded' }
  | { readonly state: 'pending' }
  | { readonly state: 'later'; readonly notBefore: string }
  | { readonly state: 'failed'; readonly reason: RefundFailureReason };

export type RefundFailureReason = 'window_closed' | 'not_supported' | 'not_partial' | 'refused';

/** What a verified notification says. It is a reason to ask the provider, never a reason to move money. */
export interface Notification {
  readonly orderId: string;
  readonly reference: string;
  readonly says: ProviderStatus['state'];
  readonly money: Money;
  /** What to ask for its status with, where that is not the reference. */
  readonly lookup?: string;
}

/** A verified notification that a customer's bank disputes a payment. What it is about, the provider is asked. */
export interface DisputeNotification {
  readonly dispute: string;
}

/** A dispute at the provider's, in our minor units. Those that moved no money yet are not told. */
export interface ProviderDispute extends ChargebackReport {
  readonly orderId: string;
}

/** A verified notification of something that no payment depends on. */
export interface Unrelated {
  readonly unrelated: string;
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
  ) => Promise<Notification | DisputeNotification | NotBelieved | Unrelated>;
  /** Nothing for a payment the provider does not know. */
  readonly fetchStatus: (reference: string) => Promise<ProviderStatus | undefined>;
  /** Gives money back. The same key is the same refund, however often it is asked for. */
  readonly refund: (refund: ProviderRefund) => Promise<ProviderRefundOutcome>;
  /** Takes a part of what was authorised. The same key is the same capture. @default the provider only captures at once */
  readonly capture?: (capture: ProviderCapture) => Promise<void>;
  /** Nothing for a dispute that moved no money, or of a payment of another system. @default disputes are recorded by staff */
  readonly fetchDispute?: (dispute: string) => Promise<ProviderDispute | undefined>;
  /** Closes what was not paid, or releases what was not captured. Whatever was paid stays paid. */
  readonly cancel?: (reference: string) => Promise<void>;
}

export interface ProviderRefund {
  readonly reference: string;
  readonly money: Money;
  readonly key: string;
}

export interface ProviderCapture extends ProviderRefund {
  /** True: nothing more will be captured, the rest is released. */
  readonly final: boolean;
}

export const isBelieved = (
  found: Notification | DisputeNotification | NotBelieved | Unrelated,
): found is Notification | DisputeNotification | Unrelated => !('reason' in found);

/** A payment provider as it is registered. */
export interface PaymentProviderModule {
  /** The method in requests and channels, and the name of its secret: lower-case letters and digits. */
  readonly name: string;
  /** What signs its notifications, and in what form. Without `header` the signature is in the body. */
  readonly webhook: { readonly header?: string; readonly signature: string };
  /** What its secret is for. */
  readonly secret: string;
  /** @default every stage */
  readonly stages?: 'non-production';
  readonly connect: (runtime: Pick<Runtime, 'clock' | 'secrets'>, apiUrl: string) => PaymentProvider;
}
