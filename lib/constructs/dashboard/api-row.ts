import { Duration } from 'aws-cdk-lib';
import { GraphWidget, Metric, TextWidget, type IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { FrontDoor } from '../foundation.ts';

/** How many call the API, how many are refused, and how long they wait. */
export const apiRow = ({ apiId }: FrontDoor['api']): readonly IWidget[] => {
  const metric = (metricName: string, statistic: string, label: string) =>
    new Metric({
      namespace: 'AWS/ApiGateway',
      metricName,
      dimensionsMap: { ApiId: apiId },
      statistic,
      period: Duration.minutes(1),
      label,
    });
  return [
    new TextWidget({ markdown: '## API', width: 24, height: 1 }),
    new GraphWidget({ title: 'Requests', width: 8, left: [metric('Count', 'Sum', 'requests')] }),
    new GraphWidget({
      title: 'Refused and failed',
      width: 8,
      left: [metric('4xx', 'Sum', 'refused (4xx)'), metric('5xx', 'Sum', 'failed (5xx)')],
    }),
    new GraphWidget({
      title: 'Latency in milliseconds',
      width: 8,
      left: [metric('Latency', 'p50', 'p50'), metric('Latency', 'p99', 'p99')],
    }),
  ];
};
