import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Assembly, Endpoints } from './model.ts';
import { readAssembly } from './read-assembly.ts';

const endpoints: Endpoints = {
  api: 'http://127.0.0.1:4000',
  dynamodb: 'http://127.0.0.1:4001',
  eventbridge: 'http://127.0.0.1:4002',
  sqs: 'http://127.0.0.1:4003',
  scheduler: 'http://127.0.0.1:4004',
  s3: 'http://127.0.0.1:4005',
  secretsManager: 'http://127.0.0.1:4006',
  cognito: 'http://127.0.0.1:4007',
};

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'assembly-'));
});
afterEach(() => rmSync(directory, { recursive: true }));

describe('reading a cloud assembly', () => {
  it('finds the code of a function through the assets manifest', () => {
    const assembly = read({ shop: { Role: role, Buy: lambda({ S3Key: 'abc.zip' }) } });

    expect(assembly.functions[0]?.codeDir).toBe(join(directory, 'asset.abc'));
  });

  it('gives a queue an address of the runner, which functions get through Ref', () => {
    const env = { Variables: { QUEUE: { Ref: 'Inbox' } } };
    const assembly = read({
      shop: { Role: role, Inbox: { Type: 'AWS::SQS::Queue' }, Buy: lambda({ S3Key: 'abc.zip' }, env) },
    });

    expect(assembly.functions[0]?.env).toEqual({ QUEUE: 'http://127.0.0.1:4003/000000000000/shop-Inbox' });
  });

  it('counts what CDK moved to a managed policy, because it exceeds an inline one, among the statements of its role', () => {
    const assembly = read({
      shop: {
        Role: role,
        Inline: policyOn('one'),
        Overflow: policyOn('two', 'AWS::IAM::ManagedPolicy'),
      },
    });

    expect(assembly.roles[0]?.statements.map(({ resources }) => resources)).toEqual([['one'], ['two']]);
  });

  it('resolves what one stack imports from another', () => {
    const table = { Type: 'AWS::DynamoDB::GlobalTable', Properties: { TableName: 'orders', KeySchema: [] } };
    const policy = policyOn({ 'Fn::ImportValue': 'data:Orders' });
    const outputs = {
      Orders: { Value: { 'Fn::GetAtt': ['Table', 'Arn'] }, Export: { Name: 'data:Orders' } },
    };

    const assembly = read(
      { data: { Table: table }, shop: { Role: role, Policy: policy } },
      { data: outputs },
    );

    expect(assembly.roles[0]?.statements[0]?.resources).toEqual([
      'arn:aws:dynamodb:ap-southeast-3:000000000000:table/orders',
    ]);
  });

  it('points an issuer that is joined from parts at the runner', () => {
    const issuer = {
      'Fn::Join': ['', ['https://cognito-idp.ap-southeast-3.amazonaws.com/', { Ref: 'Staff' }]],
    };
    const authorizer = {
      Type: 'AWS::ApiGatewayV2::Authorizer',
      Properties: {
        ApiId: { Ref: 'Api' },
        Name: 'staff',
        AuthorizerType: 'JWT',
        JwtConfiguration: { Issuer: issuer, Audience: ['till'] },
      },
    };
    const resources = {
      Staff: { Type: 'AWS::Cognito::UserPool' },
      Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'shop', ProtocolType: 'HTTP' } },
      Authorizer: authorizer,
      Role: role,
      Buy: lambda({ S3Key: 'abc.zip' }),
      Integration: {
        Type: 'AWS::ApiGatewayV2::Integration',
        Properties: {
          ApiId: { Ref: 'Api' },
          IntegrationType: 'AWS_PROXY',
          PayloadFormatVersion: '2.0',
          IntegrationUri: { 'Fn::GetAtt': ['Buy', 'Arn'] },
        },
      },
      Route: {
        Type: 'AWS::ApiGatewayV2::Route',
        Properties: {
          ApiId: { Ref: 'Api' },
          RouteKey: 'GET /me',
          AuthorizationType: 'JWT',
          AuthorizerId: { Ref: 'Authorizer' },
          Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'Integration' }]] },
        },
      },
    };

    const assembly = read({ shop: resources });

    const poolId = assembly.userPools[0]?.id ?? 'none';
    expect(assembly.apis[0]?.routes[0]?.authorizer?.issuer).toBe(
      `http://127.0.0.1:4000/_local/issuer/${poolId}`,
    );
    expect(assembly.apis[0]?.routes[0]?.integration.functionName).toBe('shop-Buy');
  });

  it('refuses a resource type it does not know, by name and place', () => {
    const topic = { Type: 'AWS::SNS::Topic', Properties: {} };

    expect(() => read({ shop: { Alerts: topic } })).toThrow(
      /shop\/Alerts is of type AWS::SNS::Topic, which the local runner cannot run/,
    );
  });

  it('leaves alarms and keys out knowingly, and lets others mention them', () => {
    const resources = {
      Key: { Type: 'AWS::KMS::Key' },
      Role: role,
      Policy: policyOn({ 'Fn::GetAtt': ['Key', 'Arn'] }),
    };

    const assembly = read({ shop: resources });

    expect(assembly.leftOut).toEqual([{ stack: 'shop', logicalId: 'Key', type: 'AWS::KMS::Key' }]);
    expect(assembly.roles[0]?.statements[0]?.resources).toEqual([
      'arn:aws:kms:ap-southeast-3:000000000000:shop-Key',
    ]);
  });

  it('leaves out a resource whose condition is false', () => {
    const resources = {
      Inbox: { Type: 'AWS::SQS::Queue', Condition: 'IsProd' },
      Other: { Type: 'AWS::SQS::Queue' },
    };

    const assembly = read({ shop: resources }, {}, { IsProd: { 'Fn::Equals': ['dev', 'prod'] } });

    expect(assembly.queues.map((queue) => queue.name)).toEqual(['shop-Other']);
  });

  it('names the property that has the wrong kind', () => {
    const queue = { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 'soon' } };

    expect(() => read({ shop: { Inbox: queue } })).toThrow(
      'shop/Inbox.VisibilityTimeout: expected a number, found "soon"',
    );
  });
});

