import { afterEach, describe, expect, it } from '@jest/globals';
import type { LocalEventSourceMapping, LocalQueue } from '../assembly/model.ts';
import { MovableClock } from '../clock/clock.ts';
import { Faults } from '../faults/faults.ts';
import { Emulator } from './emulator.ts';
import { QueueClient } from './queue-client.ts';
import { QueueMapping } from './queue-mapping.ts';

const region = 'eu-west-1';
const arnOf = (name: string) => `arn:aws:sqs:${region}:000000000000:${name}`;

const aQueue = (origin: string, name: string, parts: Partial<LocalQueue> = {}): LocalQueue => ({
  stack: 's',
  logicalId: name,
  name,
  arn: arnOf(name),
  url: `${origin}/000000000000/${name}`,
  fifo: name.endsWith('.fifo'),
  contentBasedDeduplication: false,
  visibilityTimeoutSeconds: 60,
  delaySeconds: 0,
  retentionSeconds: 345_600,
  receiveWaitSeconds: 0,
  ...parts,
});

interface Record {
  messageId: string;
  body: string;
  attributes: { ApproximateReceiveCount: string };
  eventSourceARN: string;
}
type Handler = (bodies: string[], records: Record[]) => unknown;

const running: (() => Promise<unknown>)[] = [];
afterEach(() => Promise.all(running.splice(0).map((stop) => stop())));

