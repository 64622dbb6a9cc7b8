import {
  DynamoDBClient,
  PutItemCommand,
  ScanCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Assembly, LocalFunction, LocalRole, LocalTable, PolicyStatement } from '../assembly/model.ts';
import { dynamoDbAt } from '../engine/call-dynamodb.ts';
import { createTables } from '../engine/create-tables.ts';
import { startEngine } from '../engine/engine.ts';
import type { Engine } from '../engine/engine.ts';
import { EventDelivery } from './event-delivery.ts';

const region = 'eu-west-1';
const account = '000000000000';
const arn = (service: string, rest: string) => `arn:aws:${service}:${region}:${account}:${rest}`;
const queueArn = (name: string) => arn('sqs', name);
const busArn = arn('events', 'event-bus/shop');

const roles: LocalRole[] = [];
const aFunction = (name: string, rights: Record<string, string[]>): LocalFunction => {
  const roleArn = `arn:aws:iam::${account}:role/${name}`;
  const common = { stack: 's', logicalId: name, name };
  roles.push({
    ...common,
    arn: roleArn,
    accessKeyId: `ROLE${name.toUpperCase().padEnd(16, '0')}`,
    managedPolicyArns: [],
    trustedServices: ['lambda.amazonaws.com', 'scheduler.amazonaws.com'],
    statements: Object.entries(rights).map(([resource, actions]): PolicyStatement => ({
      effect: 'Allow',
      actions,
      resources: [resource],
      notActions: [],
      notResources: [],
      conditions: {},
    })),
  });
  return {
    ...common,
    arn: arn('lambda', `function:${name}`),
    handler: 'index.handler',
    codeDir: '/',
    env: {},
    timeoutSeconds: 3,
    memoryMb: 128,
    roleArn,
    roleLogicalId: name,
    accessKeyId: `FN${name.toUpperCase().padEnd(18, '0')}`,
  };
};

const tableArn = (name: string) => arn('dynamodb', `table/${name}`);
const streamRights = ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'];
const queueRights = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
const timerRole = `arn:aws:iam::${account}:role/timer`;

const functions = [
  aFunction('orders', {
    [tableArn('orders')]: ['dynamodb:PutItem'],
    [arn('scheduler', 'schedule/*')]: ['scheduler:CreateSchedule'],
    [timerRole]: ['iam:PassRole'],
  }),
  aFunction('publisher', {
    [`${tableArn('orders')}/stream/1`]: streamRights,
    [busArn]: ['events:PutEvents'],
  }),
  aFunction('mailer', { [queueArn('mailer-inbox')]: queueRights, [tableArn('mails')]: ['dynamodb:PutItem'] }),
];
aFunction('timer', { [queueArn('mailer-inbox')]: ['sqs:SendMessage'] });

const aTable = (name: string, streamArn?: string): LocalTable => ({
  stack: 's',
  logicalId: name,
  name,
  arn: tableArn(name),
  ...(streamArn && { streamArn, streamViewType: 'NEW_AND_OLD_IMAGES' as const }),
  keys: { partition: [{ name: 'pk', type: 'S' }], sort: [] },
  indexes: [],
});

const assemblyAt = (origin: string): Assembly => {
  const placed = (logicalId: string) => ({ stack: 's', logicalId });
  const aQueue = (name: string, deadLetters?: string) => ({
    ...placed(name),
    name,
    arn: queueArn(name),
    url: `${origin}/${account}/${name}`,
    fifo: false,
    contentBasedDeduplication: false,
    visibilityTimeoutSeconds: 30,
    delaySeconds: 0,
    retentionSeconds: 345_600,
    receiveWaitSeconds: 0,
    ...(deadLetters && { redrive: { deadLetterArn: queueArn(deadLetters), maxReceiveCount: 3 } }),
  });
  const mapping = {
    enabled: true,
    batchSize: 10,
    windowSeconds: 0,
    filters: [],
    reportBatchItemFailures: true,
    startingPosition: 'TRIM_HORIZON' as const,
    bisect: true,
    maxRetries: 5,
    maxRecordAgeSeconds: -1,
    parallelization: 1,
  };
  const streamArn = `${tableArn('orders')}/stream/1`;
  const target = { id: 't', arn: queueArn('mailer-inbox'), deadLetterArn: queueArn('undelivered') };
  return {
    folder: '',
    partition: 'aws',
    accountId: account,
    region,
    stacks: [],
    functions,
    permissions: [],
    eventSourceMappings: [
      {
        ...placed('m1'),
        ...mapping,
        functionName: 'publisher',
        eventSourceArn: streamArn,
        onFailureArn: queueArn('unpublished'),
      },
      { ...placed('m2'), ...mapping, functionName: 'mailer', eventSourceArn: queueArn('mailer-inbox') },
    ],
    tables: [aTable('orders', streamArn), aTable('mails')],
    buses: [{ ...placed('bus'), name: 'shop', arn: busArn }],
    rules: [
      {
        ...placed('rule'),
        name: 'on-order-placed',
        arn: arn('events', 'rule/shop/on-order-placed'),
        busName: 'shop',
        pattern: { source: ['satu.orders'] },
        state: 'ENABLED',
        targets: [target],
      },
    ],
    queues: [
      aQueue('mailer-inbox', 'mailer-dead'),
      aQueue('mailer-dead'),
      aQueue('undelivered'),
      aQueue('unpublished'),
    ],
    schedules: [],
    scheduleGroups: [{ ...placed('g'), name: 'default', arn: arn('scheduler', 'schedule-group/default') }],
    roles,
    buckets: [],
    secrets: [],
    userPools: [],
    apis: [],
    leftOut: [],
  };
};

