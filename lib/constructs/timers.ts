import { ArnFormat, Duration, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { ScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import type { Deployment } from '../config/deployment.ts';
import { functionName } from '../config/names.ts';
import { alarmOn } from './alarm.ts';

export interface TimersProps {
  readonly deployment: Deployment;
  readonly domain: string;
  readonly errorImpact: string;
}

/**
 * Where a domain keeps its one-time schedules, and the role they run under, which can call the domain's events function
 * and nothing else. The function is named and not referred to: it is told about these timers itself, and
 * CloudFormation refuses a circle.
 */
export class Timers extends Construct {
  readonly groupName: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Lets a function make, change and drop schedules of this group, and hand them the role. */
  readonly statements: readonly PolicyStatement[];

  constructor(scope: Construct, id: string, { deployment, domain, errorImpact }: TimersProps) {
    super(scope, id);
    const groupName = `${deployment.prefix}-${domain}`;
    this.groupName = groupName;
    const group = new ScheduleGroup(this, 'Group', { scheduleGroupName: groupName });
    const targetArn = this.functionArn(functionName(deployment, `${domain}-events`));
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        // Otherwise schedules of anybody in the account could borrow the role.
        conditions: { ArnEquals: { 'aws:SourceArn': group.scheduleGroupArn } },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [targetArn] }));
    this.environment = {
      SCHEDULE_GROUP: groupName,
      SCHEDULE_ROLE_ARN: role.roleArn,
      SCHEDULE_TARGET_ARN: targetArn,
    };
    this.statements = [this.maySchedule(groupName), mayHandOver(role)];
    alarmOn(this, 'Dropped', {
      deployment,
      name: `${domain}-timers-dropped`,
      metric: new Metric({
        namespace: 'AWS/Scheduler',
        metricName: 'InvocationDroppedCount',
        dimensionsMap: { ScheduleGroup: groupName },
        statistic: 'Sum',
        period: Duration.minutes(5),
      }),
      above: 0,
      description: `Timers of ${domain} could not be delivered and are lost: ${errorImpact}`,
    });
  }

  private functionArn(name: string): string {
    return Stack.of(this).formatArn({
      service: 'lambda',
      resource: 'function',
      resourceName: name,
      arnFormat: ArnFormat.COLON_RESOURCE_NAME,
    });
  }

  private maySchedule(groupName: string): PolicyStatement {
    const verbs = ['CreateSchedule', 'DeleteSchedule', 'GetSchedule', 'UpdateSchedule'];
    return new PolicyStatement({
      actions: verbs.map((verb) => `scheduler:${verb}`),
      resources: [
        Stack.of(this).formatArn({
          service: 'scheduler',
          resource: 'schedule',
          resourceName: `${groupName}/*`,
        }),
      ],
    });
  }
}

const mayHandOver = (role: Role): PolicyStatement =>
  new PolicyStatement({
    actions: ['iam:PassRole'],
    resources: [role.roleArn],
    conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
  });
