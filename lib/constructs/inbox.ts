import { Duration } from 'aws-cdk-lib';
import { Match, Rule, type EventPattern } from 'aws-cdk-lib/aws-events';
import { SqsQueue } from 'aws-cdk-lib/aws-events-targets';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { EventSubscription, EveryEventSubscription } from '#shared/contracts/domain.ts';
import { sourceOf } from '#shared/contracts/event.ts';
import type { Deployment } from '../config/deployment.ts';
import { queueName } from '../config/names.ts';
import { alarmOn } from './alarm.ts';
import { deadLetterQueue } from './dead-letter-queue.ts';
import type { Foundation } from './foundation.ts';
import type { ShopFunction } from './shop-function.ts';

export interface InboxProps {
  readonly deployment: Deployment;
  readonly domain: string;
  readonly subscription: EventSubscription | EveryEventSubscription;
  readonly consumer: ShopFunction;
  readonly bus: Foundation['bus'];
  readonly consumerTimeoutSeconds: number;
}

/** A message that failed twice is as old; what fails for good rings the alarm of the dead letters. */
const OLDEST_MESSAGE = Duration.minutes(10);

/** Deliveries of one message before it is put aside. */
const MAX_RECEIVES = 5;

/**
 * One subscription: rule → queue → function. Each has a queue of its own, so that one that fails holds up no other;
 * what the bus could not deliver and what the function could not do end in the same dead-letter queue.
 */
export class Inbox extends Construct {
  constructor(scope: Construct, id: string, props: InboxProps) {
    super(scope, id);
    const { deployment, domain, subscription, consumer, bus, consumerTimeoutSeconds } = props;
    const name = `${domain}-${subscription.name}`;
    const letters = deadLetterQueue(this, 'DeadLetters', {
      deployment,
      name,
      errorImpact: subscription.errorImpact,
    });
    const queue = new Queue(this, 'Queue', {
      queueName: queueName(deployment, name),
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Six times, as Lambda asks: a batch may wait for an environment and be tried again within it.
      visibilityTimeout: Duration.seconds(6 * consumerTimeoutSeconds),
      retentionPeriod: Duration.days(14),
      deadLetterQueue: { queue: letters, maxReceiveCount: MAX_RECEIVES },
    });
    alarmOn(queue, 'Age', {
      deployment,
      name: `${name}-age`,
      metric: queue.metricApproximateAgeOfOldestMessage({
        period: Duration.minutes(1),
        statistic: 'Maximum',
      }),
      above: OLDEST_MESSAGE.toSeconds(),
      periods: 5,
      description: `${name} is more than ten minutes behind, its function is slow or throttled: ${subscription.errorImpact}`,
    });
    new Rule(this, 'Rule', {
      description: `${domain} ${subscription.name}`,
      eventBus: bus,
      eventPattern: patternOf(subscription),
      targets: [
        new SqsQueue(queue, {
          deadLetterQueue: letters,
          maxEventAge: Duration.hours(24),
          retryAttempts: 185,
        }),
      ],
    });
    consumer.lambda.addEventSource(
      new SqsEventSource(queue, {
        reportBatchItemFailures: true,
        ...(subscription.batch === undefined
          ? { batchSize: 10, maxConcurrency: deployment.stage.consumerConcurrency }
          : {
              batchSize: subscription.batch.size,
              maxBatchingWindow: Duration.seconds(subscription.batch.windowSeconds),
              maxConcurrency: 2,
            }),
      }),
    );
  }
}

const fieldsOf = (only: NonNullable<EventSubscription['only']>): Readonly<Record<string, string[]>> =>
  Object.fromEntries(
    Object.entries(only).map(([name, how]) => [
      name,
      how === 'present' ? Match.exists() : Match.doesNotExist(),
    ]),
  );

/** Of every event: all but some types, whoever sent them. */
const patternOf = (subscription: EventSubscription | EveryEventSubscription): EventPattern =>
  'event' in subscription
    ? {
        source: [sourceOf(subscription.event.domain)],
        detailType: [subscription.event.type],
        detail: subscription.only === undefined ? undefined : { data: fieldsOf(subscription.only) },
      }
    : { detailType: Match.anythingBut(...subscription.except) };
