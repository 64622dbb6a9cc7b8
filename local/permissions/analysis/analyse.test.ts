import { describe, expect, it } from '@jest/globals';
import type { LocalSecret, LocalTable } from '../../assembly/model.ts';
import type { ServiceCall } from './access.ts';
import { analysisFor } from './analyse.ts';

const attribute = (name: string) => ({ name, type: 'S' as const });
const table: LocalTable = {
  stack: 's',
  logicalId: 'Inventory',
  name: 'inventory',
  arn: 'arn:aws:dynamodb:eu-west-1:000000000000:table/inventory',
  keys: { partition: [attribute('pk')], sort: [attribute('sk')] },
  indexes: [
    {
      name: 'due',
      kind: 'global',
      keys: { partition: [attribute('shard'), attribute('kind')], sort: [attribute('at')] },
      projection: 'ALL',
      nonKeyAttributes: [],
    },
  ],
};
const secret: LocalSecret = {
  stack: 's',
  logicalId: 'Key',
  name: 'hmac',
  arn: 'arn:aws:secretsmanager:eu-west-1:000000000000:secret:hmac-AbCdEf',
};
const analyse = analysisFor({
  region: 'eu-west-1',
  accountId: '000000000000',
  tables: [table],
  secrets: [secret],
});

const call = (
  service: string,
  operation: string,
  json: Record<string, unknown>,
  rest: Partial<ServiceCall> = {},
) => {
  const url = new URL('http://127.0.0.1/');
  return analyse({
    service,
    operation,
    json,
    method: 'POST',
    url,
    headers: {},
    body: Buffer.alloc(0),
    ...rest,
  });
};

/** Actions with resource and the condition keys that have values, ready to compare. */
const needs = (...args: Parameters<typeof call>) => {
  const analysis = call(...args);
  if ('unknown' in analysis) throw new Error(analysis.unknown);
  return analysis.accesses.map(({ action, resource, keys }) => ({
    action,
    resource: resource.replace(/^arn:aws:(\w+):.*?:.*?:/, '$1:'),
    ...Object.fromEntries(Object.entries(keys).flatMap(([key, read]) => (read() ? [[key, read()]] : []))),
  }));
};

const dynamodb = (operation: string, json: Record<string, unknown>) => needs('dynamodb', operation, json);
const key = (pk: string, sk = 'A') => ({ pk: { S: pk }, sk: { S: sk } });

