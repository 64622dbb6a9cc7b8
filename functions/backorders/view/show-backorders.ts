import type * as z from 'zod/mini';
import type { StoredBackorderRule } from '../model/backorder.ts';
import type { BackordersAtPlace } from '../model/backorders-at-place.ts';
import { promisableOf } from '../model/supply.ts';
import type { shownBackorders } from '../schemas.ts';

export const showBackorders = (
  { sku, locationId, rule, incoming, shelf, waiting, queue }: BackordersAtPlace,
  now: string,
): z.input<typeof shownBackorders> => ({
  sku,
  locationId,
  rule: rule === undefined ? undefined : showRule(rule),
  incoming: incoming.map(({ source, reference, quantity, expectedAt }) => ({
    source,
    reference,
    quantity,
    expectedAt,
  })),
  waiting,
  promisable: promisableOf({ shelf, incoming }, waiting, now),
  queue: queue.map((each) => ({
    position: each.position,
    orderId: each.orderId,
    lineId: each.lineId,
    channel: each.channel,
    quantity: each.quantity,
    kind: each.kind,
    promisedAt: each.promisedAt,
    createdAt: each.createdAt,
    overdueSince: each.overdueSince,
  })),
});

const showRule = ({ kind, enabled, channels, owner, limit, incoming }: StoredBackorderRule) => ({
  kind,
  enabled,
  channels: channels === undefined ? undefined : [...channels],
  owner,
  limit,
  incoming: incoming.map((each) => ({ ...each })),
});
