import { describe, expect, it } from '@jest/globals';
import type { LocalTable } from '../assembly/model.ts';
import { DynamoDbError } from './call-dynamodb.ts';
import type { CallDynamoDb } from './call-dynamodb.ts';
import { createTables } from './create-tables.ts';
import { isPrimingRecord } from './priming.ts';

const orders: LocalTable = {
  stack: 'data',
  logicalId: 'Orders',
  name: 'orders',
  arn: 'arn:aws:dynamodb:x:000000000000:table/orders',
  streamArn: 'arn:stream',
  streamViewType: 'NEW_AND_OLD_IMAGES',
  keys: { partition: [{ name: 'pk', type: 'S' }], sort: [{ name: 'sk', type: 'N' }] },
  indexes: [
    {
      name: 'due',
      kind: 'global',
      keys: {
        partition: [
          { name: 'status', type: 'S' },
          { name: 'shard', type: 'S' },
        ],
        sort: [{ name: 'sk', type: 'N' }],
      },
      projection: 'INCLUDE',
      nonKeyAttributes: ['total'],
    },
  ],
  ttlAttribute: 'expiresAt',
};

describe('bringing tables into the engine', () => {
  it('creates keys, multi-attribute indexes, stream and time to live, and primes the stream', async () => {
    const engine = new FakeEngine();

    await createTables([orders], engine.call);

    expect(engine.called()).toEqual(['CreateTable', 'UpdateTimeToLive', 'PutItem', 'DeleteItem']);
    expect(engine.input('CreateTable')).toMatchObject({
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'sk', AttributeType: 'N' },
        { AttributeName: 'status', AttributeType: 'S' },
        { AttributeName: 'shard', AttributeType: 'S' },
      ],
      GlobalSecondaryIndexes: [
        {
          KeySchema: [
            { AttributeName: 'status', KeyType: 'HASH' },
            { AttributeName: 'shard', KeyType: 'HASH' },
            { AttributeName: 'sk', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: ['total'] },
        },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    });
  });

  it('marks the priming record so that no function sees it', async () => {
    const engine = new FakeEngine();

    await createTables([orders], engine.call);

    const { Item } = engine.input('PutItem') as { Item: Record<string, { S?: string }> };
    expect([isPrimingRecord(Item), isPrimingRecord({ pk: { S: 'ORDER#1' } })]).toEqual([true, false]);
  });

  it('keeps a table that is there and adds the index it lacks', async () => {
    const engine = new FakeEngine({ KeySchema: keySchema('pk', 'sk') });

    await createTables([orders], engine.call);

    expect(engine.called()).toEqual(['UpdateTable']);
  });

  it('refuses a kept table with another key', async () => {
    const engine = new FakeEngine({ KeySchema: keySchema('id') });

    await expect(createTables([orders], engine.call)).rejects.toThrow(
      'the stored table orders has a different key (id)',
    );
  });
});

function keySchema(...names: string[]) {
  return names.map((AttributeName) => ({ AttributeName }));
}

class FakeEngine {
  readonly #calls: (readonly [string, object])[] = [];
  #table: object | undefined;

  constructor(table?: object) {
    this.#table = table && { TableStatus: 'ACTIVE', ...table };
  }

  readonly call: CallDynamoDb = async (operation, input) => {
    if (operation === 'DescribeTable') {
      if (this.#table === undefined) throw new DynamoDbError(operation, 'ResourceNotFoundException', '');
      return { Table: this.#table };
    }
    this.#calls.push([operation, input]);
    this.#table ??= { TableStatus: 'ACTIVE', KeySchema: [] };
    return {};
  };

  called(): string[] {
    return this.#calls.map(([operation]) => operation);
  }

  input(operation: string): object | undefined {
    return this.#calls.find(([called]) => called === operation)?.[1];
  }
}
