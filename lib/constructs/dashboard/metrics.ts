import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Deployment } from '../../config/deployment.ts';
import { deadLetterName, functionName, queueName } from '../../config/names.ts';

const period = Duration.minutes(1);

/** A metric of one function, by its chosen name. `name` is without the deployment's prefix. */
export const functionMetric = (
  deployment: Deployment,
  name: string,
  metricName: 'Invocations' | 'Errors' | 'Throttles' | 'Duration' | 'IteratorAge',
): Metric =>
  new Metric({
    namespace: 'AWS/Lambda',
    metricName,
    dimensionsMap: { FunctionName: functionName(deployment, name) },
    statistic: statistics[metricName] ?? 'Sum',
    period,
    label: `${name} ${metricName.toLowerCase()}`,
  });

const statistics: Readonly<Record<string, string>> = { Duration: 'p99', IteratorAge: 'Maximum' };

/** How many messages wait in a queue, and how many were put aside. */
export const queueMetrics = (deployment: Deployment, name: string): readonly Metric[] => [
  waiting(queueName(deployment, name), `${name} waiting`),
  waiting(deadLetterName(queueName(deployment, name)), `${name} put aside`),
];

const waiting = (queue: string, label: string): Metric =>
  new Metric({
    namespace: 'AWS/SQS',
    metricName: 'ApproximateNumberOfMessagesVisible',
    dimensionsMap: { QueueName: queue },
    statistic: 'Maximum',
    period,
    label,
  });
