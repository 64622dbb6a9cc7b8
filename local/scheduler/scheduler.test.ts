import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { LocalRole } from '../assembly/model.ts';
import { MovableClock } from '../clock/clock.ts';
import { Activity } from '../event-delivery/activity.ts';
import { Deliveries } from '../event-delivery/deliveries.ts';
import { Faults } from '../faults/faults.ts';
import { Principals } from '../permissions/principals.ts';
import { Refusals } from '../permissions/refusals.ts';
import { SignedCall } from '../permissions/signed-call.ts';
import { firing } from './firing.ts';
import type { Schedule } from './schedule.ts';
import { ScheduleFile } from './schedule-file.ts';
import { schedulerApi } from './scheduler-api.ts';
import { Schedules } from './schedules.ts';

const inbox = 'arn:aws:sqs:eu-west-1:000000000000:nudges';
const role: LocalRole = {
  stack: 's',
  logicalId: 'r',
  name: 'timer',
  arn: 'arn:aws:iam::000000000000:role/timer',
  accessKeyId: 'LOCALROLE00000000000',
  managedPolicyArns: [],
  trustedServices: ['scheduler.amazonaws.com'],
  statements: [
    {
      effect: 'Allow',
      actions: ['sqs:SendMessage'],
      notActions: [],
      resources: [inbox],
      notResources: [],
      conditions: {},
    },
  ],
};

/** Nobody may assume it for a schedule. */
const wrongRole: LocalRole = {
  ...role,
  name: 'shop',
  arn: `${role.arn}-shop`,
  trustedServices: ['lambda.amazonaws.com'],
};

const aScheduler = (onChange?: (made: readonly Schedule[]) => void) => {
  const delivered: { to: string; input: string; attributes: unknown }[] = [];
  const [faults, refusals, log] = [new Faults(), new Refusals(() => undefined), [] as string[]];
  const clock = new MovableClock({
    settle: () => Promise.resolve(),
    onError: (id, error) => log.push(`${id}: ${String(error)}`),
    ticking: false,
  });
  const deliveries = new Deliveries({
    faults,
    clock,
    activity: new Activity(),
    log: (line) => log.push(line),
  });
  const fire = firing({
    deliveries,
    principals: new Principals({
      functions: [],
      roles: [role, wrongRole],
      region: 'eu-west-1',
      accountId: '000000000000',
    }),
    refusals,
    deliver: (arn, input, { attributes }) =>
      Promise.resolve(void delivered.push({ to: arn.split(':').at(-1) ?? '', input, attributes })),
    putEvent: (arn, event) =>
      Promise.resolve(void delivered.push({ to: arn, input: event.detail, attributes: event })),
  });
  const schedules = new Schedules({
    clock,
    groups: [{ name: 'default' }, { name: 'carts' }],
    arnPrefix: 'arn:aws:scheduler:eu-west-1:000000000000',
    fire,
    ...(onChange && { onChange }),
  });
  const api = schedulerApi(schedules);
  const call = (method: string, target: string, body?: object) => {
    const answer = api(
      new SignedCall({ method, target, headers: {}, body: Buffer.from(body ? JSON.stringify(body) : '') }),
    );
    return { status: answer.status, body: JSON.parse(answer.body) as Record<string, unknown> };
  };
  const inHours = (hours: number) =>
    `at(${new Date(clock.now() + hours * 3_600_000).toISOString().slice(0, 19)})`;
  const nudge = (hours: number, more: object = {}) => ({
    GroupName: 'carts',
    ScheduleExpression: inHours(hours),
    FlexibleTimeWindow: { Mode: 'OFF' },
    ActionAfterCompletion: 'DELETE',
    Target: { Arn: inbox, RoleArn: role.arn, Input: '{"cart":"c-1","at":"<aws.scheduler.scheduled-time>"}' },
    ...more,
  });
  return { clock, schedules, call, nudge, inHours, delivered, faults, refusals, log };
};

