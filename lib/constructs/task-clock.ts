import { Duration } from 'aws-cdk-lib';
import { Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { ScheduledTask } from '#shared/contracts/domain.ts';
import { pascalCase } from '../config/names.ts';
import type { ShopFunction } from './shop-function.ts';

interface TaskClockSettings {
  readonly domain: string;
  readonly task: ScheduledTask;
  readonly worker: ShopFunction;
  readonly letters: Queue | undefined;
}

/** Starts a task again and again. A start that could not be delivered within an hour is put aside; the next one does its work. */
export const taskClock = (scope: Construct, { domain, task, worker, letters }: TaskClockSettings): Rule =>
  new Rule(scope, `${pascalCase(task.name)}Clock`, {
    description: `${domain} ${task.name}, ${task.every}`,
    schedule: Schedule.expression(task.every),
    targets: [
      new LambdaFunction(worker.lambda, {
        event: RuleTargetInput.fromObject({ task: task.name }),
        deadLetterQueue: letters,
        maxEventAge: Duration.hours(1),
        retryAttempts: 3,
      }),
    ],
  });
