import { randomBytes } from 'node:crypto';
import { DynamoDBClient, type ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactGetCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { clientSettings } from '#shared/aws/client-settings.ts';
import type { IndexContract, TableName } from '#shared/contracts/table.ts';
import { asWritten, isCancelled, toRefusals, type Refusal, type WriteAction } from './write-action.ts';
import { backOff } from './back-off.ts';
import type { Key } from './key.ts';
import { outwaitConflicts } from './outwait-conflicts.ts';
import { decodeCursor, encodeCursor, refuseForeignCursor } from './cursor.ts';

export type { Key } from './key.ts';

export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string;
}

export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string;
}

export interface QueryOptions extends Partial<PageRequest> {
  /** Sort keys that begin with this. */
  readonly sortPrefix?: string;
  readonly newestFirst?: boolean;
  readonly consistent?: boolean;
}

export interface IndexQuery extends Partial<PageRequest> {
  readonly index: IndexContract;
  /** Values of the partition attributes, all of them. */
  readonly partition: Readonly<Record<string, string | number>>;
  /** Sort attributes, equal but for the last, which may be a range. */
  readonly upTo?: { readonly attribute: string; readonly value: string | number };
  readonly newestFirst?: boolean;
}

/** DynamoDB as stores see it: keys, items, and transactions that are refused for a reason. */
export interface Database {
  /** Strongly consistent unless said otherwise. */
  readonly get: <Item>(key: Key, options?: { readonly consistent?: boolean }) => Promise<Item | undefined>;
  /** Items in the order of their keys; a hole where there is none. Split by 100, retried until complete. */
  readonly getMany: <Item>(
    keys: readonly Key[],
    options?: { readonly consistent?: boolean },
  ) => Promise<readonly (Item | undefined)[]>;
  /**
   * One consistent picture of up to 100 items: nothing changed between the first and the last. A write in between
   * refuses it; it is taken again, with jitter, for two seconds at most.
   */
  readonly getTogether: <Item>(keys: readonly Key[]) => Promise<readonly (Item | undefined)[]>;
  readonly query: <Item>(table: TableName, pk: string, options?: QueryOptions) => Promise<Page<Item>>;
  readonly queryIndex: <Item>(query: IndexQuery) => Promise<Page<Item>>;
  /**
   * Writes whole items, each by itself and without a condition: only for what may be written twice to the same place
   * with the same content. Split by 25, retried until complete.
   */
  readonly putMany: (items: readonly (readonly [key: Key, item: object])[]) => Promise<void>;
  /** All of the actions or none. Answers what refused it, or nothing when it is done. */
  readonly write: (actions: readonly WriteAction[]) => Promise<readonly Refusal[] | undefined>;
  /** One action alone, at half the price of a transaction. Answers what refused it, or nothing when it is done. */
  readonly writeOne: (action: WriteAction) => Promise<Refusal | undefined>;
}

/** DynamoDB refuses more keys in one BatchGetItem. */
const BATCH_GET_LIMIT = 100;
/** DynamoDB refuses more items in one BatchWriteItem. */
const BATCH_WRITE_LIMIT = 25;

interface PutRequest {
  readonly PutRequest: { readonly Item: Record<string, unknown> };
}

/** The physical name of a table, from the environment of the function. */
export const tableNameOf = (table: TableName): string => {
  const name = process.env[`TABLE_${table.toUpperCase()}`];
  if (name === undefined)
    throw new Error(
      `TABLE_${table.toUpperCase()} is not set; declare what this function may touch in domain.ts`,
    );
  return name;
};

