import { Alarm, ComparisonOperator, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { alarmText } from './alarm-text.ts';
import type { Deployment } from '../config/deployment.ts';

interface AlarmSettings {
  readonly deployment: Deployment;
  /** Without the deployment's prefix. */
  readonly name: string;
  readonly metric: IMetric;
  /** Rings when the metric is greater than this. */
  readonly above: number;
  /** How many periods in a row. @default 1 */
  readonly periods?: number;
  /** What happened and whom it hurts: the first thing that somebody woken at night reads. */
  readonly description: string;
}

/** An alarm that rings when a metric is too high, and is silent when there is nothing to measure. */
export const alarmOn = (scope: Construct, id: string, settings: AlarmSettings): Alarm => {
  const { deployment, name, metric, above, periods = 1, description } = settings;
  const alarm = new Alarm(scope, id, {
    alarmName: `${deployment.prefix}-${name}`,
    alarmDescription: alarmText(description),
    metric,
    threshold: above,
    comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
    evaluationPeriods: periods,
    treatMissingData: TreatMissingData.NOT_BREACHING,
  });
  const { alarmTopicArn } = deployment;
  if (alarmTopicArn !== undefined) alarm.addAlarmAction({ bind: () => ({ alarmActionArn: alarmTopicArn }) });
  return alarm;
};
