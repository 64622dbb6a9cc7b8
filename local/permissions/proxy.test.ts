import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LocalFunction, LocalRole, PolicyStatement } from '../assembly/model.ts';
import { Faults } from '../faults/faults.ts';
import { Invocations } from '../faults/invocations.ts';
import { analysisFor } from './analysis/analyse.ts';
import { Judge } from './judge.ts';
import { Meter } from './meter.ts';
import { operatorKeyId, Principals } from './principals.ts';
import { CheckingProxy } from './proxy.ts';
import { Refusals, refusalSentence } from './refusals.ts';

const place = { region: 'eu-west-1', accountId: '000000000000' };
const tableArn = 'arn:aws:dynamodb:eu-west-1:000000000000:table/inventory';
const allow = (actions: string[], resources: string[]): PolicyStatement => ({
  effect: 'Allow',
  actions,
  notActions: [],
  resources,
  notResources: [],
  conditions: {},
});

const role: LocalRole = {
  stack: 's',
  logicalId: 'Role',
  name: 'inventory-role',
  arn: 'arn:aws:iam::000000000000:role/inventory-role',
  accessKeyId: 'LOCALROLE00000000000',
  statements: [
    allow(['dynamodb:GetItem', 'dynamodb:UpdateItem'], [tableArn]),
    allow(['events:PutEvents'], ['arn:aws:events:eu-west-1:000000000000:event-bus/shop']),
  ],
  managedPolicyArns: [],
  trustedServices: ['lambda.amazonaws.com'],
};
const fn: LocalFunction = {
  stack: 's',
  logicalId: 'Fn',
  name: 'inventory-http',
  arn: 'arn:aws:lambda:eu-west-1:000000000000:function:inventory-http',
  handler: 'index.handler',
  codeDir: '/',
  env: {},
  timeoutSeconds: 3,
  memoryMb: 128,
  roleArn: role.arn,
  roleLogicalId: 'Role',
  accessKeyId: 'LOCALFUNCTION0000001',
};

