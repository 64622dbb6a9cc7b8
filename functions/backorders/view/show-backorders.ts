import type * as z from 'zod/mini';
import type { IncomingStock } from '../../inventory/public.ts';
import type { Backorder, BackorderRule } from '../model/backorder.ts';
import { promisableOf } from '../model/supply.ts';
import type { shownBackorders } from '../schemas.ts';
import type { EnteredIncoming } from '../store/rules.ts';

export interface BackordersAtPlace {
  readonly sku: string;
  readonly locationId: string;
  readonly rule: (BackorderRule & EnteredIncoming) | undefined;
  readonly incoming: readonly IncomingStock[];
  readonly shelf: number;
  readonly waiting: number;
  readonly queue: readonly Backorder[];
}

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

const showRule = ({ kind, enabled, channels, owner, limit, incoming }: BackorderRule & EnteredIncoming) => ({
  kind,
  enabled,
  channels: channels === undefined ? undefined : [...channels],
  owner,
  limit,
  incoming: incoming.map((each) => ({ ...each })),
});
