import { DAY } from '#shared/time/clock.ts';
import type { MessageMedium } from './recipient.ts';

export type MessagePriority = 'low' | 'normal' | 'high';

/** Marketing messages a person gets at most, by priority: lower ones leave room for higher ones. */
export interface MarketingCap {
  /** Calendar day, or week from Monday, where the person is. */
  readonly within: 'day' | 'week';
  /** @default all media together */
  readonly medium?: MessageMedium;
  readonly most: Readonly<Record<MessagePriority, number>>;
}

const same = (most: number) => ({ low: most, normal: most, high: most });

export const usualCaps: readonly MarketingCap[] = [
  { within: 'day', most: { low: 1, normal: 1, high: 2 } },
  { within: 'week', most: { low: 2, normal: 4, high: 5 } },
  { within: 'day', medium: 'sms', most: same(1) },
  { within: 'week', medium: 'sms', most: same(2) },
  { within: 'week', medium: 'whatsapp', most: same(3) },
  { within: 'week', medium: 'push', most: same(3) },
];

/** A counter beside others in one item, and how far it may go. */
export interface CountedCap {
  readonly name: string;
  readonly most: number;
}

/** What one message counts against. The counters of a week lie together, so that they are one write. */
export const countedCaps = (
  caps: readonly MarketingCap[],
  date: string,
  medium: MessageMedium,
  priority: MessagePriority,
): readonly CountedCap[] =>
  caps
    .filter((cap) => cap.medium === undefined || cap.medium === medium)
    .map((cap) => ({
      name: [cap.within === 'day' ? date : 'week', cap.medium ?? 'all'].join('-'),
      most: cap.most[priority],
    }));

/** The Monday of a date's week, `2026-11-23`. */
export const mondayOf = (date: string): string => {
  const day = Date.parse(`${date}T00:00:00Z`);
  const sinceMonday = (new Date(day).getUTCDay() + 6) % 7;
  return new Date(day - sinceMonday * DAY).toISOString().slice(0, 10);
};
