import type { Database } from '#shared/dynamodb/database.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import type { PostingFacts } from '../model/entry.ts';

export interface PostingDependencies {
  readonly db: Database;
  readonly clock: Clock;
  readonly cause: Cause;
}

/** The facts of a posting because of an order: now, by whoever caused it. */
export const postingFacts = (
  { step, orderId }: { readonly step: string; readonly orderId: string },
  { clock, cause }: Pick<PostingDependencies, 'clock' | 'cause'>,
): PostingFacts => ({ step, orderId, at: instant(clock), actor: actorOf(cause) });
