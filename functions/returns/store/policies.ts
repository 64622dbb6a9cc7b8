import { may } from '#shared/contracts/grant.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { ReturnPolicy } from '../model/policy.ts';
import { returnPolicyBody } from '../schemas.ts';
import { returnsItems } from '../table.ts';

export const policyKey = (channel: string): Key => ({ table: 'orders', pk: `RETP#${channel}`, sk: 'A' });

export const readPolicyGrants = [may(returnsItems.items.policy, 'GetItem')];
export const putPolicyGrants = [...readPolicyGrants, may(returnsItems.items.policy, 'PutItem')];

export const loadPolicy = (db: Database, channel: string): Promise<ReturnPolicy | undefined> =>
  db.get<ReturnPolicy>(policyKey(channel));

/** What holds for a channel: its policy, or the usual terms at version 0. */
export const policyOf = async (db: Database, channel: string): Promise<ReturnPolicy> => {
  const usual = returnPolicyBody.parse({});
  const stored = await loadPolicy(db, channel);
  // A policy from before a term existed has the usual one.
  return { channel, version: 0, ...usual, ...stored, review: { ...usual.review, ...stored?.review } };
};
