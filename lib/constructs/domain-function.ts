import { Duration } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { DomainContract, FunctionSettings, Reach } from '#shared/contracts/domain.ts';
import { METRIC_NAMESPACE, type MetricContract } from '#shared/contracts/metric.ts';
import type { Deployment } from '../config/deployment.ts';
import { acknowledge } from '../config/cdk-nag.ts';
import { functionName, type FunctionKind } from '../config/names.ts';
import { kebabCase } from '../scaffold/names.ts';
import { alarmOn } from './alarm.ts';
import { paymentEnvironment } from '../config/payment-providers.ts';
import { reachEnvironment } from './environment.ts';
import { bucketIn, type Foundation, type FrontDoor } from './foundation.ts';
import { exportedArnOf } from './shop-bucket.ts';
import { accountStatements } from './account-statements.ts';
import { mailEnvironment, mailStatements, warnWithoutSender } from './mail.ts';
import { reachStatements } from './reach-statements.ts';
import { ShopFunction } from './shop-function.ts';
import type { Timers } from './timers.ts';

/** What every function of a domain is made from. */
export interface DomainParts {
  readonly deployment: Deployment;
  readonly domain: DomainContract;
  readonly foundation: Foundation;
  readonly frontDoor: FrontDoor;
  /** Present when the domain makes schedules. */
  readonly timers: Timers | undefined;
}

interface DomainFunctionSettings {
  readonly kind: FunctionKind;
  readonly settings: FunctionSettings & { readonly reach: Reach };
  /** What calls it, as the end of its description. */
  readonly duty: string;
  readonly errorImpact: string;
  readonly timeoutSeconds: number;
  /** Beside what its reach brings. @default none */
  readonly environment?: Readonly<Record<string, string>>;
  /** Beside those its reach brings. @default none */
  readonly statements?: readonly PolicyStatement[];
  readonly deadLetters?: Queue | undefined;
  readonly mergesStatements?: boolean;
}

/** A function of a domain: it is told where the things are that it reaches, and may use them, and nothing else. */
export const domainFunction = (
  scope: Construct,
  id: string,
  parts: DomainParts,
  { kind, settings, duty, environment, statements = [], ...rest }: DomainFunctionSettings,
): ShopFunction => {
  const { deployment, domain, foundation, frontDoor } = parts;
  const { reach } = settings;
  const timers = reach.schedules === true ? parts.timers : undefined;
  const made = new ShopFunction(scope, id, {
    ...rest,
    deployment,
    name: `${domain.name}-${kind}`,
    description: `${domain.purpose} ${duty}`,
    memoryMb: settings.memoryMb,
    reservedConcurrency: settings.reservedConcurrency,
    environment: {
      ...environment,
      ...reachEnvironment(reach, foundation, frontDoor.url),
      ...mailEnvironment(reach, deployment),
      ...paymentEnvironment(reach, deployment),
      ...timers?.environment,
      ...(reach.customerAccounts === true ? frontDoor.customerAccounts.environment : {}),
    },
    statements: [
      ...reachStatements(reach, domain.name, foundation),
      ...statements,
      ...mailStatements(reach, deployment),
      ...(timers?.statements ?? []),
      ...(reach.customerAccounts === true ? accountStatements(frontDoor.customerAccounts) : []),
    ],
  });
  answerForWildcards(made, parts, reach);
  warnWithoutSender(made, reach, deployment);
  (settings.metrics ?? []).forEach((metric) => ring(made, `${domain.name}-${kind}`, metric, deployment));
  return made;
};

/** An alarm for a metric that a function reports. */
const ring = (made: ShopFunction, name: string, metric: MetricContract, deployment: Deployment): void => {
  alarmOn(made, metric.name, {
    deployment,
    name: `${name}-${kebabCase(metric.name)}`,
    metric: new Metric({
      namespace: METRIC_NAMESPACE,
      metricName: metric.name,
      dimensionsMap: { FunctionName: functionName(deployment, name) },
      statistic: 'Sum',
      period: Duration.minutes(5),
    }),
    above: metric.alarmAbove,
    description: metric.errorImpact,
  });
};

/** The names under which the check reports the two kinds of resource that cannot be named one by one. */
const answerForWildcards = (
  made: ShopFunction,
  { deployment, foundation, timers }: DomainParts,
  reach: Reach,
): void => {
  for (const name of Object.keys(reach.buckets ?? {})) {
    const bucket = exportedArnOf(bucketIn(foundation, name));
    acknowledge(made, 'bucketObjects', { id: `AwsSolutions-IAM5[Resource::${bucket}/*]` });
  }
  if (reach.schedules === true && timers !== undefined) {
    const group = `arn:aws:scheduler:${deployment.tenant.region}:<AWS::AccountId>:schedule/${timers.groupName}`;
    acknowledge(made, 'schedules', { id: `AwsSolutions-IAM5[Resource::${group}/*]` });
  }
};
