import type { Assembly } from '../../assembly/model.ts';
import type { Analysis, ServiceCall } from './access.ts';
import { dynamodbAnalysis, Tables } from './dynamodb.ts';
import {
  eventsAnalysis,
  schedulerAnalysis,
  secretsAnalysis,
  sqsAnalysis,
  userPoolAnalysis,
} from './messaging.ts';
import { s3Analysis } from './s3.ts';

/** Says which actions on which resources a service call needs. */
export type Analyse = (call: ServiceCall) => Analysis;

/** Makes the analysis for an assembly: tables give leading keys, secrets their ARNs. */
export const analysisFor = (
  assembly: Pick<Assembly, 'region' | 'accountId' | 'tables' | 'secrets'>,
): Analyse => {
  const tables = new Tables(assembly.tables, assembly);
  const secretArn = (id: string) => assembly.secrets.find((secret) => isNamed(secret, id))?.arn ?? id;
  const services: Readonly<Record<string, Analyse>> = {
    dynamodb: ({ operation, json }) => dynamodbAnalysis(operation, json, tables),
    events: ({ operation, json }) => eventsAnalysis(operation, json, assembly),
    sqs: ({ operation, json }) => sqsAnalysis(operation, json, assembly),
    secretsmanager: ({ operation, json }) => secretsAnalysis(operation, json, secretArn),
    scheduler: ({ method, url, json }) => schedulerAnalysis(method, url, json, assembly),
    s3: s3Analysis,
    'cognito-idp': ({ operation, json }) => userPoolAnalysis(operation, json, assembly),
  };
  return (call) => services[call.service]?.(call) ?? { unknown: `calls to ${call.service}` };
};

/** An ARN ends in a dash and six random characters, which callers may leave out. */
const isNamed = ({ arn, name }: { arn: string; name: string }, id: string): boolean =>
  arn === id || name === id || arn.slice(0, -7) === id;
