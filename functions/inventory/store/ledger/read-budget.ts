import type { Clock } from '#shared/time/clock.ts';

/** What a reader may still spend: pages and time. Whoever reads a page spends one. */
export interface ReadBudget {
  readonly spend: () => void;
  readonly isSpent: () => boolean;
}

/**
 * @param pages to read at most
 * @param ms to read for at most
 */
export const readBudget = (
  { pages, ms }: { readonly pages: number; readonly ms: number },
  clock: Clock,
): ReadBudget => {
  const endsAt = clock.now() + ms;
  let left = pages;
  return {
    spend: () => {
      left -= 1;
    },
    isSpent: () => left <= 0 || clock.now() >= endsAt,
  };
};

export const unlimited: ReadBudget = { spend: () => undefined, isSpent: () => false };
