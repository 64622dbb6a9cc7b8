import type { Selection } from './selection.ts';

/** A part of the price. 12.5 is 12.5 %; at most two decimals. */
export interface PercentOff {
  readonly kind: 'percent';
  readonly percent: number;
}

/** Minor units off every unit of the target, never below zero. */
export interface AmountOffUnit {
  readonly kind: 'amount_off_unit';
  readonly amount: number;
}

/** Minor units off the whole target, shared over its lines and units by largest remainder. */
export interface AmountOffTarget {
  readonly kind: 'amount_off_target';
  readonly amount: number;
}

/** Every unit of the target for this much; a unit that is cheaper already stays as it is. */
export interface FixedPrice {
  readonly kind: 'fixed_price';
  readonly unitPrice: number;
}

/**
 * Buy `buy` units of the target, get `get` units for `percent` less. Whole sets only; a unit is bought or got, never
 * both. Buy 3 pay 2 is buy 2, get 1 at 100 %.
 */
export interface BuyGet {
  readonly kind: 'buy_get';
  readonly buy: number;
  readonly get: number;
  /** What may be got. @default the target */
  readonly of?: Selection;
  readonly percent: number;
  /** Sets in one cart. @default as many as there are */
  readonly limit?: number;
  /** Which units are the ones that are got. @default 'cheapest_first' */
  readonly choose?: 'cheapest_first' | 'cart_order';
}

/** A set of SKUs together, all of them in the target: for a price, or for `percent` less. */
export interface Bundle {
  readonly kind: 'bundle';
  readonly parts: readonly { readonly sku: string; readonly quantity: number }[];
  readonly deal:
    | { readonly kind: 'price'; readonly price: number }
    | { readonly kind: 'percent'; readonly percent: number };
  /** Sets in one cart. @default as many as there are */
  readonly limit?: number;
}

/** The more, the more off: the highest step that the target reaches. 30 000 from 300 000 on, 75 000 from 500 000 on. */
export interface Steps {
  readonly kind: 'steps';
  /** What a step is measured in: the target's value before any promotion (minor units), or its units. */
  readonly by: 'goods' | 'units';
  readonly steps: readonly { readonly from: number; readonly off: StepOff }[];
}

export type StepOff =
  | { readonly kind: 'amount'; readonly amount: number }
  | { readonly kind: 'percent'; readonly percent: number };

/** Units of a SKU added for nothing. */
export interface Gift {
  readonly kind: 'gift';
  readonly sku: string;
  readonly quantity: number;
}

/** Less for delivery, while the cart holds goods of the target. */
export interface DeliveryOff {
  readonly kind: 'delivery';
  /** The delivery options it holds for. @default all */
  readonly options?: readonly string[];
  readonly deal:
    | { readonly kind: 'free' }
    | { readonly kind: 'amount'; readonly amount: number }
    | { readonly kind: 'fixed_fee'; readonly fee: number };
}

/** What a promotion does. */
export type Effect =
  | PercentOff
  | AmountOffUnit
  | AmountOffTarget
  | FixedPrice
  | BuyGet
  | Bundle
  | Steps
  | Gift
  | DeliveryOff;
