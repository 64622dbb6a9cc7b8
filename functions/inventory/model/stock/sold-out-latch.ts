import type { Clock } from '#shared/time/clock.ts';
import type { Shortage } from './plan-takes.ts';

/** So long an environment remembers that one picture of all stock was short. */
const KEPT_MS = 1000;

/** More SKUs than this are never short at once for long; the memory is bounded all the same. */
const REMEMBERED = 1000;

const shortUntil = new Map<string, number>();

const keyOf = (scope: string, { sku, quantity }: Pick<Shortage, 'sku' | 'quantity'>): string =>
  `${scope}|${sku}|${quantity}`;

/**
 * Remembers a shortage that a picture of all stock has shown. Thousands of late buyers of a sold-out SKU are then
 * answered from one BatchGet, instead of each reading all buckets in a transaction that conflicts with the sales.
 *
 * @param scope channel and locations that were looked at
 */
export const latchShortages = (scope: string, shortages: readonly Shortage[], clock: Clock): void => {
  if (shortUntil.size > REMEMBERED) shortUntil.clear();
  for (const shortage of shortages) shortUntil.set(keyOf(scope, shortage), clock.now() + KEPT_MS);
};

/**
 * True when every one of these shortages, seen just now in a plain read, was also seen in a picture a moment ago.
 * Units that came back in between show in the plain read, and then nobody asks.
 */
export const areLatched = (scope: string, shortages: readonly Shortage[], clock: Clock): boolean =>
  shortages.every((shortage) => (shortUntil.get(keyOf(scope, shortage)) ?? 0) > clock.now());
