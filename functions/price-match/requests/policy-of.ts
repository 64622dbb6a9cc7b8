import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { priceMatchErrors } from '../errors.ts';
import type { Policy } from '../model/policy.ts';
import { loadPolicy } from '../store/policies.ts';

/** The policy of a channel, in force or not: claims that were made under it are still answered. */
export const policyOf = async (db: Database, channel: string): Promise<Policy> => {
  const policy = await loadPolicy(db, channel);
  if (policy === undefined) throw notOffered(channel);
  return policy;
};

/** The policy of a channel that matches prices now; a refusal when it does not. */
export const policyInForce = async (db: Database, channel: string): Promise<Policy> => {
  const policy = await policyOf(db, channel);
  if (!policy.enabled) throw notOffered(channel);
  return policy;
};

const notOffered = (channel: string) =>
  problem(priceMatchErrors.PRICE_MATCH_NOT_OFFERED, {
    detail: `${channel} has no price-match policy that is enabled`,
  });
