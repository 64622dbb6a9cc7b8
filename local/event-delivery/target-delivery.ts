import type { LocalPermission } from '../assembly/model.ts';
import { glob } from '../permissions/glob.ts';
import type { Emulator } from '../queues/emulator.ts';
import type { AsyncInvocations } from './async-invocations.ts';
import type { DeliverToTarget, DeliveryOptions } from './targets.ts';

export interface TargetDeliveryOptions {
  readonly emulator: Emulator;
  readonly invocations: AsyncInvocations;
  readonly permissions: readonly LocalPermission[];
}

/** Brings what rules and schedules have for their targets to queues and functions. */
export const targetDelivery =
  (options: TargetDeliveryOptions): DeliverToTarget =>
  async (arn, input, delivery) => {
    const service = arn.split(':')[2];
    if (service === 'sqs') return toQueue(options, arn, input, delivery);
    if (service === 'lambda') return toFunction(options, arn, input, delivery);
    throw new Error(`the local runner cannot deliver to ${arn}`);
  };

const toQueue = (
  { emulator }: TargetDeliveryOptions,
  arn: string,
  input: string,
  { attributes, messageGroupId }: DeliveryOptions,
): void => {
  emulator.send(arn.split(':').at(-1) ?? '', input, { attributes, messageGroupId });
};

const toFunction = (
  { invocations, permissions }: TargetDeliveryOptions,
  arn: string,
  input: string,
  { sourceArn }: DeliveryOptions,
): void => {
  // Schedules invoke in the name of their role, which was checked; rules need the function's own permission.
  const isRule = sourceArn.startsWith('arn:aws:events:');
  if (isRule && !permissions.some((permission) => permits(permission, arn, sourceArn))) {
    throw new Error(`no AWS::Lambda::Permission lets ${sourceArn} invoke ${arn}`);
  }
  invocations.start(arn, JSON.parse(input), sourceArn.split(':').slice(5).join(':'));
};

const permits = (
  { functionName, principal, sourceArn }: LocalPermission,
  arn: string,
  ruleArn: string,
): boolean => {
  const isFunction = arn.split(':')[6] === functionName.split(':').at(-1);
  return (
    isFunction &&
    principal === 'events.amazonaws.com' &&
    (sourceArn === undefined || glob(sourceArn)(ruleArn))
  );
};
