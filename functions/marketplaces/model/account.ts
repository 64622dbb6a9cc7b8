import type { Versioned } from '#shared/dynamodb/aggregate.ts';

/** A business’s account at a marketplace: one per marketplace. */
export interface MarketplaceAccount extends Versioned {
  readonly marketplace: string;
  /** Its stock is what the marketplace is told, and its orders are in it. */
  readonly channel: string;
  /** What the marketplace calls the shop; which names there are is its adapter’s. */
  readonly settings: Readonly<Record<string, string>>;
  /** Nothing is told to it; changes wait. */
  readonly paused: boolean;
}
