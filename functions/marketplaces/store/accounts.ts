import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import { keep } from '#shared/dynamodb/keep.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { MarketplaceAccount } from '../model/account.ts';
import { marketplacesItems } from '../table.ts';

const { account } = marketplacesItems.items;

export const readAccountGrants = [may(account, 'GetItem', 'Query')];
export const saveAccountGrants = [may(account, 'PutItem')];

const PARTITION = { table: 'orders', pk: 'MARKETPLACES' } as const;

export const accountKey = (marketplace: string): Key => ({ ...PARTITION, sk: marketplace });

export const loadAccount = (db: Database, marketplace: string): Promise<MarketplaceAccount | undefined> =>
  db.get<MarketplaceAccount>(accountKey(marketplace));

export const allAccounts = (db: Database): Promise<readonly MarketplaceAccount[]> =>
  queryAll<MarketplaceAccount>(db, PARTITION.table, PARTITION.pk);

/** A change is seen everywhere within this time. */
const KEPT_MS = 2000;
const all = keep(KEPT_MS, allAccounts);

/** Whether a channel sells at a marketplace; at most two seconds old: asked for at every event of an order. */
export const sellsAtMarketplace = async (db: Database, now: number, channel: string): Promise<boolean> =>
  (await all.load(db, now)).some((account) => account.channel === channel);
