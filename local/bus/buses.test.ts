import { describe, expect, it } from '@jest/globals';
import type { LocalRule } from '../assembly/model.ts';
import { MovableClock } from '../clock/clock.ts';
import { Activity } from '../event-delivery/activity.ts';
import { Deliveries } from '../event-delivery/deliveries.ts';
import { Faults } from '../faults/faults.ts';
import { SignedCall } from '../permissions/signed-call.ts';
import { busApi } from './bus-api.ts';
import { Buses } from './buses.ts';
import { EventLog } from './event-log.ts';

const queue = (name: string) => `arn:aws:sqs:eu-west-1:000000000000:${name}`;
const rule = (parts: Partial<LocalRule>): LocalRule => ({
  stack: 's',
  logicalId: parts.name ?? 'rule',
  name: 'rule',
  arn: 'arn:aws:events:eu-west-1:000000000000:rule/shop/rule',
  busName: 'shop',
  state: 'ENABLED',
  targets: [{ id: 't', arn: queue('inbox'), deadLetterArn: queue('inbox-dead') }],
  ...parts,
});
const onOrders = rule({ name: 'on-orders', pattern: { source: ['satu.orders'] } });
const order = (DetailType = 'OrderPlaced', more: Record<string, unknown> = {}) => ({
  EventBusName: 'shop',
  Source: 'satu.orders',
  DetailType,
  Detail: '{"orderId":"o-1"}',
  ...more,
});