type Handler = (event: unknown) => Promise<unknown>;

/** The handlers run here; each signs with its own function's key, as in its own environment. */
const aShop = (eventDelivery: EventDelivery) => {
  const settings = (name: string) => ({
    endpoint: eventDelivery.origin,
    region,
    credentials: {
      accessKeyId: functions.find((fn) => fn.name === name)?.accessKeyId ?? '',
      secretAccessKey: 'x',
    },
    // The SDK's own retries would hide the faults, and wait seconds when throttled.
    maxAttempts: 1,
  });
  const trace = { step: 'build' } as const;
  const traced = <T extends { middlewareStack: { add: (...args: never[]) => void } }>(client: T): T => {
    const add = client.middlewareStack.add as unknown as (middleware: unknown, options: object) => void;
    const middleware =
      (next: (args: unknown) => unknown) => (args: { request: { headers: Record<string, string> } }) => {
        args.request.headers['X-Amzn-Trace-Id'] = eventDelivery.invocations.traceId() ?? '';
        return next(args);
      };
    add.call(client.middlewareStack, middleware, trace);
    return client;
  };
  const [orders, mails] = [
    traced(new DynamoDBClient(settings('orders'))),
    traced(new DynamoDBClient(settings('mailer'))),
  ];
  const bus = traced(new EventBridgeClient(settings('publisher')));
  const timers = traced(new SchedulerClient(settings('orders')));

  const place = async (id: string): Promise<unknown> =>
    orders.send(new PutItemCommand({ TableName: 'orders', Item: { pk: { S: id } } })).catch(() => place(id));
  const publish: Handler = async (event) => {
    const { Records } = event as {
      Records: { dynamodb: { Keys: { pk: { S: string } }; SequenceNumber: string } }[];
    };
    const Entries = Records.map(({ dynamodb }) => ({
      EventBusName: 'shop',
      Source: 'satu.orders',
      DetailType: 'OrderPlaced',
      Detail: JSON.stringify({ orderId: dynamodb.Keys.pk.S }),
    }));
    const answer = await bus.send(new PutEventsCommand({ Entries }));
    const failed = (answer.Entries ?? []).findIndex((entry) => entry.ErrorCode !== undefined);
    return failed < 0
      ? {}
      : { batchItemFailures: [{ itemIdentifier: Records[failed]?.dynamodb.SequenceNumber }] };
  };
  /** Applies each event once, whatever comes twice: the item is its own inbox record. */
  const mail: Handler = async (event) => {
    const { Records } = event as { Records: { body: string }[] };
    for (const { body } of Records) {
      const { detail } = JSON.parse(body) as { detail: { orderId: string } };
      const Item = { pk: { S: detail.orderId }, at: { N: String(eventDelivery.clock.now()) } };
      await mails
        .send(
          new PutItemCommand({ TableName: 'mails', Item, ConditionExpression: 'attribute_not_exists(pk)' }),
        )
        .catch((error: unknown) => {
          if (!(error instanceof Error) || error.name !== 'ConditionalCheckFailedException') throw error;
        });
    }
  };
  const handlers: Readonly<Record<string, Handler>> = { publisher: publish, mailer: mail };
  const invoke = async (name: string, event: unknown) =>
    eventDelivery.invocations.run(
      name,
      () => handlers[name]?.(event) ?? Promise.reject(new Error(`no ${name}`)),
    );
  return { invoke, place, orders, timers };
};

/** A fresh one for each test: a stream outlives its table. dynoxide is there in 60 ms where it can run. */
const anEngine = () => startEngine();

let engine: Engine;
let eventDelivery: EventDelivery;
let shop: ReturnType<typeof aShop>;
const log: string[] = [];
beforeEach(async () => {
  log.length = 0;
  engine = await anEngine();
  const call = dynamoDbAt(engine.endpoint);
  eventDelivery = await EventDelivery.open({ log: (line) => log.push(line), ticking: false });
  const assembly = assemblyAt(eventDelivery.origin);
  await createTables(assembly.tables, call);
  shop = aShop(eventDelivery);
  const secrets = () => ({ status: 400, headers: {}, body: '{}' });
  await eventDelivery.connect({
    assembly,
    engineEndpoint: engine.endpoint,
    invoker: { invoke: shop.invoke },
    secrets,
    userPools: async () => secrets(),
  });
});
afterEach(async () => {
  await eventDelivery.stop();
  await engine.stop();
});

