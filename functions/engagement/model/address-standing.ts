import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { HOUR } from '#shared/time/clock.ts';
import { bringsCode, type SkipReason, type TemplateName } from './message.ts';
import type { MessageMedium, MessagePurpose } from './recipient.ts';

/**
 * What somebody who reads mail at an address said about messages nobody proved to be wanted there.
 * - `unasked`: nothing yet.
 * - `confirmed`: it is theirs, and messages that were asked for may come.
 * - `stopped`: nothing more, until it is confirmed or proven.
 */
export type AddressStatus = 'unasked' | 'confirmed' | 'stopped';

export interface AddressStanding extends Versioned {
  readonly status: AddressStatus;
  /** Stock subscriptions that wait for the address to be confirmed. */
  readonly subscriptionIds: readonly string[];
  /** When its owner last wrote by WhatsApp, ISO 8601. */
  readonly wroteAt?: string;
  /** Media that carry nothing more to it, and why. @default none */
  readonly suppressed?: Readonly<Partial<Record<MessageMedium, Suppression>>>;
}

/**
 * Why a medium carries no more to an address.
 * - `stop_word`: its owner answered STOP.
 * - `complaint`: its owner reported a message as unwanted.
 * - `hard_bounce`: the provider says that it does not exist.
 */
export type Suppression = 'stop_word' | 'complaint' | 'hard_bounce';

/** So many subscriptions wait for one address to be confirmed. */
export const MOST_WAITING = 20;

/** An address nobody has said anything about. */
export const unknownStanding: AddressStanding = { version: 0, status: 'unasked', subscriptionIds: [] };

/** Messages that somebody who typed the address asked for; the address has to say that it wants them. */
const needsConfirmation: readonly TemplateName[] = ['cart-abandoned', 'back-in-stock', 'own'];

const CONVERSATION = 24 * HOUR;

/** WhatsApp lets a business write freely for 24 hours after a person wrote. */
export const isConversing = ({ wroteAt }: AddressStanding, now: number): boolean =>
  wroteAt !== undefined && now - Date.parse(wroteAt) < CONVERSATION;

/** Why nothing is sent to an address by this medium, or nothing when it may be. */
export const suppressionOf = (
  { suppressed }: AddressStanding,
  medium: MessageMedium,
  purpose: MessagePurpose,
): SkipReason | undefined => {
  const found = suppressed?.[medium];
  if (found === 'hard_bounce') return 'address_bounced';
  return found !== undefined && purpose === 'marketing' ? 'address_suppressed' : undefined;
};

/** Why nothing is sent to an address that nobody proved, or nothing when it may be. */
export const reasonNotToSend = (
  template: TemplateName,
  { status }: AddressStanding,
): SkipReason | undefined => {
  if (template === 'confirm-address' && status === 'confirmed') return 'address_confirmed';
  // The way to prove an address stays open; its codes are limited by the domain that makes them.
  if (bringsCode(template)) return undefined;
  if (status === 'stopped') return 'address_stopped';
  return status === 'unasked' && needsConfirmation.includes(template) ? 'address_not_confirmed' : undefined;
};
