import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY, HOUR, MINUTE } from '#shared/time/clock.ts';
import { advance, type RunInput } from './advance.ts';
import { decideEntry } from './entry.ts';
import type { Journey, JourneyStep } from './journey.ts';
import type { JourneyRun } from './run.ts';

const start = Date.parse('2026-11-23T03:00:00.000Z');

const journeyOf = (steps: readonly JourneyStep[], more: Partial<Journey> = {}): Journey => ({
  journeyId: 'welcome',
  name: 'Welcome',
  channel: 'web',
  status: 'active',
  reentry: 'never',
  holdOutPercent: 0,
  exits: [],
  steps: [...steps],
  version: 1,
  ...more,
});

const enter = (journey: Journey, facts: Readonly<Record<string, unknown>> = {}, customerId = 'ayu') => {
  const entry = {
    customerId,
    cause: 'event-0',
    correlationId: 'c',
    facts,
    depth: 0,
    timeZone: 'Asia/Jakarta',
  };
  const decision = decideEntry(journey, [], entry, start);
  if (decision.kind !== 'enter') throw new Error(decision.reason);
  return decision.run;
};

const message = (id: string): JourneyStep => ({
  id,
  kind: 'message',
  templateId: 'hello',
  purpose: 'marketing',
});
const event = (type: string, eventId = type, data = {}): RunInput => ({
  kind: 'event',
  event: { eventId, source: 'satu.orders', type, data },
});
const walked = ({ history }: JourneyRun): readonly string[] =>
  history.map(({ stepId, result }) => `${stepId} ${result}`);
const afterAll = (run: JourneyRun, journey: Journey, inputs: readonly RunInput[], now = start): JourneyRun =>
  inputs.reduce((held, input) => advance(held, journey, input, now) ?? held, run);

