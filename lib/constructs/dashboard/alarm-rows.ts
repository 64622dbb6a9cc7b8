import { ArnFormat, Stack } from 'aws-cdk-lib';
import { Alarm, AlarmStatusWidget, CfnAlarm, type IWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

/** One status tile per stack, with every alarm found in it. CloudWatch shows up to 100 alarms in a tile. */
export const alarmsIn = (scope: Construct, stacks: readonly Stack[]): readonly IWidget[] =>
  stacks
    .map((stack) => ({ stack, names: alarmNamesIn(stack) }))
    .filter(({ names }) => names.length > 0)
    .map(
      ({ stack, names }) =>
        new AlarmStatusWidget({
          title: `${stack.stackName}: alarms`,
          width: 24,
          height: 3,
          // By name: a reference would tie this stack to every alarm, and none could be renamed or removed.
          alarms: names.map((name) => Alarm.fromAlarmArn(scope, name, alarmArn(scope, name))),
        }),
    );

const alarmNamesIn = (stack: Stack): readonly string[] =>
  stack.node
    .findAll()
    .flatMap((child) =>
      child instanceof CfnAlarm && child.alarmName !== undefined ? [child.alarmName] : [],
    );

const alarmArn = (scope: Construct, name: string): string =>
  Stack.of(scope).formatArn({
    service: 'cloudwatch',
    resource: 'alarm',
    resourceName: name,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