describe('what DynamoDB calls need', () => {
  it('reads and writes of one item need the action on the table with the leading key', () => {
    expect(dynamodb('GetItem', { TableName: 'inventory', Key: key('STOCK#1') })).toMatchObject([
      {
        action: 'dynamodb:GetItem',
        resource: 'dynamodb:table/inventory',
        'dynamodb:leadingkeys': ['STOCK#1'],
      },
    ]);
    expect(
      dynamodb('PutItem', { TableName: table.arn, Item: { ...key('STOCK#2'), left: { N: '3' } } }),
    ).toMatchObject([
      {
        action: 'dynamodb:PutItem',
        resource: 'dynamodb:table/inventory',
        'dynamodb:leadingkeys': ['STOCK#2'],
        'dynamodb:attributes': ['pk', 'sk', 'left'],
      },
    ]);
  });

  it('an update names the attributes of all its expressions', () => {
    const [access] = dynamodb('UpdateItem', {
      TableName: 'inventory',
      Key: key('STOCK#1'),
      UpdateExpression:
        'SET #left = #left - :q, history[0].who = :w, list = list_append(if_not_exists(list, :e), :l) ADD version :one',
      ConditionExpression: '#left >= :q AND attribute_exists(pk) AND NOT size(tags) IN (:one)',
      ExpressionAttributeNames: { '#left': 'available' },
      ReturnValues: 'ALL_NEW',
    });

    expect(access).toMatchObject({ action: 'dynamodb:UpdateItem', 'dynamodb:returnvalues': ['ALL_NEW'] });
    expect(access).toMatchObject({
      'dynamodb:attributes': ['pk', 'sk', 'available', 'history', 'list', 'version', 'tags'],
    });
  });

  it('a transaction needs each of its actions, with its own leading key', () => {
    const accesses = dynamodb('TransactWriteItems', {
      TransactItems: [
        { Update: { TableName: 'inventory', Key: key('STOCK#1') } },
        { Put: { TableName: 'orders', Item: key('ORDER#1') } },
        { ConditionCheck: { TableName: 'inventory', Key: key('SKU#1') } },
        { Delete: { TableName: 'inventory', Key: key('HOLD#1') } },
      ],
    });

    expect(accesses.map(({ action, resource }) => `${action} ${resource}`)).toEqual([
      'dynamodb:UpdateItem dynamodb:table/inventory',
      'dynamodb:PutItem dynamodb:table/orders',
      'dynamodb:ConditionCheckItem dynamodb:table/inventory',
      'dynamodb:DeleteItem dynamodb:table/inventory',
    ]);
    expect(accesses[0]).toMatchObject({
      'dynamodb:leadingkeys': ['STOCK#1'],
      'dynamodb:enclosingoperation': ['TransactWriteItems'],
    });
  });

  it('a transaction of reads needs GetItem for each', () => {
    const accesses = dynamodb('TransactGetItems', {
      TransactItems: [
        { Get: { TableName: 'inventory', Key: key('STOCK#1') } },
        { Get: { TableName: 'inventory', Key: key('STOCK#2') } },
      ],
    });

    expect(accesses).toMatchObject([
      { action: 'dynamodb:GetItem', 'dynamodb:leadingkeys': ['STOCK#1'] },
      { action: 'dynamodb:GetItem', 'dynamodb:leadingkeys': ['STOCK#2'] },
    ]);
  });

  it('batches need the batch action for each item', () => {
    const reads = dynamodb('BatchGetItem', {
      RequestItems: { inventory: { Keys: [key('STOCK#1'), key('STOCK#2')] } },
    });
    const writes = dynamodb('BatchWriteItem', {
      RequestItems: {
        inventory: [{ PutRequest: { Item: key('A#1') } }, { DeleteRequest: { Key: key('B#1') } }],
      },
    });

    expect(reads).toMatchObject([
      { action: 'dynamodb:BatchGetItem', 'dynamodb:leadingkeys': ['STOCK#1'] },
      { action: 'dynamodb:BatchGetItem', 'dynamodb:leadingkeys': ['STOCK#2'] },
    ]);
    expect(writes).toMatchObject([
      { action: 'dynamodb:BatchWriteItem', 'dynamodb:leadingkeys': ['A#1'] },
      { action: 'dynamodb:BatchWriteItem', 'dynamodb:leadingkeys': ['B#1'] },
    ]);
  });

  it('a query takes its leading key from the key condition, through placeholders', () => {
    const [access] = dynamodb('Query', {
      TableName: 'inventory',
      KeyConditionExpression: '#p = :p AND begins_with(sk, :s)',
      ExpressionAttributeNames: { '#p': 'pk' },
      ExpressionAttributeValues: { ':p': { S: 'STOCK#1' }, ':s': { S: 'B#' } },
    });

    expect(access).toMatchObject({
      action: 'dynamodb:Query',
      resource: 'dynamodb:table/inventory',
      'dynamodb:leadingkeys': ['STOCK#1'],
      'dynamodb:select': ['ALL_ATTRIBUTES'],
    });
  });

  it('a query of an index needs the index, with the values of all its partition attributes', () => {
    const [access] = dynamodb('Query', {
      TableName: 'inventory',
      IndexName: 'due',
      KeyConditionExpression: 'shard = :s AND kind = :k AND at < :t',
      ExpressionAttributeValues: { ':s': { N: '4' }, ':k': { S: 'HOLD' }, ':t': { N: '9' } },
      ProjectionExpression: 'pk, sk',
    });

    expect(access).toMatchObject({
      resource: 'dynamodb:table/inventory/index/due',
      'dynamodb:leadingkeys': ['4', 'HOLD'],
      'dynamodb:select': ['SPECIFIC_ATTRIBUTES'],
    });
  });

  it('a scan has no leading key, and says that it reads the whole table', () => {
    const [access] = dynamodb('Scan', { TableName: 'inventory' });

    expect(access).toMatchObject({ action: 'dynamodb:Scan', 'dynamodb:fulltablescan': ['true'] });
    expect(access).not.toHaveProperty('dynamodb:leadingkeys');
  });

  it('statements in PartiQL are not understood and so not allowed', () => {
    expect(call('dynamodb', 'ExecuteStatement', { Statement: 'DELETE …' })).toEqual({
      unknown: "DynamoDB's ExecuteStatement",
    });
  });
});

