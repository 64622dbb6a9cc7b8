import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { MINUTE } from '#shared/time/clock.ts';
import type { IdentityType } from './address.ts';
import type { Medium } from './profile.ts';

/** Somebody wants to sign in by a code that is sent to an address. The code does not lie in it. */
export interface SignIn extends Versioned {
  readonly signInId: string;
  readonly medium: Medium;
  readonly type: IdentityType;
  /** Where the code goes. */
  readonly personal: { readonly address: string };
  /** Sales channel whose name the message bears. */
  readonly channel: string;
  readonly status: 'sent' | 'used';
  /** Codes that were tried. */
  readonly tries: number;
  /** ISO 8601 */
  readonly expiresAt: string;
}

export const SIGN_IN_CODE_LIVES_MS = 10 * MINUTE;
