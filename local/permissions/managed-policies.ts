import type { PolicyStatement } from '../assembly/model.ts';

const LOGS = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];
const STREAMS = [
  'dynamodb:DescribeStream',
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:ListStreams',
];
const QUEUES = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

/** The actions of AWS's managed policies that a Lambda function usually carries; each covers every resource. */
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
  'service-role/AWSLambdaBasicExecutionRole': LOGS,
  'service-role/AWSLambdaDynamoDBExecutionRole': [...LOGS, ...STREAMS],
  'service-role/AWSLambdaSQSQueueExecutionRole': [...LOGS, ...QUEUES],
  AWSXRayDaemonWriteAccess: ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
};

/** The statements of a managed policy, or undefined when the runner does not know it. */
export const managedPolicy = (arn: string): PolicyStatement | undefined => {
  const actions = ACTIONS[arn.split(':policy/')[1] ?? ''];
  return (
    actions && {
      effect: 'Allow',
      actions,
      notActions: [],
      resources: ['*'],
      notResources: [],
      conditions: {},
    }
  );
};