describe('a schedule that a function makes', () => {
  it('reaches its target once when its time comes, and is gone afterwards', async () => {
    const shop = aScheduler();

    const made = shop.call('POST', '/schedules/cart-1', shop.nudge(24));
    await shop.clock.advance('PT23H');
    expect(shop.delivered).toEqual([]);
    await shop.clock.advance('PT48H');

    expect(made).toEqual({
      status: 200,
      body: { ScheduleArn: 'arn:aws:scheduler:eu-west-1:000000000000:schedule/carts/cart-1' },
    });
    expect(shop.delivered).toMatchObject([
      { to: 'nudges', input: expect.stringMatching(/"cart":"c-1","at":"20\d\d-.*Z"/) },
    ]);
    expect(shop.call('GET', '/schedules/cart-1?groupName=carts')).toMatchObject({
      status: 404,
      body: { __type: 'ResourceNotFoundException' },
    });
  });

  it('stays when nothing says that it should go', async () => {
    const shop = aScheduler();
    shop.call('POST', '/schedules/cart-1', shop.nudge(1, { ActionAfterCompletion: 'NONE' }));

    await shop.clock.advance('PT2H');

    expect(shop.call('GET', '/schedules/cart-1?groupName=carts')).toMatchObject({
      status: 200,
      body: { Name: 'cart-1', State: 'ENABLED' },
    });
  });

  it('cannot be made twice, but the same request may be sent twice', () => {
    const shop = aScheduler();
    const body = shop.nudge(1, { ClientToken: 'token-1' });
    shop.call('POST', '/schedules/cart-1', body);

    expect(shop.call('POST', '/schedules/cart-1', body).status).toBe(200);
    expect(shop.call('POST', '/schedules/cart-1', { ...body, ClientToken: 'token-2' })).toMatchObject({
      status: 409,
      body: { __type: 'ConflictException' },
    });
  });

  it('runs at its new time after an update, and never after it was deleted', async () => {
    const shop = aScheduler();
    shop.call('POST', '/schedules/cart-1', shop.nudge(1));
    shop.call('POST', '/schedules/cart-2', shop.nudge(1));
    shop.call('PUT', '/schedules/cart-1', shop.nudge(5));
    shop.call('DELETE', '/schedules/cart-2?groupName=carts');

    await shop.clock.advance('PT4H');
    expect(shop.delivered).toEqual([]);
    await shop.clock.advance('PT2H');

    expect(shop.delivered).toHaveLength(1);
  });

  it('repeats within its start and end, and not while it is disabled', async () => {
    const shop = aScheduler();
    const hours = (n: number) => (shop.clock.now() + n * 3_600_000) / 1000;
    const repeating = shop.nudge(0, {
      ScheduleExpression: 'rate(1 hour)',
      StartDate: hours(2),
      EndDate: hours(4.5),
    });
    shop.call('POST', '/schedules/digest', repeating);
    shop.call('POST', '/schedules/off', { ...repeating, State: 'DISABLED' });

    await shop.clock.advance('PT10H');

    expect(shop.delivered).toHaveLength(2);
  });

  it.each([
    [
      'in a group that does not exist',
      '/schedules/a',
      { GroupName: 'nowhere' },
      404,
      'ResourceNotFoundException',
    ],
    [
      'in the past',
      '/schedules/a',
      { ScheduleExpression: 'at(2020-01-01T00:00:00)' },
      400,
      'ValidationException',
    ],
    [
      'with an expression nobody understands',
      '/schedules/a',
      { ScheduleExpression: 'tomorrow' },
      400,
      'ValidationException',
    ],
    ['with a name that is none', '/schedules/a%20b', {}, 400, 'ValidationException'],
    ['without a window', '/schedules/a', { FlexibleTimeWindow: undefined }, 400, 'ValidationException'],
    ['without a role', '/schedules/a', { Target: { Arn: inbox } }, 400, 'ValidationException'],
  ])('is refused %s', (_what, path, wrong, status, code) => {
    const shop = aScheduler();

    expect(shop.call('POST', path, shop.nudge(1, wrong))).toMatchObject({ status, body: { __type: code } });
  });

  it('is listed by group and prefix, page by page', () => {
    const shop = aScheduler();
    for (const name of ['cart-1', 'cart-2', 'cart-3', 'other'])
      shop.call('POST', `/schedules/${name}`, shop.nudge(1));

    const first = shop.call('GET', '/schedules?ScheduleGroup=carts&NamePrefix=cart&MaxResults=2').body;
    const second = shop.call(
      'GET',
      `/schedules?ScheduleGroup=carts&NamePrefix=cart&NextToken=${String(first['NextToken'])}`,
    ).body;

    expect(first['Schedules']).toMatchObject([{ Name: 'cart-1' }, { Name: 'cart-2' }]);
    expect(second).toMatchObject({ Schedules: [{ Name: 'cart-3' }] });
    expect(second).not.toHaveProperty('NextToken');
  });

  it('delivers only what its role may, and puts the rest into its dead-letter queue', async () => {
    const shop = aScheduler();
    const Target = {
      Arn: inbox.replace('nudges', 'other'),
      RoleArn: role.arn,
      DeadLetterConfig: { Arn: inbox.replace('nudges', 'dead') },
    };
    shop.call('POST', '/schedules/a', shop.nudge(1, { Target }));

    await shop.clock.advance('PT2H');

    expect(shop.delivered).toMatchObject([{ to: 'dead', attributes: { TARGET_ARN: Target.Arn } }]);
    expect(shop.refusals.list()).toMatchObject([{ caller: 'timer', action: 'sqs:SendMessage' }]);
  });

  it('delivers nothing in the name of a role that does not trust the scheduler', async () => {
    const shop = aScheduler();
    shop.call('POST', '/schedules/a', shop.nudge(1, { Target: { Arn: inbox, RoleArn: wrongRole.arn } }));

    await shop.clock.advance('PT2H');

    expect(shop.delivered).toEqual([]);
    expect(shop.log).toEqual([expect.stringContaining('does not let scheduler.amazonaws.com assume it')]);
  });

  it('is kept in a file, and what fell due while nothing ran comes first', async () => {
    const file = new ScheduleFile(mkdtempSync(join(tmpdir(), 'schedules-')));
    const first = aScheduler((made) => file.write(made));
    first.call('POST', '/schedules/cart-1', first.nudge(1));
    const second = aScheduler();
    second.schedules.start(
      [],
      file
        .read()
        .map((kept) => ({ ...kept, ScheduleExpression: 'at(2026-01-01T00:00:00)', LastModificationDate: 0 })),
    );

    await second.clock.advance('PT1S');

    expect(second.delivered).toHaveLength(1);
  });
});

describe('schedules that are forgotten', () => {
  it('never run, and can be made again', async () => {
    const shop = aScheduler();
    shop.call('POST', '/schedules/cart-1', shop.nudge(1));

    const forgotten = shop.schedules.forget();
    await shop.clock.advance('PT2H');
    const before = shop.delivered.length;
    shop.call('POST', '/schedules/cart-1', shop.nudge(1));
    await shop.clock.advance('PT2H');

    expect([forgotten, before, shop.delivered.length]).toEqual([1, 0, 1]);
  });
});

describe('faults of timers', () => {
  it('a timer fires twice, or never', async () => {
    const shop = aScheduler();
    shop.faults.set({ duplicate: 1 });
    shop.call('POST', '/schedules/a', shop.nudge(1));
    await shop.clock.advance('PT2H');
    shop.faults.set({ drop: 1 });
    shop.call('POST', '/schedules/b', shop.nudge(1));

    await shop.clock.advance('PT2H');

    expect(shop.delivered).toHaveLength(3);
    expect(shop.log).toEqual([expect.stringContaining('dropped by a fault')]);
  });
});
