import { setTimeout as sleep } from 'node:timers/promises';
import type { LocalIndex, LocalTable, TableKeys } from '../assembly/model.ts';
import { DynamoDbError } from './call-dynamodb.ts';
import type { CallDynamoDb } from './call-dynamodb.ts';
import { primingKeyOf } from './priming.ts';

/**
 * Brings every table of the assembly into the engine; tables that are there (data kept from an earlier start) stay, and
 * get the indexes they lack. Rejects when a kept table has another key.
 */
export const createTables = async (tables: readonly LocalTable[], call: CallDynamoDb): Promise<void> => {
  await Promise.all(tables.map((table) => createTable(table, call)));
};

const createTable = async (table: LocalTable, call: CallDynamoDb): Promise<void> => {
  const existing = await describe(table.name, call);
  if (existing !== undefined) return complete(table, existing, call);
  await call('CreateTable', tableInput(table));
  await untilActive(table.name, call);
  if (table.ttlAttribute !== undefined)
    await call('UpdateTimeToLive', ttlInput(table.name, table.ttlAttribute));
  if (table.streamArn !== undefined) await prime(table, call);
};

/**
 * Writes a record and deletes it. DynamoDB Local looks for a stream's next records through those of all tables since this
 * one's latest: without a record right after creation, writes fell from 172 to 8 per second after 10,000 records; a poll of
 * a stream that nobody wrote to took 256 ms after 3,500 orders.
 */
export const prime = async (table: LocalTable, call: CallDynamoDb): Promise<void> => {
  const key = primingKeyOf(table);
  await call('PutItem', { TableName: table.name, Item: key });
  await call('DeleteItem', { TableName: table.name, Key: key });
};

interface Description {
  readonly indexes: readonly string[];
  readonly keyNames: string;
}

const describe = async (name: string, call: CallDynamoDb): Promise<Description | undefined> => {
  try {
    const { Table } = (await call('DescribeTable', { TableName: name })) as unknown as {
      Table: DescribedTable;
    };
    return {
      indexes: (Table.GlobalSecondaryIndexes ?? []).map((index) => index.IndexName),
      keyNames: namesOf(Table.KeySchema),
    };
  } catch (error) {
    if (error instanceof DynamoDbError && error.code === 'ResourceNotFoundException') return undefined;
    throw error;
  }
};

interface DescribedTable {
  readonly KeySchema: readonly { readonly AttributeName: string }[];
  readonly GlobalSecondaryIndexes?: readonly { readonly IndexName: string }[];
}

const complete = async (table: LocalTable, existing: Description, call: CallDynamoDb): Promise<void> => {
  if (existing.keyNames !== namesOf(keySchema(table.keys))) {
    throw new Error(
      `the stored table ${table.name} has a different key (${existing.keyNames}); start with an empty --data folder`,
    );
  }
  for (const index of table.indexes.filter(
    ({ name, kind }) => kind === 'global' && !existing.indexes.includes(name),
  )) {
    const definitions = attributeDefinitions([index.keys]);
    const create = {
      GlobalSecondaryIndexUpdates: [{ Create: indexInput(index) }],
      AttributeDefinitions: definitions,
    };
    await call('UpdateTable', { TableName: table.name, ...create });
    await untilActive(table.name, call);
  }
};

const untilActive = async (name: string, call: CallDynamoDb): Promise<void> => {
  for (;;) {
    const { Table } = (await call('DescribeTable', { TableName: name })) as unknown as {
      Table: { TableStatus: string; GlobalSecondaryIndexes?: { IndexStatus: string }[] };
    };
    const statuses = [
      Table.TableStatus,
      ...(Table.GlobalSecondaryIndexes ?? []).map((index) => index.IndexStatus),
    ];
    if (statuses.every((status) => status === 'ACTIVE' || status === undefined)) return;
    await sleep(20);
  }
};

const tableInput = (table: LocalTable): object => {
  const global = table.indexes.filter((index) => index.kind === 'global').map(indexInput);
  const local = table.indexes.filter((index) => index.kind === 'local').map(indexInput);
  return {
    TableName: table.name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: attributeDefinitions([table.keys, ...table.indexes.map((index) => index.keys)]),
    KeySchema: keySchema(table.keys),
    ...(global.length === 0 ? {} : { GlobalSecondaryIndexes: global }),
    ...(local.length === 0 ? {} : { LocalSecondaryIndexes: local }),
    ...(table.streamViewType === undefined
      ? {}
      : { StreamSpecification: { StreamEnabled: true, StreamViewType: table.streamViewType } }),
  };
};

const indexInput = (index: LocalIndex): object => {
  const nonKey = index.projection === 'INCLUDE' ? { NonKeyAttributes: index.nonKeyAttributes } : {};
  return {
    IndexName: index.name,
    KeySchema: keySchema(index.keys),
    Projection: { ProjectionType: index.projection, ...nonKey },
  };
};

const keySchema = ({ partition, sort }: TableKeys) => {
  const hash = partition.map(({ name }) => ({ AttributeName: name, KeyType: 'HASH' }));
  return [...hash, ...sort.map(({ name }) => ({ AttributeName: name, KeyType: 'RANGE' }))];
};

const attributeDefinitions = (keys: readonly TableKeys[]): readonly object[] => {
  const attributes = keys.flatMap(({ partition, sort }) => [...partition, ...sort]);
  const byName = new Map(
    attributes.map(({ name, type }) => [name, { AttributeName: name, AttributeType: type }]),
  );
  return [...byName.values()];
};

const ttlInput = (table: string, attribute: string): object => ({
  TableName: table,
  TimeToLiveSpecification: { AttributeName: attribute, Enabled: true },
});

const namesOf = (schema: readonly { readonly AttributeName: string }[]): string =>
  schema.map((key) => key.AttributeName).join(', ');
