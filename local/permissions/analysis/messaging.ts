import type { Access } from '../policy.ts';
import { one, record, records, text } from './access.ts';
import type { Analysis, Json } from './access.ts';

/** Where the assembly's resources live; ARNs that a request only names are built from it. */
export interface ResourceAddress {
  readonly region: string;
  readonly accountId: string;
}

/** PutEvents needs `events:PutEvents` on the bus of every entry; the runner's bus does nothing else. */
export const eventsAnalysis = (operation: string, request: Json, place: ResourceAddress): Analysis => {
  if (operation !== 'PutEvents') return { unknown: `EventBridge's ${operation}` };
  return { accesses: records(request['Entries']).map((entry) => putEvent(entry, place)) };
};

const putEvent = (entry: Json, { region, accountId }: ResourceAddress): Access => {
  const bus = text(entry['EventBusName']) || 'default';
  return {
    action: 'events:PutEvents',
    resource: bus.startsWith('arn:') ? bus : `arn:aws:events:${region}:${accountId}:event-bus/${bus}`,
    keys: {
      'events:source': one(entry['Source']),
      'events:detail-type': one(entry['DetailType']),
      'events:eventbusinvocation': one('false'),
    },
  };
};

/** Batches need the action of a single message. */
const QUEUE_ACTIONS: Readonly<Record<string, string>> = {
  SendMessageBatch: 'SendMessage',
  DeleteMessageBatch: 'DeleteMessage',
  ChangeMessageVisibilityBatch: 'ChangeMessageVisibility',
};

/** SQS calls name their queue by URL (or by name, to learn the URL). */
export const sqsAnalysis = (
  operation: string,
  request: Json,
  { region, accountId }: ResourceAddress,
): Analysis => {
  const name = text(request['QueueUrl']).split('/').at(-1) || text(request['QueueName']);
  const resource = name ? `arn:aws:sqs:${region}:${accountId}:${name}` : '*';
  return { accesses: [{ action: `sqs:${QUEUE_ACTIONS[operation] ?? operation}`, resource, keys: {} }] };
};

/** Secrets are named by ARN, by ARN without its random ending, or by name. */
export const secretsAnalysis = (
  operation: string,
  request: Json,
  secretArn: (id: string) => string,
): Analysis => {
  if (operation === 'ListSecrets' || operation === 'BatchGetSecretValue')
    return { unknown: `Secrets Manager's ${operation}` };
  const keys = { 'secretsmanager:versionstage': one(request['VersionStage'] ?? 'AWSCURRENT') };
  return {
    accesses: [
      { action: `secretsmanager:${operation}`, resource: secretArn(text(request['SecretId'])), keys },
    ],
  };
};

/** Calls of administrators name their user pool by its id. */
export const userPoolAnalysis = (
  operation: string,
  request: Json,
  { region, accountId }: ResourceAddress,
): Analysis => ({
  accesses: [
    {
      action: `cognito-idp:${operation}`,
      resource: `arn:aws:cognito-idp:${region}:${accountId}:userpool/${text(request['UserPoolId'])}`,
      keys: {},
    },
  ],
});

const SCHEDULE_ACTIONS: Readonly<Record<string, string>> = {
  POST: 'CreateSchedule',
  PUT: 'UpdateSchedule',
  GET: 'GetSchedule',
  DELETE: 'DeleteSchedule',
};

/** Scheduler is a REST service; making or changing a schedule also needs `iam:PassRole` for the role of its target. */
export const schedulerAnalysis = (
  method: string,
  url: URL,
  body: Json,
  { region, accountId }: ResourceAddress,
): Analysis => {
  const [, collection, name = ''] = url.pathname.split('/');
  const prefix = `arn:aws:scheduler:${region}:${accountId}:`;
  if (collection !== 'schedules') return { unknown: `Scheduler's ${method} ${url.pathname}` };
  if (name === '') return { accesses: [{ action: 'scheduler:ListSchedules', resource: '*', keys: {} }] };
  const action = SCHEDULE_ACTIONS[method];
  if (!action) return { unknown: `Scheduler's ${method} ${url.pathname}` };
  const group = text(body['GroupName']) || url.searchParams.get('groupName') || 'default';
  const own = {
    action: `scheduler:${action}`,
    resource: `${prefix}schedule/${group}/${decodeURIComponent(name)}`,
    keys: {},
  };
  return { accesses: [own, ...passedRole(body)] };
};

const passedRole = (body: Json): readonly Access[] => {
  const role = text(record(body['Target'])['RoleArn']);
  const keys = { 'iam:passedtoservice': one('scheduler.amazonaws.com') };
  return role ? [{ action: 'iam:PassRole', resource: role, keys }] : [];
};
