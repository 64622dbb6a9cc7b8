import { describe, expect, it } from '@jest/globals';
import { measuresOf } from './journey-measures.ts';
import type { JourneyRun, RunEntry } from './run.ts';

const at = (day: number, hour = 0) => new Date(Date.UTC(2026, 10, day, hour)).toISOString();

const run = (customerId: string, more: Partial<JourneyRun> = {}): JourneyRun => ({
  runId: `run_${customerId}`,
  journeyId: 'j',
  journeyVersion: 1,
  customerId,
  number: 1,
  channel: 'web',
  timeZone: 'Asia/Jakarta',
  cause: 'c',
  correlationId: 'c',
  facts: {},
  depth: 0,
  isHeldOut: false,
  status: 'finished',
  outcome: 'completed',
  enteredAt: at(1),
  history: [],
  ttl: 0,
  version: 1,
  ...more,
});
const sent = (day: number, medium: RunEntry['medium'], stepId = 'hello'): RunEntry => ({
  stepId,
  kind: 'message_outcome',
  at: at(day),
  result: 'sent',
  medium,
});
const none = { orders: new Map(), runsOfConverted: new Map() };

describe('the figures of a journey', () => {
  it('are a funnel: each run counts once for each result of a step, skipped ones by their reason', () => {
    const skipped: RunEntry = {
      stepId: 'hello',
      kind: 'message_outcome',
      at: at(2),
      result: 'skipped',
      reason: 'no_consent',
    };
    const variant = (result: string): RunEntry => ({ stepId: 'ab', kind: 'cohorts', at: at(1), result });
    const runs = [
      run('a', { history: [variant('x'), sent(2, 'email'), sent(2, 'email')], convertedAt: at(3) }),
      run('b', { history: [variant('x'), skipped] }),
      run('c', { history: [variant('y')], outcome: 'goal_reached', convertedAt: at(3) }),
    ];

    const { steps, outcomes } = measuresOf(runs, none);

    expect(
      steps.map(({ stepId, result, runs: count, converted }) => [stepId, result, count, converted]),
    ).toEqual([
      ['ab', 'x', 2, 1],
      ['hello', 'sent', 1, 1],
      ['hello', 'skipped: no_consent', 1, 0],
      ['ab', 'y', 1, 1],
    ]);
    expect(outcomes).toEqual({ completed: 2, goal_reached: 1 });
  });

  it('compare conversions and revenue net of returns with the hold-out; an order counts once', () => {
    const runs = [
      run('a', { convertedAt: at(3), convertedBy: 'ord_1' }),
      run('a', { number: 2, convertedAt: at(3), convertedBy: 'ord_1' }),
      run('b'),
      run('c', { isHeldOut: true, convertedAt: at(3), convertedBy: 'ord_2' }),
      run('d', { isHeldOut: true }),
    ];
    const orders = new Map([
      ['ord_1', { currency: 'IDR', net: 70_000 }],
      ['ord_2', { currency: 'IDR', net: 30_000 }],
    ]);

    const { treated, heldOut, lift } = measuresOf(runs, { ...none, orders });

    expect(treated).toEqual({ customers: 3, converted: 2, revenue: { IDR: 70_000 } });
    expect(heldOut).toEqual({ customers: 2, converted: 1, revenue: { IDR: 30_000 } });
    expect(lift?.difference).toBeCloseTo(2 / 3 - 1 / 2);
    expect(lift && lift.low < 0 && lift.high > 0).toBe(true);
  });

  it('credit the medium of the last message before the order, and name the others that assisted', () => {
    const bought = run('a', { history: [sent(10, 'whatsapp')], convertedAt: at(12), convertedBy: 'ord_1' });
    const other = run('a', {
      journeyId: 'other',
      history: [sent(2, 'sms', 'too-early'), sent(9, 'email'), sent(13, 'sms', 'after')],
    });

    const { attribution } = measuresOf([bought], {
      orders: new Map([['ord_1', { currency: 'IDR', net: 50_000 }]]),
      runsOfConverted: new Map([['a', [bought, other]]]),
    });

    expect(attribution).toEqual([
      { medium: 'whatsapp', lastTouch: 1, lastTouchRevenue: { IDR: 50_000 }, assisted: 0 },
      { medium: 'email', lastTouch: 0, lastTouchRevenue: {}, assisted: 1 },
    ]);
  });
});
