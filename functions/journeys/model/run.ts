import type { MessageReason, MessageRules } from './journey.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';

export type RunOutcome = 'completed' | 'goal_reached' | 'exit_event' | 'held_out' | 'journey_stopped';

/** One thing that happened in a run. Entries are added, never changed: the events of a run are made from new ones. */
export interface RunEntry {
  readonly stepId: string;
  /** The kind of the step, or `message_outcome`. */
  readonly kind: string;
  readonly at: string;
  readonly result: string;
  readonly reason?: string;
  /** Of a message: its id, template and purpose. */
  readonly messageId?: string;
  readonly templateId?: string;
  readonly purpose?: 'marketing' | 'transactional';
  /** Of the outcome of a message: how it went. */
  readonly medium?: string;
  readonly rules?: MessageRules;
  readonly why?: MessageReason;
  /** Of a coupon: its promotion, and what its code is derived from. */
  readonly promotionId?: string;
  readonly coupon?: string;
  /** Of points: how many, and until when they can be spent. */
  readonly points?: number;
  readonly expiresAt?: string;
  /** Of a step that tags the customer. */
  readonly tags?: { readonly add: readonly string[]; readonly remove: readonly string[] };
  /** Of an event that was raised, or a message to webhooks. */
  readonly name?: string;
}

/** One customer on their way through one version of a journey. */
export interface JourneyRun extends Versioned {
  readonly runId: string;
  readonly journeyId: string;
  readonly journeyVersion: number;
  readonly customerId: string;
  /** 1 for the first time this customer entered this journey. */
  readonly number: number;
  readonly channel: string;
  /** Of the customer, for local times. */
  readonly timeZone: string;
  /** The event, request or campaign that it began with; a run per cause. */
  readonly cause: string;
  readonly correlationId: string;
  /** Usual milliseconds between the customer's orders when it began, for journeys that wait by it. */
  readonly usualGap?: number;
  readonly facts: Readonly<Record<string, unknown>>;
  /** Journeys that triggered each other before this one. */
  readonly depth: number;
  readonly isHeldOut: boolean;
  readonly status: 'waiting' | 'finished';
  readonly outcome?: RunOutcome;
  readonly waitsAt?: string;
  readonly wakesAt?: string;
  readonly enteredAt: string;
  readonly finishedAt?: string;
  /** When the customer reached the goal, within thirty days. */
  readonly convertedAt?: string;
  /** The order that reached it, where the goal is one. */
  readonly convertedBy?: string;
  readonly history: readonly RunEntry[];
  /** Seconds since 1970. */
  readonly ttl: number;
}
