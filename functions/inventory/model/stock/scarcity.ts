import type { Channel } from '../../../channels/public.ts';

/** Up to which figure stock is called scarce. */
export interface Scarcity {
  /** Up to so many units the band names the figure: `last-5`. */
  readonly last: number;
  /** Up to so many units stock is low. */
  readonly low: number;
}

export type Band = 'none' | `last-${number}` | 'low' | 'plenty';

const DEFAULT: Scarcity = { last: 5, low: 20 };

/** What a channel calls scarce. */
export const scarcityOf = ({ scarcity }: Pick<Channel, 'scarcity'>): Scarcity => scarcity ?? DEFAULT;

/** The band the true figure lies in, so that what a shopper is told of scarcity is never made up. */
export const bandOf = (availableToPromise: number, { last, low }: Scarcity): Band => {
  if (availableToPromise <= 0) return 'none';
  if (availableToPromise <= last) return `last-${last}`;
  return availableToPromise <= low ? 'low' : 'plenty';
};
