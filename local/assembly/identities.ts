import type { Endpoints } from './model.ts';
import { generatedId, generatedName } from './physical-names.ts';
import type { OutputAddress } from './physical-names.ts';

/** How a resource is called once it exists: what `Ref` gives, and what `Fn::GetAtt` gives per attribute. */
export interface Identity {
  readonly ref: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What an identity depends on; `property` reads one text property of the resource, resolved. */
export interface Naming extends OutputAddress {
  readonly type: string;
  readonly region: string;
  readonly accountId: string;
  readonly endpoints: Endpoints;
  property(name: string): string | undefined;
}

/** The identity of a resource. Types that are left out get plausible names, because others may mention them. */
export const identityOf = (naming: Naming): Identity => (identities[naming.type] ?? unnamed)(naming);

const identities: Readonly<Record<string, (naming: Naming) => Identity>> = {
  'AWS::Lambda::Function': (naming) =>
    named(naming, { property: 'FunctionName', service: 'lambda', prefix: 'function:', maxLength: 64 }),
  'AWS::IAM::Role': (naming) => {
    const name = nameOf(naming, 'RoleName', 64);
    return {
      ref: name,
      attributes: { Arn: `arn:aws:iam::${naming.accountId}:role/${name}`, RoleId: generatedId(naming, 20) },
    };
  },
  'AWS::DynamoDB::GlobalTable': (naming) => {
    const table = named(naming, {
      property: 'TableName',
      service: 'dynamodb',
      prefix: 'table/',
      maxLength: 255,
    });
    const streamArn = `${table.attributes['Arn'] ?? ''}/stream/local`;
    return {
      ref: table.ref,
      attributes: { ...table.attributes, StreamArn: streamArn, TableId: generatedId(naming, 20) },
    };
  },
  'AWS::Events::EventBus': (naming) => {
    const bus = named(naming, { property: 'Name', service: 'events', prefix: 'event-bus/', maxLength: 256 });
    return { ref: bus.ref, attributes: { ...bus.attributes, Name: bus.ref } };
  },
  'AWS::Events::Rule': (naming) => {
    const name = nameOf(naming, 'Name', 64);
    const bus = busNameOf(naming.property('EventBusName'));
    const path = bus === 'default' ? name : `${bus}/${name}`;
    return {
      ref: bus === 'default' ? name : `${bus}|${name}`,
      attributes: { Arn: arn(naming, 'events', `rule/${path}`) },
    };
  },
  'AWS::SQS::Queue': (naming) => {
    const fifo = naming.property('FifoQueue') === 'true' ? '.fifo' : '';
    const name = naming.property('QueueName') ?? `${generatedName(naming, 80 - fifo.length)}${fifo}`;
    const url = `${naming.endpoints.sqs}/${naming.accountId}/${name}`;
    return { ref: url, attributes: { Arn: arn(naming, 'sqs', name), QueueName: name, QueueUrl: url } };
  },
  'AWS::Scheduler::ScheduleGroup': (naming) =>
    named(naming, { property: 'Name', service: 'scheduler', prefix: 'schedule-group/', maxLength: 64 }),
  'AWS::Scheduler::Schedule': (naming) => {
    const name = nameOf(naming, 'Name', 64);
    const group = naming.property('GroupName') ?? 'default';
    return { ref: name, attributes: { Arn: arn(naming, 'scheduler', `schedule/${group}/${name}`) } };
  },
  'AWS::S3::Bucket': (naming) => {
    const name = naming.property('BucketName') ?? generatedName(naming, 63).toLowerCase();
    const domain = `${name}.s3.amazonaws.com`;
    return {
      ref: name,
      attributes: { Arn: `arn:aws:s3:::${name}`, DomainName: domain, RegionalDomainName: domain },
    };
  },
  'AWS::SecretsManager::Secret': (naming) => {
    const name = nameOf(naming, 'Name', 256);
    const secretArn = arn(naming, 'secretsmanager', `secret:${name}-${generatedId(naming, 6)}`);
    return { ref: secretArn, attributes: { Id: secretArn } };
  },
  'AWS::Cognito::UserPool': (naming) => {
    const id = `${naming.region}_${generatedId(naming, 9)}`;
    const issuer = `${naming.endpoints.api}/_local/issuer/${id}`;
    const attributes = { Arn: arn(naming, 'cognito-idp', `userpool/${id}`), UserPoolId: id };
    return {
      ref: id,
      attributes: { ...attributes, ProviderURL: issuer, ProviderName: issuer.replace(/^https?:\/\//, '') },
    };
  },
  'AWS::Cognito::UserPoolClient': (naming) => {
    const id = generatedId(naming, 26);
    return {
      ref: id,
      attributes: {
        ClientId: id,
        Name: naming.property('ClientName') ?? id,
        ClientSecret: generatedId(naming, 40),
      },
    };
  },
  'AWS::Cognito::UserPoolResourceServer': (naming) => ({
    ref: naming.property('Identifier') ?? '',
    attributes: {},
  }),
  'AWS::ApiGatewayV2::Api': (naming) => {
    const id = generatedId(naming, 10);
    return { ref: id, attributes: { ApiId: id, ApiEndpoint: naming.endpoints.api } };
  },
  'AWS::ApiGatewayV2::Stage': (naming) => ({ ref: naming.property('StageName') ?? '', attributes: {} }),
  'AWS::ApiGatewayV2::Authorizer': (naming) => ({
    ref: generatedId(naming, 6),
    attributes: { AuthorizerId: generatedId(naming, 6) },
  }),
  'AWS::ApiGatewayV2::Integration': (naming) => ({
    ref: generatedId(naming, 7),
    attributes: { IntegrationId: generatedId(naming, 7) },
  }),
};

/** A rule or a call may name its bus by name or by ARN. */
export function busNameOf(nameOrArn: string | undefined): string {
  return nameOrArn?.split('event-bus/').at(-1) ?? 'default';
}

interface NamedKind {
  readonly property: string;
  readonly service: string;
  readonly prefix: string;
  readonly maxLength: number;
}

function named(naming: Naming, { property, service, prefix, maxLength }: NamedKind): Identity {
  const name = nameOf(naming, property, maxLength);
  return { ref: name, attributes: { Arn: arn(naming, service, `${prefix}${name}`) } };
}

function nameOf(naming: Naming, property: string, maxLength: number): string {
  return naming.property(property) ?? generatedName(naming, maxLength);
}

function arn({ region, accountId }: Naming, service: string, resource: string): string {
  return `arn:aws:${service}:${region}:${accountId}:${resource}`;
}

const unnamed = (naming: Naming): Identity => {
  const name = generatedName(naming, 128);
  const service = naming.type.split('::').at(1)?.toLowerCase() ?? 'unknown';
  return { ref: name, attributes: { Arn: arn(naming, service, name) } };
};
