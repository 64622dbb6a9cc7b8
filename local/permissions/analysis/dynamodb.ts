import type { LocalTable } from '../../assembly/model.ts';
import type { Access } from '../policy.ts';
import { record, records, text } from './access.ts';
import type { Analysis, Json } from './access.ts';
import { conditionKeys } from './dynamodb-keys.ts';
import { attributesOf, equalities, keyText } from './expressions.ts';

/** The tables of the assembly by name and by ARN. */
export class Tables {
  readonly #byName: ReadonlyMap<string, LocalTable>;
  readonly #arnPrefix: string;

  constructor(tables: readonly LocalTable[], { region, accountId }: { region: string; accountId: string }) {
    this.#byName = new Map(
      tables.flatMap((table) => [[table.name, table] as const, [table.arn, table] as const]),
    );
    this.#arnPrefix = `arn:aws:dynamodb:${region}:${accountId}:table/`;
  }

  find(nameOrArn: string): LocalTable | undefined {
    return this.#byName.get(nameOrArn);
  }

  /** A table that does not exist has an ARN too: whoever may not touch it is not told that it is missing. */
  arn(nameOrArn: string): string {
    return nameOrArn.startsWith('arn:') ? nameOrArn : `${this.#arnPrefix}${nameOrArn}`;
  }
}

type Analyse = (request: Json, tables: Tables) => readonly Access[];

/**
 * What a DynamoDB call needs, transactions action by action and with the leading keys they touch
 * (https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazondynamodb.html).
 */
export const dynamodbAnalysis = (operation: string, request: Json, tables: Tables): Analysis => {
  const analyse = OPERATIONS[operation];
  return analyse ? { accesses: analyse(request, tables) } : { unknown: `DynamoDB's ${operation}` };
};

const single: (action: string) => Analyse = (action) => (request, tables) => [
  item(action, request, request, tables),
];

const OPERATIONS: Readonly<Record<string, Analyse>> = {
  GetItem: single('GetItem'),
  PutItem: single('PutItem'),
  UpdateItem: single('UpdateItem'),
  DeleteItem: single('DeleteItem'),
  Query: (request, tables) => [search('Query', request, tables)],
  Scan: (request, tables) => [search('Scan', request, tables)],
  TransactWriteItems: (request, tables) =>
    transaction(request, tables, 'TransactWriteItems', TRANSACT_WRITES),
  TransactGetItems: (request, tables) => transaction(request, tables, 'TransactGetItems', { Get: 'GetItem' }),
  BatchGetItem: batchGet,
  BatchWriteItem: batchWrite,
  DescribeTable: (request, tables) => [plain('DescribeTable', tables.arn(text(request['TableName'])))],
  DescribeTimeToLive: (request, tables) => [
    plain('DescribeTimeToLive', tables.arn(text(request['TableName']))),
  ],
  ListTables: () => [plain('ListTables', '*')],
};

const TRANSACT_WRITES = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
} as const;

function transaction(
  request: Json,
  tables: Tables,
  enclosing: string,
  actions: Readonly<Record<string, string>>,
): readonly Access[] {
  return records(request['TransactItems']).flatMap((entry) =>
    Object.entries(entry).map(([kind, part]) =>
      item(actions[kind] ?? kind, record(part), { ...request, enclosing }, tables),
    ),
  );
}

/** One item read or written by its key; `request` carries what stands around it. */
const item = (action: string, part: Json, request: Json, tables: Tables): Access => {
  const name = text(part['TableName']);
  const partition = partitionOf(tables.find(name));
  const keyed = record(part['Key'] ?? part['Item']);
  return {
    action: `dynamodb:${action}`,
    resource: tables.arn(name),
    keys: conditionKeys({
      request: { ReturnValues: part['ReturnValues'], ...request },
      leadingKeys: () =>
        partition.map((attribute) => keyText(keyed[attribute])).filter((value) => value !== undefined),
      attributes: () => itemAttributes(part),
    }),
  };
};

const partitionOf = (table: LocalTable | undefined) => table?.keys.partition.map(({ name }) => name) ?? [];

const itemAttributes = (part: Json): readonly string[] => {
  const named = [...Object.keys(record(part['Key'])), ...Object.keys(record(part['Item']))];
  return unique([...named, ...expressionAttributes(part)]);
};

const expressionAttributes = (part: Json): readonly string[] => {
  const expressions = [
    'ProjectionExpression',
    'UpdateExpression',
    'ConditionExpression',
    'FilterExpression',
    'KeyConditionExpression',
  ];
  return expressions.flatMap((name) => attributesOf(part[name], part['ExpressionAttributeNames']));
};

function search(action: 'Query' | 'Scan', request: Json, tables: Tables): Access {
  const name = text(request['TableName']);
  const indexName = text(request['IndexName']);
  const table = tables.find(name);
  const index = table?.indexes.find((candidate) => candidate.name === indexName);
  const partition = (index ?? table)?.keys.partition.map((key) => key.name) ?? [];
  return {
    action: `dynamodb:${action}`,
    resource: tables.arn(name) + (indexName ? `/index/${indexName}` : ''),
    keys: conditionKeys({
      request: { ...request, Select: request['Select'] ?? defaultSelect(request), scan: action === 'Scan' },
      leadingKeys: () => equalities(request, partition),
      attributes: () => unique(expressionAttributes(request)),
    }),
  };
}

const defaultSelect = (request: Json): string => {
  if (request['ProjectionExpression']) return 'SPECIFIC_ATTRIBUTES';
  return request['IndexName'] ? 'ALL_PROJECTED_ATTRIBUTES' : 'ALL_ATTRIBUTES';
};

function batchGet(request: Json, tables: Tables): readonly Access[] {
  return Object.entries(record(request['RequestItems'])).flatMap(([TableName, part]) =>
    records(record(part)['Keys']).map((Key) =>
      item('BatchGetItem', { ...record(part), TableName, Key }, request, tables),
    ),
  );
}

function batchWrite(request: Json, tables: Tables): readonly Access[] {
  return Object.entries(record(request['RequestItems'])).flatMap(([TableName, writes]) =>
    records(writes)
      .flatMap((write) => [write['PutRequest'], write['DeleteRequest']])
      .filter((write) => write !== undefined)
      .map((write) => item('BatchWriteItem', { ...record(write), TableName }, request, tables)),
  );
}

const plain = (action: string, resource: string): Access => ({
  action: `dynamodb:${action}`,
  resource,
  keys: conditionKeys({ request: {}, leadingKeys: () => [], attributes: () => [] }),
});

const unique = (names: readonly string[]) => [...new Set(names)];
