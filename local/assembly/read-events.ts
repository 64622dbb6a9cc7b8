import { busNameOf } from './identities.ts';
import type { LocalBus, LocalRule, LocalRuleTarget, RetryPolicy } from './model.ts';
import { optional } from './optional.ts';
import type { Properties } from './properties.ts';
import { isMap } from './template.ts';
import type { ResolvedResource, World } from './world.ts';
import { accountId } from './world.ts';

/** AWS::Events::EventBus, and the account's default bus. */
export const readBuses = (world: World, region: string): readonly LocalBus[] => {
  const arn = `arn:aws:events:${region}:${accountId}:event-bus/default`;
  const own = world.resourcesOf('AWS::Events::EventBus').map(({ stack, logicalId, identity }) => ({
    stack,
    logicalId,
    name: identity.ref,
    arn: identity.attributes['Arn'] ?? '',
  }));
  return [...own, { stack: '', logicalId: 'default', name: 'default', arn }];
};

/** AWS::Events::Rule with its targets. */
export const readRules = (world: World): readonly LocalRule[] =>
  world.resourcesOf('AWS::Events::Rule').map(readRule);

const readRule = ({ stack, logicalId, identity, properties }: ResolvedResource): LocalRule => {
  const pattern = properties.raw('EventPattern');
  const scheduleExpression = properties.optionalText('ScheduleExpression');
  return {
    stack,
    logicalId,
    name: identity.ref.split('|').at(-1) ?? identity.ref,
    arn: identity.attributes['Arn'] ?? '',
    busName: busNameOf(properties.optionalText('EventBusName')),
    state: properties.choice('State', ['ENABLED', 'DISABLED']),
    targets: properties.maps('Targets').map(readTarget),
    ...(isMap(pattern) ? { pattern } : {}),
    scheduleExpression,
  };
};

const readTarget = (target: Properties): LocalRuleTarget => {
  const transformer = target.optionalMap('InputTransformer');
  return {
    id: target.text('Id'),
    arn: target.text('Arn'),
    ...optional('roleArn', target.optionalText('RoleArn')),
    ...optional('deadLetterArn', target.map('DeadLetterConfig').optionalText('Arn')),
    ...optional('retryPolicy', readRetryPolicy(target)),
    ...optional('input', target.optionalText('Input')),
    ...optional('inputPath', target.optionalText('InputPath')),
    ...optional(
      'inputTransformer',
      transformer && {
        paths: transformer.textMap('InputPathsMap'),
        template: transformer.text('InputTemplate'),
      },
    ),
    ...optional('sqsMessageGroupId', target.map('SqsParameters').optionalText('MessageGroupId')),
  };
};

/** The `RetryPolicy` of a rule's or a schedule's target. */
export const readRetryPolicy = (target: Properties): RetryPolicy | undefined => {
  const policy = target.optionalMap('RetryPolicy');
  if (policy === undefined) return undefined;
  return {
    ...optional('maximumRetryAttempts', policy.optionalNumber('MaximumRetryAttempts')),
    ...optional('maximumEventAgeSeconds', policy.optionalNumber('MaximumEventAgeInSeconds')),
  };
};