describe('a run of a journey', () => {
  it('sends its message after the wait, and once when the timer rings twice', () => {
    const journey = journeyOf([{ id: 'pause', kind: 'wait', for: 'PT1H' }, message('hello')]);
    const run = enter(journey);
    const ring: RunInput = { kind: 'time', stepId: 'pause' };

    const over = afterAll(run, journey, [ring, ring], start + HOUR);

    expect(run.wakesAt).toBe('2026-11-23T04:00:00.000Z');
    expect(walked(over)).toEqual(['pause waiting', 'pause time_over', 'hello requested', 'end completed']);
  });

  it('goes one way when the event comes and the other when it does not', () => {
    const journey = journeyOf([
      {
        id: 'paid',
        kind: 'wait_for_event',
        event: { type: 'OrderPaid', where: [{ field: 'total.amount', is: 'at_least', value: 100_000 }] },
        timeout: 'P3D',
        then: 'end',
        otherwise: 'remind',
      },
      message('remind'),
    ]);
    const run = enter(journey);

    const paid = afterAll(run, journey, [event('OrderPaid', 'e1', { total: { amount: 150_000 } })]);
    const tooSmall = afterAll(run, journey, [event('OrderPaid', 'e1', { total: { amount: 99_999 } })]);
    const late = afterAll(run, journey, [{ kind: 'time', stepId: 'paid' }], start + 3 * DAY);

    expect(walked(paid).slice(1)).toEqual(['paid event_came', 'end completed']);
    expect(tooSmall).toBe(run);
    expect(walked(late).slice(1)).toEqual(['paid time_over', 'remind requested', 'end completed']);
  });

  it('splits by its data, and says which condition failed', () => {
    const journey = journeyOf([
      {
        id: 'big',
        kind: 'split',
        if: [{ field: 'stars', is: 'at_least', value: 4 }],
        then: 'thanks',
        otherwise: 'sorry',
      },
      { ...message('thanks'), next: 'end' } as JourneyStep,
      message('sorry'),
    ]);

    expect(walked(enter(journey, { stars: 5 }))).toEqual(['big then', 'thanks requested', 'end completed']);
    expect(enter(journey, { stars: 2 }).history[0]).toMatchObject({
      result: 'otherwise',
      reason: 'stars is not at_least',
    });
  });

  it('always puts a customer into the same share, and customers evenly', () => {
    const journey = journeyOf([
      {
        id: 'ab',
        kind: 'cohorts',
        shares: [
          { percent: 70, next: 'a' },
          { percent: 30, next: 'b' },
        ],
      },
      { ...message('a'), next: 'end' } as JourneyStep,
      message('b'),
    ]);
    const results = Array.from({ length: 2000 }, (_, at) => enter(journey, {}, `c${at}`).history[0]?.result);

    expect(enter(journey).history[0]?.result).toBe(enter(journey).history[0]?.result);
    const a = results.filter((result) => result === 'a').length;
    expect(a).toBeGreaterThan(1300);
    expect(a).toBeLessThan(1500);
  });

  it('waits until a time of day on the customer’s clock', () => {
    const journey = journeyOf([{ id: 'morning', kind: 'wait_until', localTime: '09:00' }]);

    expect(enter(journey).wakesAt).toBe('2026-11-24T02:00:00.000Z');
  });

  it.each([
    ['an hour that the change to summer time leaves out', '2026-03-08T05:00:00Z', '02:30', '2026-03-08'],
    ['the first morning of summer time', '2026-03-08T05:00:00Z', '09:00', '2026-03-08'],
    ['an hour that comes twice', '2026-11-01T04:00:00Z', '01:30', '2026-11-01'],
    ['the first morning of winter time', '2026-11-01T04:00:00Z', '09:00', '2026-11-01'],
  ])('waits for %s once, and then goes on', (_case, now, localTime, date) => {
    const journey = journeyOf([{ id: 'then', kind: 'wait_until', localTime }, message('hello')]);
    const entry = {
      customerId: 'ayu',
      cause: 'e',
      correlationId: 'c',
      facts: {},
      depth: 0,
      timeZone: 'America/New_York',
    };
    const decision = decideEntry(journey, [], entry, Date.parse(now));
    if (decision.kind !== 'enter') throw new Error(decision.reason);
    const at = Date.parse(decision.run.wakesAt ?? '');
    const local = new Intl.DateTimeFormat('en-CA', { timeZone: entry.timeZone }).format(at);
    const woken = afterAll(
      decision.run,
      journey,
      [
        { kind: 'time', stepId: 'then' },
        { kind: 'time', stepId: 'then' },
      ],
      at,
    );

    expect(at).toBeGreaterThan(Date.parse(now));
    expect(local).toBe(date);
    expect(walked(woken).filter((each) => each === 'hello requested')).toHaveLength(1);
  });

  it('ends at its goal, at an exit event, and when the journey is stopped', () => {
    const journey = journeyOf([{ id: 'pause', kind: 'wait', for: 'P1D' }, message('hello')], {
      goal: { type: 'OrderPaid' },
      exits: [{ type: 'CustomerErased' }],
    });
    const run = enter(journey);

    expect(afterAll(run, journey, [event('OrderPaid')]).outcome).toBe('goal_reached');
    expect(afterAll(run, journey, [event('CustomerErased')]).outcome).toBe('exit_event');
    const ring: RunInput = { kind: 'time', stepId: 'pause' };
    const stopped = afterAll(run, { ...journey, status: 'stopped' }, [ring]);
    expect([stopped.outcome, walked(stopped).includes('hello requested')]).toEqual([
      'journey_stopped',
      false,
    ]);
  });

  it('counts a goal for thirty days after it ended, also of who was held out', () => {
    const journey = journeyOf([message('hello')], { goal: { type: 'OrderPaid' } });
    const heldOut = { ...journey, holdOutPercent: 50 };
    const customer = Array.from({ length: 50 }, (_, at) => `c${at}`).find(
      (each) => enter(heldOut, {}, each).isHeldOut,
    );

    const control = enter(heldOut, {}, customer);

    expect(walked(control)).toEqual(['end held_out']);
    expect(advance(control, heldOut, event('OrderPaid'), start + 29 * DAY)?.convertedAt).toBeDefined();
    expect(advance(enter(journey), journey, event('OrderPaid'), start + 31 * DAY)).toBeUndefined();
  });

  it('may enter again as its rule says, and never twice for one cause', () => {
    const entry = {
      customerId: 'ayu',
      cause: 'e2',
      correlationId: 'c',
      facts: {},
      depth: 0,
      timeZone: 'UTC',
    };
    const monthly = journeyOf([message('hello')], { reentry: { after: 'P30D' } });
    const first = enter(monthly);

    expect(decideEntry(monthly, [first], entry, start + 29 * DAY).kind).toBe('refused');
    expect(decideEntry(monthly, [first], entry, start + 30 * DAY)).toMatchObject({ run: { number: 2 } });
    expect(decideEntry(monthly, [first], { ...entry, cause: 'event-0' }, start + 60 * DAY)).toMatchObject({
      reason: 'already_entered',
    });
    expect(decideEntry({ ...monthly, reentry: 'never' }, [first], entry, start + 60 * DAY).kind).toBe(
      'refused',
    );
    expect(decideEntry(monthly, [], { ...entry, depth: 6 }, start)).toMatchObject({ reason: 'too_deep' });
  });

  it('does each step at most once and always ends, whatever comes twice, late or in another order', () => {
    const journey = journeyOf(
      [
        { id: 'pause', kind: 'wait', for: 'PT10M' },
        message('first'),
        {
          id: 'look',
          kind: 'wait_for_event',
          event: { type: 'Seen' },
          timeout: 'PT1H',
          then: 'second',
          otherwise: 'split',
        },
        {
          id: 'split',
          kind: 'split',
          if: [{ field: 'vip', is: 'equal', value: true }],
          then: 'second',
          otherwise: 'end',
        },
        message('second'),
        { id: 'rest', kind: 'wait', for: 'P1D' },
        { id: 'code', kind: 'coupon', promotionId: 'promo' },
        message('third'),
      ],
      { goal: { type: 'OrderPaid' } },
    );
    const input = fc.oneof(
      fc.constantFrom('pause', 'look', 'rest', 'first').map((stepId): RunInput => ({ kind: 'time', stepId })),
      fc
        .tuple(fc.constantFrom('Seen', 'Seen', 'Noise', 'OrderPaid'), fc.nat(3))
        .map(([type, n]) => event(type, `${type}-${n}`)),
      fc.nat(2).map((n): RunInput => ({ kind: 'message', messageId: `other-${n}`, result: 'sent' })),
    );
    fc.assert(
      fc.property(fc.boolean(), fc.array(fc.tuple(input, fc.nat(90)), { maxLength: 25 }), (vip, history) => {
        let run = enter(journey, { vip });
        let now = start;
        for (const [each, minutes] of history) {
          now += minutes * MINUTE;
          const next = advance(run, journey, each, now);
          if (next === undefined) continue;
          // Whatever happened stays; every change adds to it.
          expect(next.history.slice(0, run.history.length)).toEqual(run.history);
          expect(next.history.length).toBeGreaterThan(run.history.length);
          run = next;
          // The same input again finds its work done, but for an event that is waited for anew.
          const again = advance(run, journey, each, now);
          expect(again?.history.filter(({ kind }) => kind === 'message').length ?? 0).toBeLessThanOrEqual(3);
        }
        const steps = run.history.filter(({ kind }) => kind === 'message' || kind === 'coupon');
        expect(new Set(steps.map(({ stepId }) => stepId)).size).toBe(steps.length);
        const messages = steps.flatMap(({ messageId }) => messageId ?? []);
        expect(new Set(messages).size).toBe(messages.length);
        expect((run.status === 'finished') === (run.waitsAt === undefined)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
