import type { LocalQueue } from './model.ts';
import { Properties } from './properties.ts';
import { optional } from './optional.ts';
import { isMap } from './template.ts';
import type { Value } from './template.ts';
import type { World } from './world.ts';

/** AWS::SQS::Queue, with SQS's defaults filled in. */
export const readQueues = (world: World): readonly LocalQueue[] =>
  world.resourcesOf('AWS::SQS::Queue').map(({ stack, logicalId, identity, properties }) => ({
    stack,
    logicalId,
    name: identity.attributes['QueueName'] ?? '',
    arn: identity.attributes['Arn'] ?? '',
    url: identity.ref,
    fifo: properties.boolean('FifoQueue', false),
    contentBasedDeduplication: properties.boolean('ContentBasedDeduplication', false),
    visibilityTimeoutSeconds: properties.number('VisibilityTimeout', 30),
    delaySeconds: properties.number('DelaySeconds', 0),
    retentionSeconds: properties.number('MessageRetentionPeriod', 345_600),
    receiveWaitSeconds: properties.number('ReceiveMessageWaitTimeSeconds', 0),
    ...optional(
      'redrive',
      readRedrive(properties.raw('RedrivePolicy'), `${stack}/${logicalId}.RedrivePolicy`),
    ),
  }));

/** CloudFormation takes the policy as an object or as JSON text. */
const readRedrive = (value: Value | undefined, where: string): LocalQueue['redrive'] => {
  const policy = typeof value === 'string' ? (JSON.parse(value) as Value) : value;
  if (!isMap(policy)) return undefined;
  const properties = new Properties(policy, where);
  return {
    deadLetterArn: properties.text('deadLetterTargetArn'),
    maxReceiveCount: properties.number('maxReceiveCount', 10),
  };
};
