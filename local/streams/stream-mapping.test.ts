import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import type { LocalEventSourceMapping, LocalTable } from '../assembly/model.ts';
import { Faults } from '../faults/faults.ts';
import { ServiceRefusal } from '../net/json-service.ts';
import type { StreamRecord, Streams } from './stream-client.ts';
import { StreamMapping } from './stream-mapping.ts';

const table: LocalTable = {
  stack: 's',
  logicalId: 't',
  name: 'orders',
  arn: 'arn:aws:dynamodb:eu-west-1:000000000000:table/orders',
  streamArn: 'arn:aws:dynamodb:eu-west-1:000000000000:table/orders/stream/now',
  keys: { partition: [{ name: 'pk', type: 'S' }], sort: [{ name: 'sk', type: 'S' }] },
  indexes: [],
};
const mapping: LocalEventSourceMapping = {
  stack: 's',
  logicalId: 'm',
  functionName: 'publisher',
  eventSourceArn: table.streamArn ?? '',
  enabled: true,
  batchSize: 100,
  windowSeconds: 0,
  filters: [],
  reportBatchItemFailures: false,
  startingPosition: 'TRIM_HORIZON',
  bisect: false,
  maxRetries: 1,
  maxRecordAgeSeconds: -1,
  parallelization: 1,
};

/** A stream in memory; iterators are `shard:index`. A shard that is closed ends. */
class FakeStream implements Streams {
  readonly #shards = new Map<string, { parent?: string; records: StreamRecord[]; closed: boolean }>();
  trimmedOnce = false;

  shard(id: string, parent?: string): void {
    this.#shards.set(id, { ...(parent && { parent }), records: [], closed: false });
  }

  write(shard: string, pk: string, sk = 'x', eventName = 'INSERT'): void {
    const records = this.#shards.get(shard)?.records ?? [];
    const SequenceNumber = `${shard}-${records.length}`;
    records.push({
      eventID: SequenceNumber,
      eventName,
      dynamodb: { Keys: { pk: { S: pk }, sk: { S: sk } }, SequenceNumber },
    });
  }

  close(id: string): void {
    const shard = this.#shards.get(id);
    if (shard) shard.closed = true;
  }

