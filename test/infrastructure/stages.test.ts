import { expect, it } from '@jest/globals';
import { synthesize, the, type Synthesized } from './synthesized.ts';

const made = synthesize([
  'shop:dev:satu',
  'shop:prod:satu',
  'fixture:dev:satu',
  'fixture:prod:satu',
  'fixture:dev:acme',
]);
const of = (spec: string): Synthesized =>
  the(
    made.find((one) => one.spec === spec),
    spec,
  );

const stackNames = (spec: string) => of(spec).assembly.stacks.map(({ name }) => name);

/** Every name that a template chooses and that an account could hold only once. */
const chosenNames = ({ resources }: Synthesized): string[] =>
  [
    ['AWS::Lambda::Function', 'FunctionName'],
    ['AWS::SQS::Queue', 'QueueName'],
    ['AWS::Events::EventBus', 'Name'],
    ['AWS::Events::Rule', 'Name'],
    ['AWS::Scheduler::ScheduleGroup', 'Name'],
    ['AWS::CloudWatch::Alarm', 'AlarmName'],
    ['AWS::CloudWatch::Dashboard', 'DashboardName'],
    ['AWS::Cognito::UserPool', 'UserPoolName'],
    ['AWS::Cognito::UserPoolDomain', 'Domain'],
    ['AWS::ApiGatewayV2::Api', 'Name'],
    ['AWS::DynamoDB::GlobalTable', 'TableName'],
    ['AWS::IAM::Role', 'RoleName'],
    ['AWS::S3::Bucket', 'BucketName'],
    ['AWS::SecretsManager::Secret', 'Name'],
    ['AWS::Logs::LogGroup', 'LogGroupName'],
    ['AWS::WAFv2::WebACL', 'Name'],
  ].flatMap(([type = '', property = '']) =>
    resources(type)
      .map(({ properties }) => properties[property])
      .filter((name) => name !== undefined)
      .map((name) => `${type} ${JSON.stringify(name)}`),
  );

it('leaves domains that only help to try things out where there are real customers', () => {
  expect(stackNames('fixture:dev:satu')).toContain('satu-dev-playground');
  expect(stackNames('fixture:prod:satu')).not.toContain('satu-prod-playground');
});

it('deploys data and platform, a stack per domain, what watches them, and a firewall for real customers', () => {
  for (const spec of ['shop:dev:satu', 'shop:prod:satu', 'fixture:prod:satu']) {
    const { domains, prefix } = of(spec);
    expect(stackNames(spec).sort()).toEqual(
      [
        'data',
        'platform',
        'observability',
        ...(prefix.endsWith('-prod') ? ['firewall'] : []),
        // A domain that only serves others has no functions, and no stack.
        ...domains.filter(({ http, events, stream }) => http ?? events ?? stream).map(({ name }) => name),
      ]
        .map((part) => `${prefix}-${part}`)
        .sort(),
    );
  }
});

it('lets two businesses, and two stages of one, share an account without sharing a name', () => {
  const names = ['fixture:dev:satu', 'fixture:prod:satu', 'fixture:dev:acme'].flatMap((spec) =>
    chosenNames(of(spec)),
  );

  expect(names.length).toBeGreaterThan(60);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

it('shows every alarm of a deployment on its dashboard', () => {
  const { resources } = of('shop:dev:satu');
  const alarms = resources('AWS::CloudWatch::Alarm').map(({ properties }) => properties.AlarmName);

  const dashboard = JSON.stringify(
    the(resources('AWS::CloudWatch::Dashboard')[0], 'the dashboard').properties,
  );

  expect(alarms.length).toBeGreaterThan(20);
  expect(alarms.filter((name) => !dashboard.includes(`:alarm:${name}\\`))).toEqual([]);
});

it('tells where the API answers, where people sign in, and which bus carries events', () => {
  const outputs = of('shop:dev:satu').assembly.stacks.flatMap((stack) => Object.keys(stack.outputs));

  expect(outputs).toEqual(
    expect.arrayContaining([
      'ApiUrl',
      'CustomersPoolId',
      'CustomersClientId',
      'StaffPoolId',
      'StaffClientId',
      'StaffSignInUrl',
      'PosClientId',
      'BusName',
    ]),
  );
});

it('stays well within the 500 resources that CloudFormation takes in a stack', () => {
  const sizes = of('shop:dev:satu').sizes;

  expect([...sizes].filter(([, count]) => count > 400)).toEqual([]);
});
