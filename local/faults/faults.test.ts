import { describe, expect, it } from '@jest/globals';
import { SeededChance } from './seeded-chance.ts';
import { Faults } from './faults.ts';
import { Invocations, Killed } from './invocations.ts';

const faultsOf = (plan: unknown): Faults => {
  const faults = new Faults();
  faults.set(plan);
  return faults;
};

const times = <T>(n: number, make: () => T) => Array.from({ length: n }, make);

describe('chance from a seed', () => {
  it('is the same for the same seed and another for another', () => {
    const [first, again, other] = [new SeededChance(7), new SeededChance(7), new SeededChance(8)].map(
      (chance) => times(20, () => chance.roll('x')),
    );

    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('does not depend on what happens at other sites', () => {
    const [alone, among] = [new SeededChance(7), new SeededChance(7)];
    const expected = times(5, () => alone.roll('inbox'));

    const seen = times(5, () => (among.roll('other'), among.roll('inbox')));

    expect(seen).toEqual(expected);
  });

  it('spreads evenly', () => {
    const chance = new SeededChance(3);
    const rolls = times(10_000, () => chance.roll('x'));

    const tenths = times(10, () => 0);
    for (const roll of rolls) tenths[Math.floor(roll * 10)]! += 1;
    expect(Math.min(...tenths)).toBeGreaterThan(850);
    expect(Math.max(...tenths)).toBeLessThan(1150);
  });
});

describe('faults on request', () => {
  it('leave everything alone without a plan', () => {
    const faults = new Faults();

    expect(faults.delivery('queue inbox')).toEqual({ drop: false, copies: 1, delayMs: 0, holdBack: false });
    expect(faults.call({ functionName: 'shop', service: 'dynamodb', operation: 'PutItem' })).toBeUndefined();
    expect(faults.happened()).toEqual({});
  });

  it('are the same each time a plan is set', () => {
    const plan = {
      seed: 42,
      duplicate: 0.3,
      drop: 0.2,
      reorder: 0.3,
      delayMs: [10, 500],
      conflict: 0.3,
      throttle: 0.2,
    };
    const call = { functionName: 'checkout', service: 'dynamodb', operation: 'TransactWriteItems' };
    const run = (faults: Faults) => times(100, () => [faults.delivery('queue inbox'), faults.call(call)]);
    const faults = faultsOf(plan);
    const first = run(faults);

    faults.set(plan);

    expect(run(faults)).toEqual(first);
    expect(run(faultsOf({ ...plan, seed: 43 }))).not.toEqual(first);
  });

  it('deliver up to three copies, within the delay asked for', () => {
    const faults = faultsOf({ duplicate: 1, delayMs: [100, 200] });

    const fates = times(50, () => faults.delivery('queue inbox'));

    expect(new Set(fates.map(({ copies }) => copies))).toEqual(new Set([3]));
    expect(fates.every(({ delayMs }) => delayMs >= 100 && delayMs <= 200)).toBe(true);
  });

  it('count what they did', () => {
    const faults = faultsOf({ drop: 1 });

    times(3, () => faults.delivery('queue inbox'));

    expect(faults.happened()).toEqual({ drop: 3 });
  });

  it('touch only the functions and queues a plan names', () => {
    const faults = faultsOf({ only: ['checkout'], drop: 1, throttle: 1 });

    expect(faults.delivery('queue carts-inbox').drop).toBe(false);
    expect(faults.delivery('queue checkout-inbox').drop).toBe(true);
    expect(faults.call({ functionName: 'carts', service: 'dynamodb', operation: 'GetItem' })).toBeUndefined();
    expect(faults.call({ functionName: 'checkout', service: 'dynamodb', operation: 'GetItem' })).toBe(
      'throttle',
    );
  });

  it('put conflicts on writes and transactions only', () => {
    const faults = faultsOf({ conflict: 1 });
    const fault = (operation: string, service = 'dynamodb') =>
      faults.call({ functionName: 'f', service, operation });

    expect(fault('TransactWriteItems')).toBe('conflict');
    expect(fault('UpdateItem')).toBe('conflict');
    expect(fault('Query')).toBeUndefined();
    expect(fault('SendMessage', 'sqs')).toBeUndefined();
  });

  it.each([
    [{ drop: 2 }, 'drop'],
    [{ drops: 0.1 }, 'drops'],
    [{ kills: [{ call: 0, when: 'before' }] }, 'call'],
    [[], 'fault plan'],
  ])('refuse a plan they cannot read: %j', (plan, message) => {
    expect(() => new Faults().set(plan)).toThrow(message);
  });
});

describe('killing a handler at a call', () => {
  const call = (service: string, operation: string) => ({
    functionName: 'checkout-http',
    service,
    operation,
  });

  const fates = async (faults: Faults, invocations: Invocations, calls: ReturnType<typeof call>[]) =>
    invocations.run('checkout-http', () => {
      const invocation = invocations.find(invocations.traceId());
      return Promise.resolve(calls.map((each) => faults.call({ ...each, invocation })));
    });

  it('happens at the n-th call that fits, in one invocation', async () => {
    const faults = faultsOf({
      kills: [{ function: 'checkout', service: 'dynamodb', call: 2, when: 'after' }],
    });
    const invocations = new Invocations();
    const calls = [
      call('dynamodb', 'GetItem'),
      call('sqs', 'SendMessage'),
      call('dynamodb', 'TransactWriteItems'),
    ];

    expect(await fates(faults, invocations, calls)).toEqual([undefined, undefined, 'kill after']);
    expect(await fates(faults, invocations, calls)).toEqual([undefined, undefined, undefined]);
  });

  it('fails the invocation at once and marks its later calls', async () => {
    const invocations = new Invocations();
    let header: string | undefined;

    const run = invocations.run('checkout-http', async () => {
      header = invocations.traceId();
      const invocation = invocations.find(header);
      if (invocation) invocations.kill(invocation, 'before PutItem');
      await new Promise(() => undefined);
    });

    await expect(run).rejects.toThrow(new Killed('checkout-http', 'before PutItem'));
    expect(invocations.isDead(header)).toBe(true);
    expect(invocations.find(header)).toBeUndefined();
    expect(invocations.running).toBe(0);
  });

  it('keeps concurrent invocations apart', async () => {
    const invocations = new Invocations();
    const ids = await Promise.all(
      times(3, () =>
        invocations.run('f', async () => {
          await new Promise((resolve) => setTimeout(resolve, 1));
          return invocations.find(invocations.traceId())?.id;
        }),
      ),
    );

    expect(new Set(ids).size).toBe(3);
    expect(invocations.traceId()).toBeUndefined();
  });
});
