import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Reach } from '#shared/contracts/domain.ts';
import { sourceOf } from '#shared/contracts/event.ts';
import { bucketIn, secretIn, type Foundation } from './foundation.ts';
import { tableStatements } from './table-statements.ts';

/** What a function's role may do: what its domain declares as its reach, and nothing else. Timers are granted by `Timers`. */
export const reachStatements = (
  { tables = [], secrets = [], buckets = {}, bus = false }: Reach,
  domain: string,
  foundation: Foundation,
): readonly PolicyStatement[] => [
  ...tableStatements(tables, foundation.tables),
  ...(secrets.length === 0
    ? []
    : [mayReadSecrets(secrets.map((name) => secretIn(foundation, name).secretArn))]),
  ...Object.entries(buckets).map(([name, use]) => mayUseBucket(use, bucketIn(foundation, name).bucketArn)),
  ...(bus ? [mayPublish(domain, foundation.bus.eventBusArn)] : []),
];

export const mayReadSecrets = (resources: string[]) =>
  new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources });

/** Objects are named while the shop runs, so those of a bucket cannot be listed one by one here. */
const mayUseBucket = (use: 'read' | 'write', bucketArn: string) =>
  new PolicyStatement({
    actions: use === 'read' ? ['s3:GetObject'] : ['s3:GetObject', 's3:PutObject'],
    resources: [`${bucketArn}/*`],
  });

/** A domain speaks for itself only. */
const mayPublish = (domain: string, busArn: string) =>
  new PolicyStatement({
    actions: ['events:PutEvents'],
    resources: [busArn],
    conditions: { StringEquals: { 'events:source': sourceOf(domain) } },
  });
