import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { MINUTE } from '#shared/time/clock.ts';
import type { IdentityType } from './address.ts';

/** A code that was sent to an address, and what became of it. Neither the code nor the address lies in it. */
export interface AddressVerification extends Versioned {
  readonly verificationId: string;
  readonly customerId: string;
  readonly type: IdentityType;
  /** Keyed digest of the address it was sent to: another address is not proven by it. */
  readonly digest: string;
  /** Sales channel whose name the message bears. */
  readonly channel: string;
  readonly status: 'sent' | 'used';
  /** Codes that were tried. */
  readonly tries: number;
  /** ISO 8601 */
  readonly expiresAt: string;
}

export const CODE_LIVES_MS = 15 * MINUTE;
/** A code has 6 digits: so many tries find it once in 200,000 times. */
export const TRIES = 5;

/** Whether a code may still be tried. */
export const isOpen = (
  { status, expiresAt, tries }: Pick<AddressVerification, 'status' | 'expiresAt' | 'tries'>,
  now: number,
): boolean => status === 'sent' && tries < TRIES && Date.parse(expiresAt) > now;