/** Stands for DynamoDB Local and fauxqs: remembers what reached it. */
const aService = async () => {
  const reached: { target: unknown; body: Record<string, unknown> }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      reached.push({ target: request.headers['x-amz-target'], body: JSON.parse(body || '{}') });
      const consumed = { TableName: 'inventory', CapacityUnits: 1.5, Table: { CapacityUnits: 1 } };
      const indexes = { GlobalSecondaryIndexes: { due: { CapacityUnits: 0.5 } } };
      response.writeHead(200, { 'content-type': 'application/x-amz-json-1.0' });
      response.end(
        JSON.stringify({ Item: { pk: { S: 'A' } }, ConsumedCapacity: { ...consumed, ...indexes } }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () => new Promise((resolve) => (server.close(resolve), server.closeAllConnections()));
  return { reached, origin, close };
};

const aProxy = async () => {
  const service = await aService();
  const proxy = await CheckingProxy.listen();
  const [faults, invocations, meter, written] = [
    new Faults(),
    new Invocations(),
    new Meter(),
    [] as string[],
  ];
  const refusals = new Refusals(() => undefined);
  const principals = new Principals({ ...place, functions: [fn], roles: [role] });
  const analyse = analysisFor({ ...place, tables: [], secrets: [] });
  const handle = () => ({ status: 200, headers: {}, body: '{"FailedEntryCount":0,"Entries":[]}' });
  proxy.serve({
    judge: new Judge({ principals, analyse, refusals, faults, invocations }),
    meter,
    backends: { dynamodb: { origin: service.origin }, sqs: { origin: service.origin }, events: { handle } },
    onSuccess: (call) => written.push(call.operation),
    log: () => undefined,
  });
  const close = async () => {
    await proxy.close();
    await service.close();
  };
  return { proxy, service, faults, invocations, meter, refusals, written, close };
};

let local: Awaited<ReturnType<typeof aProxy>>;
beforeEach(async () => {
  local = await aProxy();
});
afterEach(() => local.close());

const settings = (accessKeyId = fn.accessKeyId) => ({
  endpoint: local.proxy.origin,
  region: 'eu-west-1',
  credentials: { accessKeyId, secretAccessKey: 'x' },
  maxAttempts: 1,
});
const dynamodb = (key?: string) => new DynamoDBClient(settings(key));
const get = new GetItemCommand({ TableName: 'inventory', Key: { pk: { S: 'A' } } });
const put = new PutItemCommand({ TableName: 'inventory', Item: { pk: { S: 'A' } } });
const transact = new TransactWriteItemsCommand({
  TransactItems: ['A', 'B', 'C'].map((pk) => ({
    Update: { TableName: 'inventory', Key: { pk: { S: pk } }, UpdateExpression: 'SET a = :a' },
  })),
});

describe('the checking proxy', () => {
  it('lets through what the role allows, many calls over one connection', async () => {
    const client = dynamodb();

    const [first] = [await client.send(get), await client.send(get), await client.send(get)];

    expect(first.Item).toEqual({ pk: { S: 'A' } });
    expect(local.service.reached.map(({ target }) => target)).toEqual(
      Array(3).fill('DynamoDB_20120810.GetItem'),
    );
    expect(local.written).toEqual(['GetItem', 'GetItem', 'GetItem']);
    expect(local.refusals.list()).toEqual([]);
  });

  it('refuses what the role does not allow, naming function, action and resource', async () => {
    const refused = dynamodb().send(put);

    await expect(refused).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: `inventory-http is not authorized to perform dynamodb:PutItem on ${tableArn}: no statement of its role allows it`,
    });
    expect(local.service.reached).toEqual([]);
    expect(local.refusals.list().map(refusalSentence)).toHaveLength(1);
  });

  it('refuses calls to services of which the role says nothing, in their own protocol', async () => {
    const client = new SQSClient(settings());
    const send = new SendMessageCommand({
      QueueUrl: `${local.proxy.origin}/000000000000/inbox`,
      MessageBody: 'x',
    });

    await expect(client.send(send)).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  it('serves services the runner makes itself', async () => {
    const client = new EventBridgeClient(settings());
    const to = (EventBusName: string) =>
      client.send(new PutEventsCommand({ Entries: [{ EventBusName, Detail: '{}' }] }));

    await expect(to('shop')).resolves.toMatchObject({ FailedEntryCount: 0 });
    await expect(to('other')).rejects.toMatchObject({ name: 'AccessDeniedException' });
  });

  it('knows no strangers, and lets the operator do everything', async () => {
    await expect(dynamodb('AKIASTRANGER00000000').send(get)).rejects.toMatchObject({
      name: 'UnrecognizedClientException',
    });
    await expect(dynamodb(operatorKeyId).send(put)).resolves.toBeDefined();
  });

  it('refuses requests nobody signed, and survives bytes that are no request', async () => {
    const unsigned = await fetch(local.proxy.origin, { method: 'POST', body: '{}' });
    await expect(fetch(`${local.proxy.origin}/`, { method: 'GET' })).resolves.toMatchObject({ status: 403 });

    expect(unsigned.status).toBe(403);
    await expect(dynamodb().send(get)).resolves.toBeDefined();
  });

  it('counts calls and capacity units while the meter is on', async () => {
    local.meter.start();

    await dynamodb().send(get);
    await dynamodb().send(transact);

    expect(local.service.reached[0]?.body).toMatchObject({ ReturnConsumedCapacity: 'INDEXES' });
    expect(local.meter.stop()).toEqual([
      {
        caller: 'inventory-http',
        service: 'dynamodb',
        operation: 'GetItem',
        calls: 1,
        readUnits: 1.5,
        writeUnits: 0,
        units: { inventory: 1, 'inventory/due': 0.5 },
      },
      expect.objectContaining({ operation: 'TransactWriteItems', readUnits: 0, writeUnits: 1.5 }),
    ]);
  });
});

describe('faults at service calls', () => {
  it('a conflict cancels the transaction with one reason per item, and nothing reaches the service', async () => {
    local.faults.set({ conflict: 1 });

    const error: unknown = await dynamodb()
      .send(transact)
      .catch((caught: unknown) => caught);

    expect(error).toMatchObject({ name: 'TransactionCanceledException' });
    const { CancellationReasons } = error as { CancellationReasons: { Code: string }[] };
    expect(CancellationReasons.map(({ Code }) => Code).sort()).toEqual([
      'None',
      'None',
      'TransactionConflict',
    ]);
    expect(local.service.reached).toEqual([]);
  });

  it('throttling is ProvisionedThroughputExceeded', async () => {
    local.faults.set({ throttle: 1 });

    await expect(dynamodb().send(get)).rejects.toMatchObject({
      name: 'ProvisionedThroughputExceededException',
    });
  });

  it('an answer is lost after the service did its work', async () => {
    local.faults.set({ lostAnswer: 1 });

    await expect(dynamodb().send(transact)).rejects.toThrow();

    expect(local.service.reached).toHaveLength(1);
  });

  it('an answer of the runner itself is lost too', async () => {
    local.faults.set({ lostAnswer: 1 });
    const put = new PutEventsCommand({ Entries: [{ EventBusName: 'shop', Detail: '{}' }] });

    await expect(new EventBridgeClient(settings()).send(put)).rejects.toThrow();
    expect(local.faults.happened()).toEqual({ 'lost answer': 1 });
  });

  it.each([
    ['before', 0],
    ['after', 1],
  ] as const)(
    'a handler killed %s its call fails, and later calls of it reach nothing',
    async (when, reached) => {
      local.faults.set({ kills: [{ call: 1, when }] });
      const afterwards = Promise.withResolvers<string>();

      const run = local.invocations.run('inventory-http', async () => {
        const client = dynamodb();
        const trace = String(local.invocations.traceId());
        client.middlewareStack.add(
          (next) => (args) => {
            Object.assign((args.request as { headers: object }).headers, { 'X-Amzn-Trace-Id': trace });
            return next(args);
          },
          { step: 'build' },
        );
        await client.send(get).catch(() => undefined);
        const later = client.send(get).then(
          () => 'reached',
          () => 'hung up',
        );
        afterwards.resolve(await later);
      });

      await expect(run).rejects.toThrow(`inventory-http was killed ${when} GetItem`);
      await expect(afterwards.promise).resolves.toBe('hung up');
      expect(local.service.reached).toHaveLength(reached);
    },
  );
});
