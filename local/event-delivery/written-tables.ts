import { record, records, text } from '../permissions/analysis/access.ts';
import type { Json } from '../permissions/analysis/access.ts';
import type { SignedCall } from '../permissions/signed-call.ts';

/** The names of the tables that a DynamoDB call writes to. */
export const writtenTables = ({
  service,
  operation,
  json,
}: Pick<SignedCall, 'service' | 'operation' | 'json'>): readonly string[] => {
  if (service !== 'dynamodb') return [];
  const named = WRITES[operation]?.(json) ?? [];
  return [...new Set(named.map((nameOrArn) => nameOrArn.split('table/').at(-1) ?? nameOrArn))];
};

const single = (request: Json) => [text(request['TableName'])];

const WRITES: Readonly<Record<string, (request: Json) => readonly string[]>> = {
  PutItem: single,
  UpdateItem: single,
  DeleteItem: single,
  BatchWriteItem: (request) => Object.keys(record(request['RequestItems'])),
  TransactWriteItems: (request) =>
    records(request['TransactItems']).flatMap(({ Put, Update, Delete }) =>
      [Put, Update, Delete].map((action) => text(record(action)['TableName'])).filter((name) => name !== ''),
    ),
};