  streamOf = () => Promise.resolve('stream');
  shards = () =>
    Promise.resolve([...this.#shards].map(([id, { parent }]) => ({ id, ...(parent && { parent }) })));

  iterator: Streams['iterator'] = (_stream, shard, position) => {
    const records = this.#shards.get(shard)?.records ?? [];
    const at = (number: string) => records.findIndex(({ eventID }) => eventID === number);
    if (position === 'TRIM_HORIZON') return Promise.resolve(`${shard}:0`);
    if (position === 'LATEST') return Promise.resolve(`${shard}:${records.length}`);
    return Promise.resolve(`${shard}:${'after' in position ? at(position.after) + 1 : at(position.at)}`);
  };

  page: Streams['page'] = (iterator) => {
    if (this.trimmedOnce) {
      this.trimmedOnce = false;
      return Promise.reject(new ServiceRefusal('GetRecords', 'TrimmedDataAccessException', 'trimmed'));
    }
    const [shard = '', index = '0'] = iterator.split(':');
    const { records = [], closed } = this.#shards.get(shard) ?? {};
    const next = closed ? {} : { next: `${shard}:${records.length}` };
    return Promise.resolve({ records: records.slice(Number(index)), ...next });
  };
}

type Handler = (keys: string[], call: number) => unknown;

const running: StreamMapping[] = [];
afterEach(() => running.splice(0).forEach((each) => each.stop()));

const aPublisher = (
  handler: Handler = () => undefined,
  changed: Partial<LocalEventSourceMapping> = {},
  checkpoint?: (shard: string) => string,
) => {
  const [stream, faults, batches, givenUp] = [
    new FakeStream(),
    new Faults(),
    [] as string[][],
    [] as object[],
  ];
  const own = new StreamMapping({
    mapping: { ...mapping, ...changed },
    table,
    region: 'eu-west-1',
    client: stream,
    invoker: {
      invoke: async (_name, event) => {
        const { Records } = event as {
          Records: { dynamodb: { Keys: { pk: { S: string } } }; eventSourceARN: string; awsRegion: string }[];
        };
        batches.push(Records.map(({ dynamodb }) => dynamodb.Keys.pk.S));
        return handler(batches.at(-1) ?? [], batches.length);
      },
    },
    faults,
    onGivenUp: (_arn, message) => Promise.resolve(void givenUp.push(message)),
    onFailure: () => undefined,
    ...(checkpoint && { checkpoint }),
  });
  running.push(own);
  const start = () => void own.run();
  const settle = async () => {
    own.wake();
    do await turn();
    while (!own.isIdle);
  };
  return { stream, faults, batches, givenUp, own, start, settle };
};

describe('a function that follows a table', () => {
  it('gets every change once, in order, and never the record that primes the stream', async () => {
    const shop = aPublisher();
    shop.stream.shard('s1');
    for (const key of ['primes-the-stream', 'o-1', 'o-2', 'o-3']) shop.stream.write('s1', key);

    shop.start();
    await shop.settle();
    shop.stream.write('s1', 'o-4');
    await shop.settle();

    expect(shop.batches).toEqual([['o-1', 'o-2', 'o-3'], ['o-4']]);
  });

  it('gets only what its filters let through, in batches of its size', async () => {
    const filters = [{ eventName: ['INSERT'], dynamodb: { Keys: { sk: { S: [{ prefix: 'E#' }] } } } }];
    const shop = aPublisher(undefined, { filters, batchSize: 2 });
    shop.stream.shard('s1');
    for (const key of ['a', 'b', 'c']) {
      shop.stream.write('s1', key, 'E#1');
      shop.stream.write('s1', key, 'ORDER');
      shop.stream.write('s1', key, 'E#1', 'REMOVE');
    }

    shop.start();
    await shop.settle();

    expect(shop.batches).toEqual([['a', 'b'], ['c']]);
  });

  it('begins at the end of the stream when it starts with LATEST', async () => {
    const shop = aPublisher(undefined, { startingPosition: 'LATEST' });
    shop.stream.shard('s1');
    shop.stream.write('s1', 'before');
    shop.start();
    await shop.settle();

    shop.stream.write('s1', 'after');
    await shop.settle();

    expect(shop.batches).toEqual([['after']]);
  });

  it('reads a child shard after its parent is done', async () => {
    const shop = aPublisher();
    shop.stream.shard('parent');
    shop.stream.shard('child', 'parent');
    shop.stream.write('parent', 'first');
    shop.stream.write('child', 'second');
    shop.start();
    await shop.settle();
    expect(shop.batches).toEqual([['first']]);

    shop.stream.write('parent', 'last of parent');
    shop.stream.close('parent');
    await shop.settle();
    await shop.settle();

    expect(shop.batches.flat()).toEqual(['first', 'last of parent', 'second']);
  });

  it('takes a new iterator when the old one points at trimmed data, and repeats nothing', async () => {
    const shop = aPublisher();
    shop.stream.shard('s1');
    shop.stream.write('s1', 'a');
    shop.start();
    await shop.settle();

    shop.stream.trimmedOnce = true;
    await shop.settle();
    shop.stream.write('s1', 'b');
    await shop.settle();

    expect(shop.batches).toEqual([['a'], ['b']]);
  });

  it('goes on after a restart where it was', async () => {
    const first = aPublisher();
    first.stream.shard('s1');
    first.stream.write('s1', 'a');
    first.start();
    await first.settle();
    const kept = first.own.checkpoints();

    const second = aPublisher(undefined, {}, (shard) => kept[shard] ?? '');
    second.stream.shard('s1');
    second.stream.write('s1', 'a');
    second.stream.write('s1', 'b');
    second.start();
    await second.settle();

    expect(second.batches).toEqual([['b']]);
  });

  it('tells the on-failure destination where the given-up records are, and can read them again', async () => {
    let isBroken = true;
    const shop = aPublisher(() => (isBroken ? Promise.reject(new Error('broken')) : undefined), {
      onFailureArn: 'arn:aws:sqs:::dead',
    });
    shop.stream.shard('s1');
    shop.stream.write('s1', 'a');
    shop.stream.write('s1', 'b');
    shop.start();
    await shop.settle();
    expect(shop.givenUp).toMatchObject([
      {
        DDBStreamBatchInfo: {
          shardId: 's1',
          startSequenceNumber: 's1-0',
          endSequenceNumber: 's1-1',
          batchSize: 2,
        },
      },
    ]);
    isBroken = false;

    await shop.own.redrive({ shard: 's1', first: 's1-0', last: 's1-1' });

    expect(shop.batches.at(-1)).toEqual(['a', 'b']);
  });

  it('keeps the changes of one partition key in order while others go on beside them', async () => {
    const gate = Promise.withResolvers<undefined>();
    const shop = aPublisher((keys) => (keys.includes('slow') ? gate.promise : undefined), {
      parallelization: 8,
    });
    shop.stream.shard('s1');
    for (const key of ['slow', 'b', 'c', 'd', 'slow']) shop.stream.write('s1', key);
    shop.start();
    while (shop.batches.flat().length < 5) await turn();
    gate.resolve(undefined);
    await shop.settle();

    expect(
      shop.batches
        .filter((keys) => keys.includes('slow'))
        .flat()
        .filter((key) => key === 'slow'),
    ).toHaveLength(2);
    expect(shop.batches.length).toBeGreaterThan(1);
  });
});

describe('faults between stream and function', () => {
  it('delivers a batch again', async () => {
    const shop = aPublisher();
    shop.faults.set({ duplicate: 1 });
    shop.stream.shard('s1');
    shop.stream.write('s1', 'a');

    shop.start();
    await shop.settle();

    expect(shop.batches).toEqual([['a'], ['a'], ['a']]);
  });

  it('drops a batch to the on-failure destination', async () => {
    const shop = aPublisher(undefined, { onFailureArn: 'arn:aws:sqs:::dead' });
    shop.faults.set({ drop: 1 });
    shop.stream.shard('s1');
    shop.stream.write('s1', 'a');

    shop.start();
    await shop.settle();

    expect(shop.batches).toEqual([]);
    expect(shop.givenUp).toHaveLength(1);
  });
});
