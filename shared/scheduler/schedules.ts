import {
  ActionAfterCompletion,
  CreateScheduleCommand,
  DeleteScheduleCommand,
  FlexibleTimeWindowMode,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import { clientSettings } from '#shared/aws/client-settings.ts';

/** What a schedule hands to the domain's events function: the name of a declared timer, and what it is about. */
export interface TimerInput extends Readonly<Record<string, unknown>> {
  readonly task: string;
}

/**
 * One-time schedules of a domain that declares `reach.schedules`. They fire at least once, within a minute of their
 * time, and are gone afterwards: whatever they start reads the current state first.
 */
export interface Schedules {
  /**
   * Starts `input.task` at an instant. A schedule of that name that waits already stays as it is, so the call may be
   * repeated.
   *
   * @param name 1 to 64 letters, digits, dots, dashes or underscores; no personal data
   * @param at ISO 8601 in UTC, in the future; milliseconds are rounded up
   */
  readonly at: (name: string, at: string, input: TimerInput) => Promise<void>;
  /** Drops a schedule; one that fired or never was is fine. */
  readonly cancel: (name: string) => Promise<void>;
}

/** The schedules of this function's domain. */
export const makeSchedules = (
  client = new SchedulerClient({ ...clientSettings('scheduler'), maxAttempts: 3 }),
): Schedules => ({
  at: async (name, at, input) => {
    await client
      .send(
        new CreateScheduleCommand({
          Name: name,
          GroupName: setting('SCHEDULE_GROUP'),
          ScheduleExpression: `at(${toTheSecond(at)})`,
          ScheduleExpressionTimezone: 'UTC',
          FlexibleTimeWindow: { Mode: FlexibleTimeWindowMode.OFF },
          ActionAfterCompletion: ActionAfterCompletion.DELETE,
          Target: {
            Arn: setting('SCHEDULE_TARGET_ARN'),
            RoleArn: setting('SCHEDULE_ROLE_ARN'),
            Input: JSON.stringify(input),
          },
        }),
      )
      .catch(unless('ConflictException'));
  },
  cancel: async (name) => {
    await client
      .send(new DeleteScheduleCommand({ Name: name, GroupName: setting('SCHEDULE_GROUP') }))
      .catch(unless('ResourceNotFoundException'));
  },
});

/** Scheduler knows no fractions of a second; rounding down could start a task before its time. */
const toTheSecond = (at: string): string =>
  new Date(Math.ceil(Date.parse(at) / 1000) * 1000).toISOString().slice(0, 19);

const unless =
  (expected: string) =>
  (error: unknown): void => {
    if (!(error instanceof Error) || error.name !== expected) throw error;
  };

const setting = (variable: string): string => {
  const value = process.env[variable];
  if (value === undefined) throw new Error(`${variable} is not set; declare schedules in the domain's reach`);
  return value;
};
