import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Deployment } from '../config/deployment.ts';
import { acknowledge } from '../config/cdk-nag.ts';
import { deadLetterName, queueName } from '../config/names.ts';
import { alarmOn } from './alarm.ts';

interface DeadLetterSettings {
  readonly deployment: Deployment;
  /** Of what could not be handled: `orders-on-order-paid`. */
  readonly name: string;
  readonly errorImpact: string;
}

/** Where messages wait for a person after the last attempt, for SQS's longest time, with an alarm on the first one. */
export const deadLetterQueue = (scope: Construct, id: string, settings: DeadLetterSettings): Queue => {
  const { deployment, name, errorImpact } = settings;
  const queue = new Queue(scope, id, {
    queueName: deadLetterName(queueName(deployment, name)),
    retentionPeriod: Duration.days(14),
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
  });
  acknowledge(queue, 'deadLetters');
  alarmOn(queue, 'NotEmpty', {
    deployment,
    name: `${deadLetterName(name)}-letters`,
    metric: queue.metricApproximateNumberOfMessagesVisible({
      period: Duration.minutes(1),
      statistic: 'Maximum',
    }),
    above: 0,
    description: `${name} gave up on a message, which waits in ${queue.node.path}: ${errorImpact}`,
  });
  return queue;
};
