import type { ConditionKeys } from '../conditions.ts';
import { one } from './access.ts';
import type { Json } from './access.ts';

/** Where the condition keys of one DynamoDB action come from; keys and attributes are only computed when a policy asks. */
interface Parts {
  readonly request: Json;
  readonly leadingKeys: () => readonly string[];
  readonly attributes: () => readonly string[];
}

/**
 * The condition keys of one DynamoDB action. A request without leading keys (a scan) has no such condition key at all, as on AWS: `ForAllValues` then holds.
 */
export const conditionKeys = ({ request, leadingKeys, attributes }: Parts): ConditionKeys => ({
  'dynamodb:leadingkeys': () => someOrNone(leadingKeys()),
  'dynamodb:attributes': () => someOrNone(attributes()),
  'dynamodb:select': one(
    request['Select'] ?? (request['ProjectionExpression'] ? 'SPECIFIC_ATTRIBUTES' : undefined),
  ),
  'dynamodb:returnvalues': one(request['ReturnValues']),
  'dynamodb:returnconsumedcapacity': one(request['ReturnConsumedCapacity']),
  'dynamodb:enclosingoperation': one(request['enclosing']),
  'dynamodb:fulltablescan': one(String(request['scan'] === true)),
});

const someOrNone = (values: readonly string[]) => (values.length > 0 ? values : undefined);