/** Few retries in the client: the loops here know what may be retried, and for how long. */
export const makeDatabase = (
  client = new DynamoDBClient({ ...clientSettings('dynamodb'), maxAttempts: 3 }),
): Database => {
  // It copies every input and output for a logger that nobody connected.
  client.middlewareStack.remove('loggerMiddleware');
  const documents = DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });

  const getBatch = async <Item>(keys: readonly Key[], consistent: boolean): Promise<Map<string, Item>> => {
    const items = new Map<string, Item>();
    let pending: Record<string, { Keys: Record<string, unknown>[]; ConsistentRead: boolean }> = {};
    for (const key of keys) {
      const entry = (pending[tableNameOf(key.table)] ??= { Keys: [], ConsistentRead: consistent });
      entry.Keys.push({ pk: key.pk, sk: key.sk });
    }
    const wait = backOff({ baseMs: 20, budgetMs: 2000 });
    while (Object.keys(pending).length > 0) {
      const answer = await documents.send(new BatchGetCommand({ RequestItems: pending }));
      for (const [name, answered] of Object.entries(answer.Responses ?? {})) {
        for (const item of answered)
          items.set(`${name}|${String(item['pk'])}|${String(item['sk'])}`, asWritten<Item>(item));
      }
      pending = unprocessed(answer.UnprocessedKeys, consistent);
      if (Object.keys(pending).length > 0) await wait();
    }
    return items;
  };

  const putBatch = async (items: readonly (readonly [key: Key, item: object])[]): Promise<void> => {
    let pending: Record<string, PutRequest[]> = {};
    for (const [{ table, pk, sk }, item] of items)
      (pending[tableNameOf(table)] ??= []).push({ PutRequest: { Item: { ...item, pk, sk } } });
    const wait = backOff({ baseMs: 20, budgetMs: 2000 });
    while (Object.keys(pending).length > 0) {
      const answer = await documents.send(new BatchWriteCommand({ RequestItems: pending }));
      pending = (answer.UnprocessedItems ?? {}) as Record<string, PutRequest[]>;
      if (Object.keys(pending).length > 0) await wait();
    }
  };

  /** Nothing when a write was at one of the items meanwhile. */
  const takePicture = async <Item>(
    keys: readonly Key[],
  ): Promise<readonly (Item | undefined)[] | undefined> => {
    try {
      const answer = await documents.send(
        new TransactGetCommand({
          TransactItems: keys.map((key) => ({
            Get: { TableName: tableNameOf(key.table), Key: { pk: key.pk, sk: key.sk } },
          })),
        }),
      );
      return keys.map((_, index) => found<Item>(answer.Responses?.[index]?.Item));
    } catch (error) {
      const refusals = isCancelled(error) ? toRefusals(error) : [];
      if (refusals.some(({ reason }) => reason === 'conflict' || reason === 'throttled')) return undefined;
      throw error;
    }
  };

  return {
    get: async <Item>(key: Key, options: { readonly consistent?: boolean } = {}) => {
      const answer = await documents.send(
        new GetCommand({
          TableName: tableNameOf(key.table),
          Key: { pk: key.pk, sk: key.sk },
          ConsistentRead: options.consistent ?? true,
        }),
      );
      return found<Item>(answer.Item);
    },

    getMany: async <Item>(keys: readonly Key[], options: { readonly consistent?: boolean } = {}) => {
      const distinct = [...new Map(keys.map((key) => [nameOf(key), key])).values()];
      const batches = chunk(distinct, BATCH_GET_LIMIT);
      const answers = await Promise.all(
        batches.map((batch) => getBatch<Item>(batch, options.consistent ?? true)),
      );
      return keys.map((key) =>
        answers.map((batch) => batch.get(nameOf(key))).find((item) => item !== undefined),
      );
    },

    getTogether: async <Item>(keys: readonly Key[]) => {
      const wait = backOff({ baseMs: 15, budgetMs: 2000 });
      for (;;) {
        const picture = await takePicture<Item>(keys);
        if (picture !== undefined) return picture;
        await wait();
      }
    },

    query: async <Item>(table: TableName, pk: string, options: QueryOptions = {}) => {
      const prefix = options.sortPrefix;
      const answer = await documents
        .send(
          new QueryCommand({
            TableName: tableNameOf(table),
            KeyConditionExpression: prefix === undefined ? 'pk = :pk' : 'pk = :pk AND begins_with(sk, :sk)',
            ExpressionAttributeValues: { ':pk': pk, ':sk': prefix },
            ConsistentRead: options.consistent ?? false,
            ScanIndexForward: options.newestFirst !== true,
            ...paging(options),
          }),
        )
        .catch(refuseForeignCursor(options.cursor));
      return pageOf<Item>(answer);
    },

    queryIndex: async <Item>({ index, partition, upTo, newestFirst, ...page }: IndexQuery) => {
      const terms = [
        ...Object.entries(partition).map(([name, value]) => ({ name, operator: '=', value })),
        ...(upTo === undefined ? [] : [{ name: upTo.attribute, operator: '<=', value: upTo.value }]),
      ];
      const answer = await documents
        .send(
          new QueryCommand({
            TableName: tableNameOf(index.table),
            IndexName: index.name,
            KeyConditionExpression: terms
              .map(({ operator }, at) => `#k${at} ${operator} :k${at}`)
              .join(' AND '),
            ExpressionAttributeNames: Object.fromEntries(terms.map(({ name }, at) => [`#k${at}`, name])),
            ExpressionAttributeValues: Object.fromEntries(terms.map(({ value }, at) => [`:k${at}`, value])),
            ScanIndexForward: newestFirst !== true,
            ...paging(page),
          }),
        )
        .catch(refuseForeignCursor(page.cursor));
      return pageOf<Item>(answer);
    },

    putMany: async (items) => {
      const distinct = [...new Map(items.map((item) => [nameOf(item[0]), item])).values()];
      await Promise.all(chunk(distinct, BATCH_WRITE_LIMIT).map(putBatch));
    },

    write: async (actions) => {
      try {
        // The SDK puts one ClientRequestToken on the command and keeps it over its own retries, so that an answer
        // that was lost on the way is answered again instead of applied again.
        await documents.send(new TransactWriteCommand({ TransactItems: actions.map(toTransactItem) }));
        return undefined;
      } catch (error) {
        if (isCancelled(error)) return toRefusals(error);
        throw error;
      }
    },

    writeOne: async (action) => {
      const marked = withWriteId(action);
      try {
        await outwaitConflicts(() => sendOne(documents, marked.action));
        return undefined;
      } catch (error) {
        if (!isConditionFailure(error)) throw error;
        const item = error.Item === undefined ? undefined : unmarshall(error.Item);
        // The client sent it again after losing the answer, and met its own first try.
        if (item?.['writeId'] === marked.writeId) return undefined;
        return { index: 0, reason: 'condition', item: found(item) };
      }
    },
  };
};