describe('what other calls need', () => {
  it('every entry of PutEvents needs its bus', () => {
    const Entries = [
      { EventBusName: 'shop', Source: 'satu.orders', DetailType: 'OrderPlaced' },
      { Source: 'satu.carts' },
    ];

    expect(needs('events', 'PutEvents', { Entries })).toMatchObject([
      { action: 'events:PutEvents', resource: 'events:event-bus/shop', 'events:source': ['satu.orders'] },
      { action: 'events:PutEvents', resource: 'events:event-bus/default', 'events:source': ['satu.carts'] },
    ]);
  });

  it('a batch to a queue needs the action of one message', () => {
    const QueueUrl = 'http://127.0.0.1:4000/000000000000/inbox';

    expect(needs('sqs', 'SendMessageBatch', { QueueUrl })).toEqual([
      { action: 'sqs:SendMessage', resource: 'sqs:inbox' },
    ]);
  });

  it('making a schedule needs its own right and the right to pass the role', () => {
    const url = new URL('http://127.0.0.1/schedules/cart-1');
    const json = { GroupName: 'carts', Target: { RoleArn: 'arn:aws:iam::000000000000:role/timer' } };

    expect(needs('scheduler', '', json, { url })).toMatchObject([
      { action: 'scheduler:CreateSchedule', resource: 'scheduler:schedule/carts/cart-1' },
      {
        action: 'iam:PassRole',
        resource: 'iam:role/timer',
        'iam:passedtoservice': ['scheduler.amazonaws.com'],
      },
    ]);
  });

  it('other calls on schedules need one right', () => {
    const url = new URL('http://127.0.0.1/schedules/cart-1?groupName=carts');

    expect(needs('scheduler', '', {}, { url, method: 'DELETE' })).toEqual([
      { action: 'scheduler:DeleteSchedule', resource: 'scheduler:schedule/carts/cart-1' },
    ]);
  });

  it.each(['hmac', secret.arn, secret.arn.slice(0, -7)])('a secret is found as %s', (SecretId) => {
    expect(needs('secretsmanager', 'GetSecretValue', { SecretId })).toEqual([
      {
        action: 'secretsmanager:GetSecretValue',
        resource: 'secretsmanager:secret:hmac-AbCdEf',
        'secretsmanager:versionstage': ['AWSCURRENT'],
      },
    ]);
  });

  it.each([
    ['GET', '/segments/a/b.json', 's3:GetObject s3:segments/a/b.json'],
    ['HEAD', '/segments/a/b.json', 's3:GetObject s3:segments/a/b.json'],
    ['PUT', '/segments/a%20b.json', 's3:PutObject s3:segments/a b.json'],
    ['DELETE', '/segments/a', 's3:DeleteObject s3:segments/a'],
    ['GET', '/segments?list-type=2&prefix=a%2F', 's3:ListBucket s3:segments'],
  ])('%s %s in S3 needs %s', (method, path, expected) => {
    const [access] = needs('s3', '', {}, { method, url: new URL(`http://127.0.0.1${path}`) });
    expect(`${access?.action} ${access?.resource}`).toBe(expected);
  });

  it('deleting several objects needs the right for each', () => {
    const body = Buffer.from('<Delete><Object><Key>a</Key></Object><Object><Key>b</Key></Object></Delete>');
    const url = new URL('http://127.0.0.1/segments?delete');

    expect(needs('s3', '', {}, { url, body }).map(({ resource }) => resource)).toEqual([
      's3:segments/a',
      's3:segments/b',
    ]);
  });

  it.each([
    ['kms', 'Decrypt'],
    ['events', 'PutRule'],
    ['secretsmanager', 'ListSecrets'],
  ])('%s %s is not understood and so not allowed', (service, operation) => {
    expect(call(service, operation, {})).toHaveProperty('unknown');
  });
});
