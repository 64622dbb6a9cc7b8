import * as z from 'zod';
import type { LocalSchedule } from '../assembly/model.ts';

/** Instants travel as epoch seconds. */
const instant = z.number();
const name = z.string().regex(/^[0-9a-zA-Z-_.]{1,64}$/);

const target = z.looseObject({
  Arn: z.string().min(1),
  RoleArn: z.string().min(1),
  Input: z.string().optional(),
  DeadLetterConfig: z.object({ Arn: z.string().optional() }).optional(),
  RetryPolicy: z
    .object({
      MaximumEventAgeInSeconds: z.int().min(60).max(86_400),
      MaximumRetryAttempts: z.int().min(0).max(185),
    })
    .partial()
    .optional(),
  SqsParameters: z.object({ MessageGroupId: z.string().optional() }).optional(),
  EventBridgeParameters: z.object({ DetailType: z.string(), Source: z.string() }).optional(),
});

/** The body of CreateSchedule and UpdateSchedule, by the service's own rules. */
export const scheduleInput = z.looseObject({
  GroupName: name.default('default'),
  ScheduleExpression: z.string().min(1).max(256),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  StartDate: instant.optional(),
  EndDate: instant.optional(),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  FlexibleTimeWindow: z.object({
    Mode: z.enum(['OFF', 'FLEXIBLE']),
    MaximumWindowInMinutes: z.int().optional(),
  }),
  ActionAfterCompletion: z.enum(['NONE', 'DELETE']).default('NONE'),
  Target: target,
});

export type ScheduleInput = z.infer<typeof scheduleInput>;

/** A schedule as it is kept and shown by GetSchedule. */
export interface Schedule extends ScheduleInput {
  readonly Name: string;
  readonly Arn: string;
  /** Epoch seconds. */
  readonly CreationDate: number;
  readonly LastModificationDate: number;
}

/** A template's schedule in the shape of the API. */
export const inputOf = (schedule: LocalSchedule): ScheduleInput => {
  const { input, deadLetterArn, retryPolicy, sqsMessageGroupId, arn, roleArn } = schedule.target;
  return {
    GroupName: schedule.groupName,
    ScheduleExpression: schedule.expression,
    ScheduleExpressionTimezone: schedule.timezone,
    State: schedule.state,
    FlexibleTimeWindow: { Mode: 'OFF' },
    ActionAfterCompletion: 'NONE',
    ...(schedule.startDate && { StartDate: Date.parse(schedule.startDate) / 1000 }),
    ...(schedule.endDate && { EndDate: Date.parse(schedule.endDate) / 1000 }),
    Target: {
      Arn: arn,
      RoleArn: roleArn,
      ...(input !== undefined && { Input: input }),
      ...(deadLetterArn !== undefined && { DeadLetterConfig: { Arn: deadLetterArn } }),
      ...(retryPolicy?.maximumRetryAttempts !== undefined && {
        RetryPolicy: { MaximumRetryAttempts: retryPolicy.maximumRetryAttempts },
      }),
      ...(sqsMessageGroupId !== undefined && { SqsParameters: { MessageGroupId: sqsMessageGroupId } }),
    },
  };
};

/** When the schedule runs, within its start and end. */
export const within =
  ({ StartDate, EndDate }: ScheduleInput, next: (after: number) => number | undefined) =>
  (after: number) => {
    const due = next(StartDate === undefined ? after : Math.max(after, StartDate * 1000 - 1));
    return due !== undefined && EndDate !== undefined && due > EndDate * 1000 ? undefined : due;
  };