const found = <Item>(item: Record<string, unknown> | undefined): Item | undefined =>
  item === undefined ? undefined : asWritten<Item>(item);

const isConditionFailure = (error: unknown): error is ConditionalCheckFailedException =>
  error instanceof Error && error.name === 'ConditionalCheckFailedException';

/** Marks a single write, so that its repetition after a lost answer is recognised as done and not refused as stale. */
const withWriteId = (action: WriteAction): { action: WriteAction; writeId: string } => {
  const writeId = randomBytes(9).toString('base64url');
  if (action.kind === 'put') return { writeId, action: { ...action, Item: { ...action.Item, writeId } } };
  if (action.kind !== 'update') return { writeId, action };
  const set =
    action.UpdateExpression?.startsWith('SET ') === true
      ? action.UpdateExpression.replace('SET ', 'SET #writeId = :writeId, ')
      : `SET #writeId = :writeId ${action.UpdateExpression ?? ''}`;
  return {
    writeId,
    action: {
      ...action,
      UpdateExpression: set,
      ExpressionAttributeNames: { ...action.ExpressionAttributeNames, '#writeId': 'writeId' },
      ExpressionAttributeValues: { ...action.ExpressionAttributeValues, ':writeId': writeId },
    },
  };
};

const sendOne = async (
  documents: DynamoDBDocumentClient,
  { kind, table, ...rest }: WriteAction,
): Promise<unknown> => {
  const input = {
    TableName: tableNameOf(table),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    ...rest,
  };
  switch (kind) {
    case 'put':
      return documents.send(new PutCommand({ ...input, Item: input.Item }));
    case 'update':
      return documents.send(new UpdateCommand({ ...input, Key: input.Key }));
    case 'delete':
      return documents.send(new DeleteCommand({ ...input, Key: input.Key }));
    case 'check':
      throw new RangeError('a check alone changes nothing; read the item instead');
  }
};

const toTransactItem = (action: WriteAction) => {
  const { kind, table, ...rest } = action;
  const item = {
    TableName: tableNameOf(table),
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
    ...rest,
  };
  switch (kind) {
    case 'put':
      return { Put: item as typeof item & { Item: Record<string, unknown> } };
    case 'update':
      return { Update: item as typeof item & { Key: Record<string, unknown>; UpdateExpression: string } };
    case 'delete':
      return { Delete: item as typeof item & { Key: Record<string, unknown> } };
    case 'check':
      return {
        ConditionCheck: item as typeof item & { Key: Record<string, unknown>; ConditionExpression: string },
      };
  }
};

const nameOf = (key: Key): string => `${tableNameOf(key.table)}|${key.pk}|${key.sk}`;

const chunk = <Item>(items: readonly Item[], size: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size));

const unprocessed = (
  keys: Record<string, { Keys?: Record<string, unknown>[] | undefined }> | undefined,
  consistent: boolean,
) =>
  Object.fromEntries(
    Object.entries(keys ?? {}).map(([name, entry]) => [
      name,
      { Keys: entry.Keys ?? [], ConsistentRead: consistent },
    ]),
  );

const paging = (page: Partial<PageRequest>) => ({
  Limit: page.limit,
  ...(page.cursor === undefined ? {} : { ExclusiveStartKey: decodeCursor(page.cursor) }),
});

const pageOf = <Item>(answer: {
  Items?: Record<string, unknown>[] | undefined;
  LastEvaluatedKey?: Record<string, unknown> | undefined;
}): Page<Item> => ({
  items: (answer.Items ?? []).map(asWritten<Item>),
  ...(answer.LastEvaluatedKey === undefined ? {} : { nextCursor: encodeCursor(answer.LastEvaluatedKey) }),
});
