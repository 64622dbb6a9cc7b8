import { beforeEach, describe, expect, it } from '@jest/globals';
import type { SchedulerClient } from '@aws-sdk/client-scheduler';
import { makeSchedules } from './schedules.ts';

interface Sent {
  readonly input: Readonly<Record<string, unknown>>;
}

const scheduler = (answer: () => Promise<unknown> = () => Promise.resolve({})) => {
  const sent: Sent['input'][] = [];
  const client = {
    send: ({ input }: Sent) => {
      sent.push(input);
      return answer();
    },
  };
  return { sent, schedules: makeSchedules(client as unknown as SchedulerClient) };
};

const failing = (name: string) => () => Promise.reject(Object.assign(new Error('refused'), { name }));

describe('one-time schedules', () => {
  beforeEach(() => {
    process.env['SCHEDULE_GROUP'] = 'satu-dev-carts';
    process.env['SCHEDULE_ROLE_ARN'] = 'arn:aws:iam::000000000000:role/timers';
    process.env['SCHEDULE_TARGET_ARN'] = 'arn:aws:lambda:x:000000000000:function:carts-events';
  });

  it('start a task once, never before its time, and are gone afterwards', async () => {
    const { sent, schedules } = scheduler();

    await schedules.at('cart-1', '2026-03-01T09:00:00.001Z', { task: 'nudge', cartId: '1' });

    expect(sent).toMatchObject([
      {
        Name: 'cart-1',
        GroupName: 'satu-dev-carts',
        ScheduleExpression: 'at(2026-03-01T09:00:01)',
        ScheduleExpressionTimezone: 'UTC',
        ActionAfterCompletion: 'DELETE',
        Target: { Input: '{"task":"nudge","cartId":"1"}' },
      },
    ]);
  });

  it('stay as they are when they are made twice', async () => {
    const { schedules } = scheduler(failing('ConflictException'));

    await expect(schedules.at('cart-1', '2026-03-01T09:00:00Z', { task: 'nudge' })).resolves.toBeUndefined();
  });

  it('may be dropped after they fired', async () => {
    const { schedules } = scheduler(failing('ResourceNotFoundException'));

    await expect(schedules.cancel('cart-1')).resolves.toBeUndefined();
  });

  it('fail loudly when the scheduler refuses them for another reason', async () => {
    const { schedules } = scheduler(failing('ValidationException'));

    await expect(schedules.at('cart 1', '2026-03-01T09:00:00Z', { task: 'nudge' })).rejects.toThrow(
      'refused',
    );
  });
});
