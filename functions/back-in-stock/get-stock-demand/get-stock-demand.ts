import { channelOf } from '../../channels/public.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { AwaitedSku } from '../model/subscription.ts';
import { subscriptionsWaitingFor } from '../store/waiting-subscriptions.ts';
import type { GetStockDemand } from './contract.ts';

const PAGE = 1000;
const PAGES = 10;

export const getStockDemand: UseCase<typeof GetStockDemand, Runtime> = async ({ query }, { db, clock }) => {
  const { locations } = await channelOf(db, clock, query.channel, '/query/channel');
  const anywhere = await countLine(db, query);
  const stores = await Promise.all(locations.map((locationId) => countLine(db, { ...query, locationId })));
  return {
    status: 200,
    body: { ...query, lines: [anywhere, ...stores.filter(({ people }) => people > 0)] },
  };
};

const countLine = async (db: Database, wanted: AwaitedSku) => {
  const people = new Set<string>();
  let oldest: string | undefined;
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page += 1) {
    const { items, nextCursor } = await subscriptionsWaitingFor(db, wanted, {
      limit: PAGE,
      cursor,
    });
    for (const { person } of items) people.add(person);
    oldest ??= items[0]?.subscribedAt;
    cursor = nextCursor;
    if (cursor === undefined) break;
  }
  return {
    locationId: wanted.locationId,
    people: people.size,
    counted: cursor === undefined ? ('exactly' as const) : ('at_least' as const),
    oldest,
  };
};
