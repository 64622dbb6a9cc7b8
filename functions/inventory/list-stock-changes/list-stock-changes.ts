import { channelOf } from '../../channels/store/parts.ts';
import { commonErrors } from '../../../shared/contracts/common-errors.ts';
import { encodeCursor } from '../../../shared/dynamodb/cursor.ts';
import type { Actor } from '../../../shared/http/actor.ts';
import { problem } from '../../../shared/http/problem.ts';
import type { UseCase } from '../../../shared/http/request.ts';
import type { Runtime } from '../../../shared/runtime.ts';
import { instant, SECOND } from '../../../shared/time/clock.ts';
import { bandOf, scarcityOf } from '../model/scarcity.ts';
import { inventoryItems } from '../table.ts';
import type { ListStockChanges } from './contract.ts';

/**
 * Changes of the last moment are held back: a writer waits for others for two seconds at most and an index follows
 * within one, so that none can appear before the place where a reader stopped.
 */
const SETTLED_AFTER_MS = 5 * SECOND;

interface Row {
  readonly pk: string;
  readonly sk: string;
  readonly feed: string;
  readonly changedAt: string;
  readonly sku: string;
  readonly availableToPromise: number;
}

export const listStockChanges: UseCase<typeof ListStockChanges, Runtime> = async (
  { params, query, actor },
  { db, clock },
) => {
  requireOwn(actor, params.channel);
  const channel = await channelOf(db, clock, params.channel);
  const { items, nextCursor } = await db.queryIndex<Row>({
    index: inventoryItems.indexes.stockChanges,
    partition: { feed: channel.code },
    upTo: { attribute: 'changedAt', value: instant(clock, -SETTLED_AFTER_MS) },
    ...query,
  });
  const last = items.at(-1);
  const cursor = last === undefined ? query.cursor : cursorAt(last);
  const scarcity = scarcityOf(channel);
  return {
    status: 200,
    body: {
      data: items.map(({ sku, availableToPromise, changedAt }) => ({
        sku,
        availableToPromise,
        band: bandOf(availableToPromise, scarcity),
        asOf: changedAt,
      })),
      ...(cursor === undefined ? {} : { cursor }),
      hasMore: nextCursor !== undefined,
    },
  };
};

const cursorAt = ({ pk, sk, feed, changedAt, sku }: Row): string =>
  encodeCursor({ pk, sk, feed, changedAt, sku });

/** A marketplace sees what it may sell itself, and not what others sell. */
const requireOwn = (actor: Actor, channel: string): void => {
  if (actor.kind !== 'channel' || actor.channel === channel) return;
  throw problem(commonErrors.FORBIDDEN, {
    detail: `this client belongs to the channel ${actor.channel}, not to ${channel}`,
  });
};
