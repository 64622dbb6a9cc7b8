import type { LocalSchedule, LocalScheduleGroup } from './model.ts';
import type { Properties } from './properties.ts';
import { optional } from './optional.ts';
import { readRetryPolicy } from './read-events.ts';
import type { World } from './world.ts';
import { accountId } from './world.ts';

/** AWS::Scheduler::ScheduleGroup, and the account's default group. */
export const readScheduleGroups = (world: World, region: string): readonly LocalScheduleGroup[] => {
  const arn = `arn:aws:scheduler:${region}:${accountId}:schedule-group/default`;
  const own = world.resourcesOf('AWS::Scheduler::ScheduleGroup').map(({ stack, logicalId, identity }) => ({
    stack,
    logicalId,
    name: identity.ref,
    arn: identity.attributes['Arn'] ?? '',
  }));
  return [...own, { stack: '', logicalId: 'default', name: 'default', arn }];
};

/** AWS::Scheduler::Schedule. Flexible windows are read as exact ones. */
export const readSchedules = (world: World): readonly LocalSchedule[] =>
  world.resourcesOf('AWS::Scheduler::Schedule').map(({ stack, logicalId, identity, properties }) => ({
    stack,
    logicalId,
    name: identity.ref,
    arn: identity.attributes['Arn'] ?? '',
    groupName: properties.optionalText('GroupName') ?? 'default',
    expression: properties.text('ScheduleExpression'),
    timezone: properties.optionalText('ScheduleExpressionTimezone') ?? 'UTC',
    state: properties.choice('State', ['ENABLED', 'DISABLED']),
    ...optional('startDate', properties.optionalText('StartDate')),
    ...optional('endDate', properties.optionalText('EndDate')),
    target: readTarget(properties.map('Target')),
  }));

const readTarget = (target: Properties): LocalSchedule['target'] => ({
  arn: target.text('Arn'),
  roleArn: target.text('RoleArn'),
  ...optional('input', target.optionalText('Input')),
  ...optional('deadLetterArn', target.map('DeadLetterConfig').optionalText('Arn')),
  ...optional('retryPolicy', readRetryPolicy(target)),
  ...optional('sqsMessageGroupId', target.map('SqsParameters').optionalText('MessageGroupId')),
});
