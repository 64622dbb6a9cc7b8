import type { AwaitedSku } from './subscription.ts';

/** What somebody waits for, and how many were notified of it in the current head start. */
export interface Watch extends AwaitedSku {
  /** Until then no more than `notificationLimit` are notified. Absent before the first. */
  readonly headStartUntil?: string;
  readonly notified?: number;
  /** When to look whether it is back. Absent while nobody waits. */
  readonly dueAt?: string;
}
