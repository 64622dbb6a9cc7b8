import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { Policy } from '../model/policy.ts';
import { priceMatchItems } from '../table.ts';

export const policyKey = (channel: string): Key => ({ table: 'orders', pk: `PMP#${channel}`, sk: 'A' });

export const readPolicyGrants = [may(priceMatchItems.items.policy, 'GetItem')];

export const loadPolicy = async (db: Database, channel: string): Promise<Policy | undefined> =>
  db.get<Policy>(policyKey(channel));