const aShop = (rules: LocalRule[], broken: string[] = []) => {
  const delivered: { to: string; input: unknown; attributes: unknown }[] = [];
  const [faults, activity, log] = [new Faults(), new Activity(), new EventLog()];
  const clock = new MovableClock({
    settle: () => Promise.resolve(),
    onError: () => undefined,
    ticking: false,
  });
  const buses = new Buses({
    assembly: {
      region: 'eu-west-1',
      accountId: '000000000000',
      rules,
      buses: [
        {
          stack: 's',
          logicalId: 'b',
          name: 'shop',
          arn: 'arn:aws:events:eu-west-1:000000000000:event-bus/shop',
        },
      ],
    },
    clock,
    faults,
    deliveries: new Deliveries({ faults, clock, activity, log: () => undefined }),
    deliver: (arn, input, { attributes }) => {
      if (broken.includes(arn)) return Promise.reject(new Error('no such queue'));
      delivered.push({ to: arn.split(':').at(-1) ?? '', input: JSON.parse(input), attributes });
      return Promise.resolve();
    },
    log,
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { buses, faults, clock, log, delivered, settle };
};

describe('the event bus', () => {
  it('brings an event to the targets of every rule that matches, and says so in its log', async () => {
    const toAudit = rule({
      name: 'audit',
      pattern: { source: [{ prefix: '' }] },
      targets: [{ id: 'a', arn: queue('audit') }],
    });
    const shop = aShop([onOrders, toAudit, rule({ name: 'carts', pattern: { source: ['satu.carts'] } })]);

    const [result] = shop.buses.putEvents([order()]);
    await shop.settle();

    expect(result).toHaveProperty('EventId');
    expect(shop.delivered.map(({ to }) => to)).toEqual(['inbox', 'audit']);
    expect(shop.delivered[0]?.input).toMatchObject({
      version: '0',
      source: 'satu.orders',
      'detail-type': 'OrderPlaced',
      account: '000000000000',
      region: 'eu-west-1',
      detail: { orderId: 'o-1' },
    });
    expect(shop.log.list()).toMatchObject([
      { number: 1, bus: 'shop', deliveries: ['queue inbox', 'queue audit'] },
    ]);
  });

  it('leaves disabled rules and other buses alone', async () => {
    const shop = aShop([rule({ pattern: {}, state: 'DISABLED' }), rule({ pattern: {}, busName: 'other' })]);

    shop.buses.putEvents([order()]);
    await shop.settle();

    expect(shop.delivered).toEqual([]);
  });

  it.each([
    ['without a source', { Source: undefined }, 'InvalidArgument'],
    ['in the name of AWS', { Source: 'aws.s3' }, 'NotAuthorizedForSource'],
    ['whose detail is no JSON', { Detail: '{' }, 'MalformedDetail'],
    ['whose detail is a list', { Detail: '[]' }, 'MalformedDetail'],
    ['for a bus that does not exist', { EventBusName: 'nowhere' }, 'InvalidArgument'],
  ])('refuses an entry %s, and only that one', (_sentence, wrong, code) => {
    const shop = aShop([onOrders]);

    const results = shop.buses.putEvents([order(), order('OrderPlaced', wrong)]);

    expect(results).toEqual([
      { EventId: expect.any(String) },
      { ErrorCode: code, ErrorMessage: expect.any(String) },
    ]);
  });

  it('refuses a rule that EventBridge would refuse, by name', () => {
    expect(() => aShop([rule({ logicalId: 'OnOrder', pattern: { source: 'satu.orders' } })])).toThrow(
      'rule s/OnOrder',
    );
  });

  it('puts what cannot be delivered into the dead-letter queue of the target', async () => {
    const shop = aShop([onOrders], [queue('inbox')]);

    shop.buses.putEvents([order()]);
    await shop.settle();

    expect(shop.delivered).toMatchObject([
      {
        to: 'inbox-dead',
        attributes: { TARGET_ARN: queue('inbox'), ERROR_CODE: 'TARGET_FAILED', RULE_ARN: onOrders.arn },
      },
    ]);
  });

  it('runs rules with a schedule on the clock, the first one a full rate after the start', async () => {
    const shop = aShop([rule({ name: 'sweep', scheduleExpression: 'rate(5 minutes)' })]);
    shop.buses.startSchedules();

    await shop.clock.advance('PT11M');

    expect(shop.delivered).toHaveLength(2);
    expect(shop.delivered[0]?.input).toMatchObject({
      source: 'aws.events',
      'detail-type': 'Scheduled Event',
    });
  });
});

describe('faults on the way from bus to queue', () => {
  it('drops deliveries into the dead-letter queue', async () => {
    const shop = aShop([onOrders]);
    shop.faults.set({ drop: 1 });

    shop.buses.putEvents([order()]);
    await shop.settle();

    expect(shop.delivered).toMatchObject([{ to: 'inbox-dead', attributes: { ERROR_CODE: 'DROPPED' } }]);
    expect(shop.log.list()[0]?.deliveries).toEqual(['queue inbox: dropped']);
  });

  it('delivers copies', async () => {
    const shop = aShop([onOrders]);
    shop.faults.set({ duplicate: 1 });

    shop.buses.putEvents([order()]);
    await shop.settle();

    expect(shop.delivered.map(({ to }) => to)).toEqual(['inbox', 'inbox', 'inbox']);
  });

  it('delays until the clock moves', async () => {
    const shop = aShop([onOrders]);
    shop.faults.set({ delayMs: [3_600_000, 3_600_000] });
    shop.buses.putEvents([order()]);
    await shop.settle();
    expect(shop.delivered).toEqual([]);

    await shop.clock.advance('PT1H');

    expect(shop.delivered).toHaveLength(1);
  });

  it('reorders: an event held back comes after the next one', async () => {
    const shop = aShop([onOrders]);
    shop.faults.set({ reorder: 1 });
    shop.buses.putEvents([order('OrderPlaced')]);
    shop.faults.set({});

    shop.buses.putEvents([order('OrderPaid')]);
    await shop.settle();

    expect(shop.delivered.map(({ input }) => (input as { 'detail-type': string })['detail-type'])).toEqual([
      'OrderPaid',
      'OrderPlaced',
    ]);
  });

  it('refuses single entries, which the publisher has to send again', () => {
    const shop = aShop([onOrders]);
    shop.faults.set({ seed: 5, putEventsPartial: 0.5 });

    const results = shop.buses.putEvents(Array.from({ length: 10 }, () => order()));

    const failed = results.filter((result) => 'ErrorCode' in result).length;
    expect(failed).toBeGreaterThan(0);
    expect(failed).toBeLessThan(10);
  });
});

describe('the PutEvents call', () => {
  const call = (Entries: unknown, operation = 'PutEvents') =>
    busApi(aShop([onOrders]).buses)(
      new SignedCall({
        method: 'POST',
        target: '/',
        headers: { 'x-amz-target': `AWSEvents.${operation}` },
        body: Buffer.from(JSON.stringify({ Entries })),
      }),
    );

  it('answers 200 with the number of failed entries, however many failed', () => {
    const answer = call([order(), order('OrderPlaced', { Detail: '' })]);

    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.body)).toMatchObject({
      FailedEntryCount: 1,
      Entries: [{}, { ErrorCode: 'InvalidArgument' }],
    });
  });

  it.each([
    ['no entry', []],
    ['eleven entries', Array.from({ length: 11 }, () => order())],
    [
      'more than a megabyte',
      [order('OrderPlaced', { Detail: JSON.stringify({ text: 'x'.repeat(1_048_576) }) })],
    ],
  ])('refuses %s as a whole', (_what, entries) => {
    expect(call(entries)).toMatchObject({
      status: 400,
      body: expect.stringContaining('ValidationException'),
    });
  });
});
