import type { Actor } from '#shared/actors/actor.ts';

/** Why staff take something off. */
export const discountReasons = ['goodwill', 'bulk', 'display_piece', 'price_promise', 'employee'] as const;

/** A share that staff take off all goods of a cart, after every promotion. */
export interface StaffDiscount {
  /** Whole percent. */
  readonly percent: number;
  readonly reason: (typeof discountReasons)[number];
  /** `actorReference` of who gave it. */
  readonly by: string;
}

/** Percent each role may take off where the channel does not say otherwise; roles that are not named, nothing. */
const usualLimits: Readonly<Record<string, number>> = {
  admin: 100,
  'store-manager': 20,
  support: 10,
  'store-clerk': 5,
};

/** The most that somebody may take off, in percent. Machine clients take off nothing: a storefront is no member of staff. */
export const mostDiscount = (actor: Actor, limits: Readonly<Record<string, number>> = {}): number =>
  actor.kind === 'staff' ? (limits[actor.role] ?? usualLimits[actor.role] ?? 0) : 0;
