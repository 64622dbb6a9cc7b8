import type { Page, PageRequest } from '#shared/dynamodb/database.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { hasScopeIn, type Actor } from '#shared/actors/actor.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { statusAt } from '../model/transitions.ts';
import { openOrders, ordersOfCustomer, type OrderRow } from '../store/list-orders.ts';
import { showRow } from '../view/show-order-row.ts';
import type { ListOrders } from './contract.ts';

type Filters = RequestOf<typeof ListOrders>['query'];

export const listOrders: UseCase<typeof ListOrders, Runtime> = async ({ actor, query }, { db, clock }) => {
  const now = instant(clock);
  const { items, nextCursor } = await pageOfOrders(db, query);
  const shown = items.filter((row) => isWanted(row, query, now) && isTheirs(row, actor));
  return {
    status: 200,
    body: { data: shown.map((row) => showRow(row, now)), page: { nextCursor: nextCursor ?? null } },
  };
};

const pageOfOrders = async (
  db: Database,
  { customerId, limit, cursor }: Filters & PageRequest,
): Promise<Page<OrderRow>> => {
  if (customerId !== undefined) return ordersOfCustomer(db, customerId, { limit, cursor });
  return fullPage(db, { limit, cursor });
};

/** Open orders lie in shards, most of them half empty: the shards of one page are read one after another. */
const fullPage = async (db: Database, { limit, cursor }: PageRequest): Promise<Page<OrderRow>> => {
  const { items, nextCursor } = await openOrders(db, { limit, cursor });
  if (nextCursor === undefined || items.length >= limit) return { items, nextCursor };
  const rest = await fullPage(db, { limit: limit - items.length, cursor: nextCursor });
  return { items: [...items, ...rest.items], nextCursor: rest.nextCursor };
};

const isWanted = (row: OrderRow, { status, channel }: Filters, now: string): boolean =>
  (status === undefined || statusAt(row, now) === status) &&
  (channel === undefined || row.channel === channel);

const isTheirs = (row: OrderRow, actor: Actor): boolean => hasScopeIn(actor, 'orders.read', row.channel);
