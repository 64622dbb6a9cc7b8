import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { remove } from '#shared/dynamodb/write-action.ts';
import { DAY, ttlAfter, type Clock } from '#shared/time/clock.ts';
import { behaviourItems } from '../table.ts';

const { anonymousEvent } = behaviourItems.items;

export const anonymousEventsGrants = [may(anonymousEvent, 'Query', 'BatchWriteItem', 'DeleteItem')];

/** What somebody did before they signed in is joined with them for two days. */
const KEPT = 2 * DAY;
/** Events that one call joins; what is left comes with the next. */
const MOST_JOINED = 50;

/** An event as it was sent, without who sent it. */
export interface AnonymousEvent {
  readonly messageId: string;
  readonly event: string;
  readonly timestamp: string;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly channel: string;
}

const partition = (anonymousId: string): string => `ANON#${anonymousId}`;
const keyOf = (anonymousId: string, messageId: string): Key => ({
  table: 'engagement',
  pk: partition(anonymousId),
  sk: messageId,
});

/** Keeps events until their sender signs in; the same again changes nothing. */
export const keepAnonymous = (
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  events: readonly (AnonymousEvent & { readonly anonymousId: string })[],
): Promise<void> => {
  const ttl = ttlAfter(clock, KEPT);
  return db.putMany(
    events.map(
      ({ anonymousId, ...event }) => [keyOf(anonymousId, event.messageId), { ...event, ttl }] as const,
    ),
  );
};

/** What an anonymous id did lately; of events past their time, which DynamoDB may still hold, nothing. */
export const anonymousEvents = async (
  { db, clock }: { readonly db: Database; readonly clock: Clock },
  anonymousId: string,
): Promise<readonly AnonymousEvent[]> => {
  const { items } = await db.query<AnonymousEvent & { readonly ttl: number }>(
    'engagement',
    partition(anonymousId),
    {
      limit: MOST_JOINED,
    },
  );
  return items.filter(({ ttl }) => ttl * 1000 > clock.now());
};

export const forgetAnonymous = async (
  db: Database,
  anonymousId: string,
  events: readonly AnonymousEvent[],
): Promise<void> => {
  await Promise.all(events.map(({ messageId }) => db.writeOne(remove(keyOf(anonymousId, messageId)))));
};
