import type { LocalEventSourceMapping, LocalFunction } from '../assembly/model.ts';
import type { Principals } from '../permissions/principals.ts';
import type { Refusals } from '../permissions/refusals.ts';

/** What Lambda does with a source in the name of the function's role. */
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  sqs: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  dynamodb: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
};

export interface MappingRights {
  readonly functions: readonly LocalFunction[];
  readonly principals: Principals;
  readonly refusals: Refusals;
}

/** Whether the function's role may read the mapping's source; each missing right becomes a refusal. */
export const mayRead = (
  { functionName, eventSourceArn }: LocalEventSourceMapping,
  { functions, principals, refusals }: MappingRights,
): boolean => {
  const roleArn = functions.find(({ name }) => name === functionName)?.roleArn;
  const role = roleArn === undefined ? undefined : principals.byRole(roleArn);
  const refused = (ACTIONS[eventSourceArn.split(':')[2] ?? ''] ?? []).filter((action) => {
    const access = { action, resource: eventSourceArn };
    const decision = role?.decide({ ...access, keys: {} }) ?? { allowed: false, reason: 'it has no role' };
    if (!decision.allowed) refusals.add(functionName, access, decision.reason);
    return !decision.allowed;
  });
  return refused.length === 0;
};
