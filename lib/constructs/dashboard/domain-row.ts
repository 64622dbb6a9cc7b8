import { GraphWidget, TextWidget, type IMetric, type IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { DomainContract } from '#shared/contracts/domain.ts';
import type { Deployment } from '../../config/deployment.ts';
import type { FunctionKind } from '../../config/names.ts';
import { inboxesOf } from '../inboxes-of.ts';
import { functionMetric, queueMetrics } from './metrics.ts';

/** One domain: its functions' calls, failures and durations, and what waits for it in queues. */
export const domainRow = (deployment: Deployment, domain: DomainContract): readonly IWidget[] => {
  const functions = kindsOf(domain).map((kind) => `${domain.name}-${kind}`);
  const waiting = inboxesOf(domain.events ?? {}).flatMap(({ name }) =>
    queueMetrics(deployment, `${domain.name}-${name}`),
  );
  const graph = (title: string, left: readonly IMetric[]) =>
    new GraphWidget({ title, width: 6, left: [...left] });
  return [
    new TextWidget({ markdown: `## ${domain.name}\n${domain.purpose}`, width: 24, height: 2 }),
    graph(
      'Calls',
      functions.map((name) => functionMetric(deployment, name, 'Invocations')),
    ),
    graph('Failures and throttles', [
      ...functions.map((name) => functionMetric(deployment, name, 'Errors')),
      ...functions.map((name) => functionMetric(deployment, name, 'Throttles')),
    ]),
    graph(
      'Duration p99 in milliseconds',
      functions.map((name) => functionMetric(deployment, name, 'Duration')),
    ),
    ...(waiting.length === 0 ? [] : [graph('Messages', waiting)]),
  ];
};

const kindsOf = ({ http, events, stream }: DomainContract): readonly FunctionKind[] => [
  ...(http === undefined ? [] : (['http'] as const)),
  ...(events === undefined ? [] : (['events'] as const)),
  ...(stream === undefined ? [] : (['stream'] as const)),
];
