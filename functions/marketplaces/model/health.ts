import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import { spreadOf } from '#shared/ids/spread.ts';
import { MINUTE } from '#shared/time/clock.ts';

/** How a marketplace has been doing, and how far it was told of stock. */
export interface MarketplaceHealth extends Versioned {
  readonly marketplace: string;
  /** Where the feed of the channel goes on. @default from its beginning */
  readonly stockCursor?: string | undefined;
  /** Who is telling it things now is believed to be alive until then, ISO 8601. @default nobody */
  readonly busyUntil?: string | undefined;
  /** Outages in a row. */
  readonly failures: number;
  /** Nothing is sent before then, ISO 8601. @default it takes what it is told */
  readonly pausedUntil?: string | undefined;
  readonly lastFailure?: { readonly at: string; readonly because: string };
}

/** From so many outages in a row on, the marketplace is left alone for a while. */
const FAILURES_UNTIL_PAUSE = 3;
const PAUSES_MS = [1, 2, 5, 10, 20, 30].map((minutes) => minutes * MINUTE);

export const healthy = (marketplace: string): MarketplaceHealth => ({ marketplace, failures: 0, version: 0 });

/** What is known of an outage. */
export interface MarketplaceOutage {
  readonly at: number;
  readonly because: string;
  /** As long as the marketplace itself asks to be left alone. */
  readonly retryAfterSeconds?: number | undefined;
}

/** After one more outage: from the third in a row on it is paused, longer each time, up to a fifth longer or shorter. */
export const afterOutage = (
  health: MarketplaceHealth,
  { at, because, retryAfterSeconds = 0 }: MarketplaceOutage,
): MarketplaceHealth => {
  const failures = health.failures + 1;
  const step = Math.min(failures - FAILURES_UNTIL_PAUSE, PAUSES_MS.length - 1);
  const jitter = 0.8 + 0.4 * spreadOf(`${health.marketplace}#${failures}`);
  const pause = Math.max((PAUSES_MS[step] ?? 0) * jitter, retryAfterSeconds * 1000);
  return {
    ...health,
    failures,
    pausedUntil: pause === 0 ? undefined : new Date(at + pause).toISOString(),
    lastFailure: { at: new Date(at).toISOString(), because },
  };
};

/** It took something. */
export const afterSuccess = (health: MarketplaceHealth): MarketplaceHealth => ({
  ...health,
  failures: 0,
  pausedUntil: undefined,
});

export const isPaused = ({ failures }: Pick<MarketplaceHealth, 'failures'>): boolean =>
  failures >= FAILURES_UNTIL_PAUSE;

/** Whether something may be sent now. */
export const takesCalls = ({ pausedUntil }: MarketplaceHealth, now: number): boolean =>
  pausedUntil === undefined || Date.parse(pausedUntil) <= now;