const aConsumer = async (handler: Handler, parts: Partial<LocalEventSourceMapping> = {}, name = 'inbox') => {
  const emulator = await Emulator.start({ region });
  const dead = aQueue(emulator.origin, name.endsWith('.fifo') ? 'dead.fifo' : 'dead');
  const queue = aQueue(emulator.origin, name, { redrive: { deadLetterArn: dead.arn, maxReceiveCount: 2 } });
  emulator.create({ queues: [dead, queue], buckets: [], region });
  const [client, faults, failures, batches] = [
    new QueueClient(emulator.origin, region),
    new Faults(),
    [] as string[],
    [] as string[][],
  ];
  const settle = async () => {
    while (!mapping.isIdle) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  const clock = new MovableClock({ settle: () => settle(), onError: () => undefined, ticking: false });
  const invoke = async (_name: string, event: unknown) => {
    const { Records } = event as { Records: Record[] };
    const bodies = Records.map(({ body }) => body);
    batches.push(bodies);
    return handler(bodies, Records);
  };
  const mapping: QueueMapping = new QueueMapping({
    mapping: {
      stack: 's',
      logicalId: 'm',
      functionName: 'consumer',
      eventSourceArn: queue.arn,
      enabled: true,
      batchSize: 10,
      windowSeconds: 0,
      filters: [],
      reportBatchItemFailures: true,
      startingPosition: 'LATEST',
      bisect: false,
      maxRetries: -1,
      maxRecordAgeSeconds: -1,
      parallelization: 1,
      ...parts,
    },
    queue,
    region,
    client,
    emulator,
    invoker: { invoke },
    clock,
    faults,
    onFailure: (reason) => failures.push(reason),
  });
  const send = (...bodies: string[]) => bodies.forEach((body) => emulator.send(name, body));
  const start = () => void mapping.run();
  running.push(async () => {
    mapping.stop();
    client.close();
    await emulator.stop();
  });
  return { emulator, client, clock, faults, failures, batches, send, start, settle, dead, queue };
};

const fail = (records: Record[], bodies: string[]) => ({
  batchItemFailures: records
    .filter(({ body }) => bodies.includes(body))
    .map(({ messageId }) => ({ itemIdentifier: messageId })),
});

describe('a function that consumes a queue', () => {
  it('gets what is there in batches and leaves an empty queue', async () => {
    const shop = await aConsumer(() => undefined, { batchSize: 2 });
    shop.send('a', 'b', 'c');

    shop.start();
    await shop.settle();

    expect(shop.batches.toSorted()).toEqual([['a', 'b'], ['c']]);
    expect(shop.emulator.state('inbox')).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  });

  it('sees only the failed messages of a batch again, once the clock has passed the visibility timeout', async () => {
    const shop = await aConsumer((_, records) =>
      Number(records[0]?.attributes.ApproximateReceiveCount) === 1 ? fail(records, ['b']) : undefined,
    );
    shop.send('a', 'b', 'c');
    shop.start();
    await shop.settle();
    expect(shop.emulator.state('inbox')).toMatchObject({ visible: 0, inFlight: 1 });

    await shop.clock.advance('PT1M');

    expect(shop.batches).toEqual([['a', 'b', 'c'], ['b']]);
    expect(shop.emulator.state('inbox')).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  });

  it('loses a message that keeps failing to the dead-letter queue after as many receives as the queue allows', async () => {
    const shop = await aConsumer((_, records) => fail(records, ['poison']));
    shop.send('poison');
    shop.start();
    await shop.settle();

    await shop.clock.advance('PT5M');

    expect(shop.batches).toEqual([['poison'], ['poison']]);
    expect(shop.emulator.state('dead')).toMatchObject({ visible: 1 });
  });

  it('gets the whole batch again when it throws, or names a message that is not of the batch', async () => {
    let calls = 0;
    const shop = await aConsumer(() => {
      calls += 1;
      if (calls === 1) throw new Error('out of paper');
      return { batchItemFailures: [{ itemIdentifier: '' }] };
    });
    shop.send('a', 'b');
    shop.start();
    await shop.settle();
    expect(shop.failures[0]).toContain('out of paper');

    await shop.clock.advance('PT1M');

    expect(shop.batches.flat()).toEqual(['a', 'b', 'a', 'b']);
    expect(shop.emulator.state('inbox')).toMatchObject({ visible: 0, inFlight: 2 });
  });

  it('never sees what its filters leave out', async () => {
    const shop = await aConsumer(() => undefined, { filters: [{ body: { type: ['OrderPlaced'] } }] });
    shop.send('{"type":"OrderPlaced"}', '{"type":"OrderPaid"}', 'plain text');

    shop.start();
    await shop.settle();

    expect(shop.batches).toEqual([['{"type":"OrderPlaced"}']]);
    expect(shop.emulator.state('inbox')).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  });

  it('runs no more batches at a time than its maximum concurrency', async () => {
    let [now, most] = [0, 0];
    const work = async () => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setTimeout(resolve, 50));
      now -= 1;
    };
    const shop = await aConsumer(work, { batchSize: 1, maximumConcurrency: 2 });
    shop.send('a', 'b', 'c', 'd', 'e');

    shop.start();
    await shop.settle();

    expect(shop.batches).toHaveLength(5);
    expect(most).toBe(2);
  });

  it('gets large batches of what came while the one before was under way', async () => {
    const open: (() => void)[] = [];
    const shop = await aConsumer(() => new Promise<void>((resolve) => open.push(resolve)), { batchSize: 25 });
    const tick = () => new Promise((resolve) => setTimeout(resolve, 50));
    shop.send('first');
    shop.start();
    await tick();

    for (let at = 0; at < 30; at += 1) shop.send(`m${at}`);
    await tick();
    expect(shop.batches.map((batch) => batch.length)).toEqual([1, 25]);

    for (const finish of open) finish();
    await tick();
    for (const finish of open) finish();
    await shop.settle();
    expect(shop.batches.map((batch) => batch.length)).toEqual([1, 25, 5]);
  });

  it('gets the messages of a group in their order', async () => {
    const shop = await aConsumer(() => undefined, {}, 'inbox.fifo');
    for (const body of ['a1', 'a2', 'a3']) shop.emulator.send('inbox.fifo', body, { messageGroupId: 'a' });

    shop.start();
    await shop.settle();

    expect(shop.batches.flat()).toEqual(['a1', 'a2', 'a3']);
  });
});

describe('faults between queue and function', () => {
  it('delivers a batch again', async () => {
    const shop = await aConsumer(() => undefined);
    shop.faults.set({ duplicate: 1 });
    shop.send('a');

    shop.start();
    await shop.settle();

    expect(shop.batches).toEqual([['a'], ['a'], ['a']]);
  });

  it('drops a batch into the dead-letter queue', async () => {
    const shop = await aConsumer(() => undefined);
    shop.faults.set({ drop: 1 });
    shop.send('a', 'b');

    shop.start();
    await shop.settle();

    expect(shop.batches).toEqual([]);
    expect(shop.emulator.state('dead')).toMatchObject({ visible: 2 });
  });

  it('turns the order of a batch around', async () => {
    const shop = await aConsumer(() => undefined);
    shop.faults.set({ reorder: 1 });
    shop.send('a', 'b', 'c');

    shop.start();
    await shop.settle();

    expect(shop.batches).toEqual([['c', 'b', 'a']]);
  });
});
