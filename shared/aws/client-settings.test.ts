import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { GetScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { clientSettings } from './client-settings.ts';

interface Received {
  readonly line: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let server: Server;
let received: Received[];
let answers: { readonly status: number; readonly body: string }[];
const before = { ...process.env };

beforeEach(async () => {
  received = [];
  answers = [];
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (part) => (body += String(part)));
    request.on('end', () => {
      received.push({ line: `${request.method} ${request.url}`, headers: request.headers, body });
      const answer = answers.shift() ?? { status: 200, body: '{}' };
      response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' }).end(answer.body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  process.env = {
    ...before,
    AWS_REGION: 'ap-southeast-3',
    AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'secret',
    AWS_SESSION_TOKEN: 'session',
    AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  };
});

afterEach(async () => {
  process.env = before;
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

/** What differs from call to call, and what the SDK says of itself. */
const OWN = ['user-agent', 'x-amz-user-agent', 'amz-sdk-invocation-id', 'x-amz-date', 'authorization'];

const comparable = ({ line, headers, body }: Received) => ({
  line,
  body,
  headers: Object.entries(headers).filter(([name]) => !OWN.includes(name)),
  signed: /Credential=\w+\/\d+\/(\S+), SignedHeaders=(\S+),/
    .exec((headers.authorization ?? '').replace(';x-amz-user-agent', ''))
    ?.slice(1),
});

const item = { pk: { S: 'a' }, sk: { S: 'A' }, count: { N: '1' } };

describe('the settings of the SDK’s clients', () => {
  it('send what the SDK sends by itself: the same lines, headers, bodies and signed parts', async () => {
    const put = { TableName: 'stock', Item: item, ConditionExpression: 'attribute_not_exists(pk)' };
    const events = { Entries: [{ Source: 'satu.test', DetailType: 'X', Detail: '{}' }] };

    await new DynamoDBClient({}).send(new PutItemCommand(put));
    await new EventBridgeClient({}).send(new PutEventsCommand(events));
    await new SchedulerClient({}).send(new GetScheduleCommand({ Name: 'x' }));
    await new DynamoDBClient(clientSettings('dynamodb')).send(new PutItemCommand(put));
    await new EventBridgeClient(clientSettings('events')).send(new PutEventsCommand(events));
    await new SchedulerClient(clientSettings('scheduler')).send(new GetScheduleCommand({ Name: 'x' }));

    const sent = received.map(comparable);
    expect(sent.slice(3)).toEqual(sent.slice(0, 3));
    expect(sent[0]?.signed?.[0]).toBe('ap-southeast-3/dynamodb/aws4_request');
  });

  it('understand answers and errors as the SDK does', async () => {
    const client = new DynamoDBClient(clientSettings('dynamodb'));
    answers = [
      { status: 200, body: JSON.stringify({ Item: item }) },
      {
        status: 400,
        body: JSON.stringify({ __type: 'x#ConditionalCheckFailedException', message: 'no', Item: item }),
      },
    ];

    const got = await client.send(new GetItemCommand({ TableName: 'stock', Key: { pk: { S: 'a' } } }));
    const refused = await client
      .send(new PutItemCommand({ TableName: 'stock', Item: item }))
      .catch((error: unknown) => error);

    expect(got.Item).toEqual(item);
    expect(refused).toBeInstanceOf(ConditionalCheckFailedException);
    expect((refused as ConditionalCheckFailedException).Item).toEqual(item);
  });

  it('try again what was throttled or failed at the service, as often as the client may', async () => {
    const client = new DynamoDBClient({ ...clientSettings('dynamodb'), maxAttempts: 3 });
    answers = [
      { status: 400, body: JSON.stringify({ __type: 'x#ThrottlingException' }) },
      { status: 500, body: '{}' },
      { status: 200, body: JSON.stringify({ Item: item }) },
    ];

    const { Item } = await client.send(new GetItemCommand({ TableName: 'stock', Key: { pk: { S: 'a' } } }));

    expect(Item).toEqual(item);
    expect(received.map(({ headers }) => headers['amz-sdk-request'])).toEqual([
      'attempt=1; max=3',
      'attempt=2; max=3',
      'attempt=3; max=3',
    ]);
  });

  it.each(['ap-southeast-3', 'us-east-1', 'eu-central-1', 'cn-north-1'])(
    'lead to the address that the SDK’s own rules have for %s',
    (region) => {
      process.env = { ...process.env, AWS_REGION: region, AWS_ENDPOINT_URL: undefined };
      delete process.env['AWS_ENDPOINT_URL'];
      const parameters = { Region: region, UseDualStack: false, UseFIPS: false };
      const rules = [new DynamoDBClient({}), new EventBridgeClient({}), new SchedulerClient({})].map(
        ({ config }) => config.endpointProvider(parameters).url.href,
      );

      const known = (['dynamodb', 'events', 'scheduler'] as const).map(
        (service) => clientSettings(service).endpointProvider().url.href,
      );

      expect(known).toEqual(rules);
    },
  );
});