const role = { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Statement: [] } } };

function lambda(code: object, environment: object = {}): object {
  const properties = {
    Code: code,
    Handler: 'index.handler',
    Role: { 'Fn::GetAtt': ['Role', 'Arn'] },
    Environment: environment,
  };
  return { Type: 'AWS::Lambda::Function', Properties: properties };
}

function policyOn(resource: object | string, type = 'AWS::IAM::Policy'): object {
  const statement = { Effect: 'Allow', Action: 'x:Y', Resource: resource };
  return {
    Type: type,
    Properties: { Roles: [{ Ref: 'Role' }], PolicyDocument: { Statement: [statement] } },
  };
}

type ByName = Record<string, object>;

/** Writes the smallest assembly with these stacks and reads it. */
function read(stacks: Record<string, ByName>, outputs: ByName = {}, conditions: ByName = {}): Assembly {
  const assets = { type: 'cdk:asset-manifest', properties: { file: 'assets.json' } };
  const artifacts: ByName = { assets };
  for (const [name, resources] of Object.entries(stacks)) {
    artifacts[name] = {
      type: 'aws:cloudformation:stack',
      environment: 'aws://unknown-account/ap-southeast-3',
      properties: { templateFile: `${name}.json` },
    };
    write(`${name}.json`, { Resources: resources, Outputs: outputs[name] ?? {}, Conditions: conditions });
  }
  write('assets.json', {
    files: { abc: { source: { path: 'asset.abc' }, destinations: { here: { objectKey: 'abc.zip' } } } },
  });
  write('manifest.json', { artifacts });
  return readAssembly(directory, endpoints);
}

const write = (file: string, content: object): void => {
  writeFileSync(join(directory, file), JSON.stringify(content));
};
