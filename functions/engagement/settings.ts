import type { MessageProviderName } from './providers/registry.ts';
import { usualCaps, type MarketingCap } from './model/marketing-caps.ts';
import type { QuietHours } from './model/quiet-hours.ts';

/** What differs between a stage for trying out and one with real customers. */
export interface EngagementSettings {
  /** When marketing waits, in the recipient's time. `undefined`: never. */
  readonly quietHours: QuietHours | undefined;
  readonly marketingCaps: readonly MarketingCap[];
  /** Messages of any kind that an address which nobody proved gets at most a day. */
  readonly unprovenPerDay: number;
  /** Requests to confirm an address that it gets at most a day. */
  readonly questionsPerDay: number;
  /** A held message older than this is dropped: it would no longer be true, or welcome. */
  readonly maxAgeHours: number;
  /** Sends nothing until its sender is configured: see the README of the provider. */
  readonly provider: MessageProviderName;
  /** Used where neither the recipient nor a location of the channel says otherwise. */
  readonly timeZone: string;
}

const usual: EngagementSettings = {
  quietHours: { from: '21:00', to: '08:00' },
  marketingCaps: usualCaps,
  unprovenPerDay: 20,
  questionsPerDay: 2,
  maxAgeHours: 24,
  provider: 'aws',
  timeZone: 'Asia/Jakarta',
};

/**
 * Settings of a stage. Quiet hours are off in `dev`, so that the tour shows its reminder whatever time it is; everything
 * else behaves the same.
 */
export const settingsOf = (stage: string | undefined): EngagementSettings =>
  stage === 'dev' ? { ...usual, quietHours: undefined, provider: 'sandbox' } : usual;
