import type { FulfilmentOrder } from '../../fulfilment/public.ts';

/** Wrong codes until only a new code helps. */
export const MOST_WRONG_TRIES = 5;

/** Whether the goods may be handed over. */
export type ClaimDecision =
  | { readonly kind: 'yes' }
  | { readonly kind: 'collected' | 'not_ready' | 'ended' | 'locked' | 'wrong_code' };

/** @param isRight whether the code or the token that was shown is the valid one */
export const claimDecision = (
  { status, pickup }: Pick<FulfilmentOrder, 'status' | 'pickup'>,
  isRight: boolean,
  now: number,
): ClaimDecision => {
  if (status === 'collected') return { kind: 'collected' };
  if (status === 'expired' || status === 'refused' || status === 'cancelled') return { kind: 'ended' };
  if (status !== 'ready' || pickup === undefined) return { kind: 'not_ready' };
  if (Date.parse(pickup.expiresAt) <= now) return { kind: 'ended' };
  if (pickup.wrongTries >= MOST_WRONG_TRIES) return { kind: 'locked' };
  return isRight ? { kind: 'yes' } : { kind: 'wrong_code' };
};

/** Compares names without case, accents and blanks. */
export const isSameName = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (name: string): string =>
  name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/\s+/g, ' ').trim();
