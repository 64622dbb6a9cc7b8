import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type * as z from 'zod/mini';
import type { messageReason, messageRules } from '../schemas.ts';
import type { Locale, MessageMedium, MessagePurpose } from './recipient.ts';

export type TemplateName =
  | 'cart-abandoned'
  | 'order-placed'
  | 'order-paid'
  | 'backorder-moved'
  | 'order-shipped'
  | 'order-delivered'
  | 'delivery-failed'
  | 'ready-for-pickup'
  | 'pickup-reminder'
  | 'pickup-expired'
  | 'return-approved'
  | 'return-refused'
  | 'return-received'
  | 'lot-recalled'
  | 'purchase-order'
  | 'back-in-stock'
  | 'gift-card'
  | 'price-match-approved'
  | 'price-match-rejected'
  | 'confirm-address'
  | 'verify-address'
  | 'sign-in-code'
  /** Written by marketing, see `message-template.ts`. */
  | 'own';

/**
 * Where a message stands.
 * - `scheduled`: held until `sendAt` (quiet hours), then looked at again.
 * - `sending`: handed to the provider, whose answer is not known yet.
 * - `sent`: the provider took it.
 * - `skipped`: not sent on purpose; `reason` says why.
 * - `failed`: the provider refused it; `reason` says why.
 */
export type MessageStatus = 'scheduled' | 'sending' | 'sent' | 'skipped' | 'failed';

export type SkipReason =
  | 'no_address'
  | 'no_consent'
  | 'frequency_cap'
  | 'cart_changed'
  | 'cart_closed'
  | 'sold_out'
  | 'order_ended'
  | 'subscription_ended'
  | 'claim_ended'
  | 'card_ended'
  /** The delivery or pick-up it tells of is over. */
  | 'fulfilment_moved'
  /** The return it tells of has moved on. */
  | 'return_moved'
  /** The buyer is not told that a gift was returned. */
  | 'gift_return'
  | 'too_old'
  | 'no_provider'
  /** Nobody has confirmed that the address wants such messages; it was asked to. */
  | 'address_not_confirmed'
  /** The question was not needed. */
  | 'address_confirmed'
  /** Somebody who reads mail there stopped messages to it. */
  | 'address_stopped'
  /** The address, which nobody proved, got as many messages as it may. */
  | 'recipient_limit'
  | 'verification_ended'
  /** The points were spent, or have expired. */
  | 'points_gone'
  /** The price that was to be told of is over. */
  | 'price_risen'
  /** No address of the customer has coordinates. */
  | 'no_location'
  /** No store nearby has all of the cart. */
  | 'no_nearby_store'
  /** The customer bought what it is about since the run began. */
  | 'bought_meanwhile'
  /** The customer did not agree to messages that are chosen by what they did. */
  | 'no_profiling'
  /** The person answered STOP by this medium, or reported a message as unwanted. */
  | 'address_suppressed'
  /** A provider said that the address does not exist. */
  | 'address_bounced'
  /** The template is not there, or has no text. */
  | 'template_missing'
  /** The template asks for something that is not there. */
  | 'template_incomplete';

/** What a message is about and to whom it goes, by reference: enough to decide again at the moment of sending. */
export interface MessageDraft {
  /** Derived from the journey's run and step, so that one step sends one message, however often it is heard of. */
  readonly messageId: string;
  readonly template: TemplateName;
  readonly purpose: MessagePurpose;
  /** Where the address comes from: `customer:…`, `cart:…`, `order:…`, `subscription:…`, `supplier:…`, `sign-in:…`. Never the address. */
  readonly to: string;
  /** Sales channel. */
  readonly channel: string;
  readonly customerId?: string;
  readonly orderId?: string;
  /** The delivery or pick-up it tells of. */
  readonly fulfilmentId?: string;
  /** The order that it brings to a supplier. */
  readonly purchaseOrderId?: string;
  /** The return it tells of. */
  readonly returnId?: string;
  readonly cartId?: string;
  /** The gift card it brings. */
  readonly giftCardId?: string;
  /** The price-match claim it tells of. */
  readonly claimId?: string;
  /** The version of the cart that was left; another version means the shopper was there again. */
  readonly cartVersion?: number;
  /** Who waited for something to be back. */
  readonly subscriptionId?: string;
  /** The code it brings. */
  readonly verificationId?: string;
  /** The sign-in whose code it brings. */
  readonly signInId?: string;
  /** A message that a journey asked for: its text, and what the text may tell. */
  readonly own?: OwnContent;
  /** The recalled goods it warns of. */
  readonly recall?: {
    readonly sku: string;
    readonly lot: string;
    readonly reason: string;
    readonly isPossible?: boolean;
  };
  readonly correlationId: string;
}

/** What holds for a message of a journey when it is sent. */
export type OwnMessageRules = z.output<typeof messageRules>;

/** The content of a message that marketing wrote. */
export interface OwnContent {
  readonly templateId: string;
  readonly journeyId: string;
  /** Data of the event that led to it; no personal data. */
  readonly facts: Readonly<Record<string, unknown>>;
  /** What the code of its coupon follows from. */
  readonly coupon?: string;
  readonly rules?: OwnMessageRules;
  readonly why?: z.output<typeof messageReason>;
  /** When the run of the journey began: what was bought since makes a reminder pointless. */
  readonly since?: string;
}

/** A store that would hold a cart for its customer. */
export interface StoreOffer {
  readonly cartId: string;
  readonly locationId: string;
  readonly hours: number;
}

/** The first time of each. */
export interface MessageReports {
  readonly deliveredAt?: string;
  readonly openedAt?: string;
  readonly clickedAt?: string;
  readonly bouncedAt?: string;
  readonly unsubscribedAt?: string;
}

export interface MessageReply {
  /** Of a survey: the value; of an offer: `held`. */
  readonly answer: string;
  readonly at: string;
  /** Of an offer: until when it is held. */
  readonly until?: string;
}

export interface Message extends MessageDraft, Versioned {
  readonly status: MessageStatus;
  /** A `SkipReason`, or what the provider said. */
  readonly reason?: string;
  readonly medium?: MessageMedium;
  /** Keyed digest of an address that nobody proved: the link in the message stops or confirms it. */
  readonly recipient?: string;
  readonly locale?: Locale;
  readonly subject?: string;
  readonly text?: string;
  /** What its reader may have held, and where. */
  readonly offer?: StoreOffer;
  /** What providers and links reported of it, ISO 8601. */
  readonly reports?: MessageReports;
  /** What its reader answered, last. */
  readonly reply?: MessageReply;
  /** Why the person gets it, as it is told to them. */
  readonly why?: string;
  /** The business's date it was made on, `2026-11-23`. */
  readonly day: string;
  readonly createdAt: string;
  readonly sendAt?: string;
  /** When it was first handed to the provider. */
  readonly handedOverAt?: string;
  readonly sentAt?: string;
  /** When it came to stand where it stands. */
  readonly changedAt?: string;
  /** Seconds since 1970; messages are kept for questions about them, not for ever. */
  readonly ttl: number;
}

/** A message with a code that proves an address. */
export const bringsCode = (template: TemplateName): boolean =>
  template === 'verify-address' || template === 'sign-in-code';

/**
 * Whether a message carries a link that stops such messages: marketing does, and what goes to an address that nobody
 * proved. A code does not: it is the way to prove the address.
 */
export const canBeStopped = ({
  purpose,
  template,
  recipient,
}: Pick<Message, 'purpose' | 'template' | 'recipient'>): boolean =>
  purpose === 'marketing' || (recipient !== undefined && !bringsCode(template));
