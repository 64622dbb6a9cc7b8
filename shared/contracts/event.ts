import type { Schema } from './route.ts';

/**
 * How the fact reaches the bus.
 * - `outbox`: an event item is written in the transaction of the state change; never lost.
 * - `stream`: the changed item's own stream record becomes the event; never lost.
 * - `direct`: sent to the bus without a state change, best effort; may be lost and says so.
 */
export type EventDelivery = 'outbox' | 'stream' | 'direct';

export interface EventContract<Data extends Schema = Schema> {
  /** PascalCase, past tense: `OrderPlaced`. Also the detail-type on the bus. */
  readonly type: string;
  /** The domain that publishes it; the source on the bus is `satu.<domain>`. */
  readonly domain: string;
  /** Raised when the meaning of a field changes; a new field does not raise it. */
  readonly version: number;
  /** When it is published, in one sentence. */
  readonly summary: string;
  readonly delivery: EventDelivery;
  /** The shape of `detail.data`. No personal data: consumers fetch what they may see by reference. */
  readonly data: Data;
}

/** Declares one event of a domain. From it come rules, documentation and the types of publishers and consumers. */
export const defineEvent = <const Data extends Schema>(contract: EventContract<Data>) => contract;

/** The bus source of a domain's events. */
export const sourceOf = (domain: string) => `satu.${domain}`;