const mailed = async (): Promise<string[]> => {
  const client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region,
    credentials: { accessKeyId: 'OPERATOR', secretAccessKey: 'x' },
  });
  const { Items = [] } = await client.send(new ScanCommand({ TableName: 'mails' }));
  return Items.map(({ pk }) => pk?.S ?? '')
    .filter((id) => id !== 'primes-the-stream')
    .sort();
};

const ids = (n: number) => Array.from({ length: n }, (_, index) => `o-${String(index).padStart(3, '0')}`);

describe('the way of an order from the table to the mail', () => {
  it('goes over stream, bus, rule and queue, and every call was allowed', async () => {
    await shop.place('o-1');
    await eventDelivery.drain();

    expect(await mailed()).toEqual(['o-1']);
    expect(eventDelivery.events.list()).toMatchObject([
      { event: { 'detail-type': 'OrderPlaced' }, deliveries: ['queue mailer-inbox'] },
    ]);
    expect(eventDelivery.refusals.list()).toEqual([]);
    expect(log).toEqual([]);
  });

  it('stops at a call the role does not allow, and says which', async () => {
    const write = new TransactWriteItemsCommand({
      TransactItems: [{ Put: { TableName: 'mails', Item: { pk: { S: 'x' } } } }],
    });

    await expect(shop.orders.send(write)).rejects.toMatchObject({ name: 'AccessDeniedException' });

    expect(log).toEqual([
      `orders is not authorized to perform dynamodb:PutItem on ${tableArn('mails')}: no statement of its role allows it`,
    ]);
  });

  it('tells a nudge of three days later in a moment', async () => {
    const at = new Date(eventDelivery.clock.now() + 3 * 86_400_000).toISOString().slice(0, 19);
    await shop.timers.send(
      new CreateScheduleCommand({
        Name: 'cart-1',
        ScheduleExpression: `at(${at})`,
        FlexibleTimeWindow: { Mode: 'OFF' },
        ActionAfterCompletion: 'DELETE',
        Target: {
          Arn: queueArn('mailer-inbox'),
          RoleArn: timerRole,
          Input: '{"detail":{"orderId":"nudge"}}',
        },
      }),
    );

    const moved = await eventDelivery.clock.advance('P4D');

    expect(moved.ran.map(({ id }) => id)).toEqual(['schedule default/cart-1']);
    expect(await mailed()).toEqual(['nudge']);
  });
});

describe('the same way with faults', () => {
  /** Moves the clock until failed messages have had all their chances. */
  const settle = async () => {
    await eventDelivery.drain();
    await eventDelivery.clock.advance('PT10M');
  };

  it('loses nothing and applies nothing twice under duplicates, delays, reordering, partial failures, conflicts and throttling', async () => {
    eventDelivery.setFaults({
      seed: 11,
      duplicate: 0.3,
      reorder: 0.3,
      delayMs: [0, 50],
      putEventsPartial: 0.2,
      conflict: 0.1,
      throttle: 0.1,
    });
    for (const id of ids(20)) await shop.place(id);

    await settle();

    const happened = eventDelivery.faults.happened();
    eventDelivery.setFaults({});
    // Three failures in a row happen, too; such a message waits in its dead-letter queue.
    await eventDelivery.redrive();
    await settle();

    expect(happened).toMatchObject({ duplicate: expect.any(Number), 'refused entry': expect.any(Number) });
    expect(await mailed()).toEqual(ids(20));
  });

  it('redrives what was dropped on the way from bus to queue, and from queue and stream to function', async () => {
    eventDelivery.setFaults({ seed: 3, drop: 0.4 });
    for (const id of ids(12)) await shop.place(id);
    await settle();
    const lost = 12 - (await mailed()).length;
    eventDelivery.setFaults({});

    const { redriven, stuck } = await eventDelivery.redrive();
    await settle();

    expect(lost).toBeGreaterThan(0);
    expect(Object.values(redriven).reduce((sum, n) => sum + n, 0)).toBeGreaterThan(0);
    expect(stuck).toEqual([]);
    expect(await mailed()).toEqual(ids(12));
  });

  it('finishes the work of consumers that were killed before and after their writes, or whose answers were lost', async () => {
    const kill = { function: 'mailer', service: 'dynamodb', call: 1 };
    eventDelivery.setFaults({
      seed: 9,
      lostAnswer: 0.1,
      kills: [
        { ...kill, when: 'before' },
        { ...kill, when: 'after' },
      ],
    });
    for (const id of ids(6)) await shop.place(id);

    await settle();

    expect(eventDelivery.faults.happened()).toMatchObject({ 'kill before': 1, 'kill after': 1 });
    expect(await mailed()).toEqual(ids(6));
  });
});
