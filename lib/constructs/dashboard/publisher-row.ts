import { GraphWidget, TextWidget, type IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { PUBLISHER } from '../../bundling/entry-points.ts';
import type { Deployment } from '../../config/deployment.ts';
import type { Tables } from '../foundation.ts';
import { functionMetric } from './metrics.ts';

/** How far the bus is behind the tables. */
export const publisherRow = (deployment: Deployment, tables: Tables): readonly IWidget[] => {
  const names = [...tables.keys()].map((table) => `${PUBLISHER}-${table}`);
  return [
    new TextWidget({ markdown: '## Events on their way to the bus', width: 24, height: 1 }),
    new GraphWidget({
      title: 'Publishers behind, in milliseconds',
      width: 12,
      left: names.map((name) => functionMetric(deployment, name, 'IteratorAge')),
    }),
    new GraphWidget({
      title: 'Publishers failing',
      width: 12,
      left: names.map((name) => functionMetric(deployment, name, 'Errors')),
    }),
  ];
};
