import { localTime } from '#shared/time/local-time.ts';
import { isWithinHours } from './engine/hours.ts';
import type { Promotion } from './promotion.ts';
import { isRunning } from './running.ts';

/**
 * Whether everybody in a channel may be told of a promotion now. One for some people, of a store, or for who has a
 * code is told only to those who get it.
 *
 * @param at milliseconds since 1970
 */
export const isForEverybody = (
  promotion: Promotion,
  { channel, at }: { readonly channel: string; readonly at: number },
): boolean => {
  const { activation, conditions } = promotion;
  const { channels, groups, soldAt, pickedUpAt, firstPurchaseOnly, hours } = conditions;
  return (
    isRunning(promotion, at) &&
    activation === 'automatic' &&
    (channels?.includes(channel) ?? true) &&
    groups === undefined &&
    soldAt === undefined &&
    pickedUpAt === undefined &&
    firstPurchaseOnly !== true &&
    (hours === undefined || isWithinHours(hours, localTime(at, hours.timeZone)))
  );
};
