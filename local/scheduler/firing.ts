import type { Deliveries } from '../event-delivery/deliveries.ts';
import { targetName } from '../event-delivery/targets.ts';
import type { DeliverToTarget } from '../event-delivery/targets.ts';
import type { Principals } from '../permissions/principals.ts';
import type { Refusals } from '../permissions/refusals.ts';
import { refusalSentence } from '../permissions/refusals.ts';
import type { Schedule } from './schedule.ts';

export interface FiringOptions {
  readonly deliveries: Deliveries;
  readonly deliver: DeliverToTarget;
  readonly principals: Principals;
  readonly refusals: Refusals;
  /** Puts an event on a bus (by ARN); resolves when it is accepted. */
  readonly putEvent: (
    busArn: string,
    event: { source: string; detailType: string; detail: string },
  ) => Promise<void>;
}

/** What the schedule's role needs for a target of each kind. */
const TARGET_ACTIONS: Readonly<Record<string, string>> = {
  sqs: 'sqs:SendMessage',
  lambda: 'lambda:InvokeFunction',
  events: 'events:PutEvents',
};

/** Brings a due schedule's input to its target in the name of its role, and to its dead-letter queue when that fails. */
export const firing =
  (options: FiringOptions): ((schedule: Schedule, dueAt: number) => void) =>
  (schedule, dueAt) => {
    const { Target } = schedule;
    const input = fillIn(Target.Input ?? '{}', schedule, dueAt);
    const deadLetter = (reason: string) => toDeadLetters(options, schedule, input, reason);
    options.deliveries.send({
      place: targetName(Target.Arn),
      deliver: () => toTarget(options, schedule, input).catch((error: unknown) => deadLetter(String(error))),
      giveUp: () => deadLetter('dropped by a fault on request'),
    });
  };

const toTarget = async (options: FiringOptions, { Arn, Target }: Schedule, input: string): Promise<void> => {
  const service = Target.Arn.split(':')[2] ?? '';
  const action = TARGET_ACTIONS[service];
  if (action === undefined) throw new Error(`the local scheduler has no targets like ${Target.Arn}`);
  checkRole(options, Target.RoleArn, { action, resource: Target.Arn });
  if (service === 'events') {
    const { Source = '', DetailType = '' } = Target.EventBridgeParameters ?? {};
    return options.putEvent(Target.Arn, { source: Source, detailType: DetailType, detail: input });
  }
  await options.deliver(Target.Arn, input, {
    sourceArn: Arn,
    messageGroupId: Target.SqsParameters?.MessageGroupId,
  });
};

const checkRole = (
  { principals, refusals }: FiringOptions,
  roleArn: string,
  need: { action: string; resource: string },
): void => {
  const role = principals.byRole(roleArn);
  if (role && !role.trustedServices?.includes('scheduler.amazonaws.com')) {
    throw new Error(`role ${role.name} does not let scheduler.amazonaws.com assume it`);
  }
  const decision = role?.decide({ ...need, keys: {} }) ?? { allowed: false, reason: 'there is no such role' };
  if (!decision.allowed)
    throw new Error(refusalSentence(refusals.add(role?.name ?? roleArn, need, decision.reason)));
};

const toDeadLetters = async (
  { deliver }: FiringOptions,
  { Arn, Target }: Schedule,
  input: string,
  reason: string,
): Promise<void> => {
  const deadLetters = Target.DeadLetterConfig?.Arn;
  if (deadLetters === undefined) throw new Error(`${Arn} did not reach ${Target.Arn}: ${reason}`);
  const attributes = {
    SCHEDULE_ARN: Arn,
    TARGET_ARN: Target.Arn,
    ERROR_CODE: 'TARGET_FAILED',
    ERROR_MESSAGE: reason,
  };
  await deliver(deadLetters, input, { sourceArn: Arn, attributes });
};

/** https://docs.aws.amazon.com/scheduler/latest/UserGuide/managing-schedule-context-attributes.html */
const fillIn = (input: string, { Arn }: Schedule, dueAt: number): string =>
  input
    .replaceAll('<aws.scheduler.schedule-arn>', Arn)
    .replaceAll('<aws.scheduler.scheduled-time>', new Date(dueAt).toISOString().replace(/\.\d+Z$/, 'Z'))
    .replaceAll('<aws.scheduler.execution-id>', crypto.randomUUID())
    .replaceAll('<aws.scheduler.attempt-number>', '1');
