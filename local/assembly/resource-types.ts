import { AssemblyError } from './template.ts';
import type { Resource } from './template.ts';

/** What the runner runs; docs/guides say the same list. */
const run = new Set([
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Stage',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::Lambda::Function',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::Permission',
  'AWS::DynamoDB::GlobalTable',
  'AWS::Events::EventBus',
  'AWS::Events::Rule',
  'AWS::SQS::Queue',
  'AWS::Scheduler::Schedule',
  'AWS::Scheduler::ScheduleGroup',
  'AWS::IAM::Role',
  'AWS::IAM::Policy',
  'AWS::IAM::ManagedPolicy',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolClient',
  'AWS::Cognito::UserPoolResourceServer',
  'AWS::S3::Bucket',
  'AWS::SecretsManager::Secret',
]);

/** What has no meaning on one machine: names, keys, logs, pictures of metrics, what stands before the API and copies its pages. */
const leftOut = new Set([
  'AWS::Cognito::UserPoolDomain',
  'AWS::SQS::QueuePolicy',
  'AWS::S3::BucketPolicy',
  'AWS::KMS::Key',
  'AWS::KMS::Alias',
  'AWS::Logs::LogGroup',
  'AWS::Lambda::LayerVersion',
  'AWS::CloudWatch::Alarm',
  'AWS::CloudWatch::CompositeAlarm',
  'AWS::CloudWatch::Dashboard',
  'AWS::CDK::Metadata',
]);

const leftOutFamilies = [
  'AWS::CloudFront::',
  'AWS::WAFv2::',
  'Custom::CrossRegionExport',
  'Custom::CDKBucketDeployment',
];

/** Whether the runner runs the resource or leaves it out knowingly. Any other type throws: it would be silently missing. */
export const treatmentOf = (resource: Resource): 'run' | 'leave out' => {
  if (run.has(resource.type)) return 'run';
  const isLeftOut =
    leftOut.has(resource.type) || leftOutFamilies.some((family) => resource.type.startsWith(family));
  if (isLeftOut) return 'leave out';
  throw new AssemblyError(
    `${resource.stackName}/${resource.logicalId} is of type ${resource.type}, which the local runner cannot run. ` +
      `Use another resource, or teach the runner: add the type to local/assembly/resource-types.ts and a reader beside it.`,
  );
};
