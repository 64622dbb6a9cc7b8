import { afterEach, describe, expect, it } from '@jest/globals';
import { MovableClock } from './clock.ts';

const clocks: MovableClock[] = [];
afterEach(() => clocks.splice(0).forEach((clock) => clock.stop()));

const aClock = (steps: string[] = [], options: { ticking?: boolean } = { ticking: false }) => {
  const clock: MovableClock = new MovableClock({
    settle: () => Promise.resolve(void steps.push('settle')),
    onError: (id, error) => void steps.push(`${id} failed: ${String(error)}`),
    ...options,
  });
  clocks.push(clock);
  return clock;
};

const hour = 3_600_000;

describe('the movable clock', () => {
  it('runs an abandoned-cart journey of three days in order of due time, settling between steps', async () => {
    const steps: string[] = [];
    const clock = aClock(steps);
    const start = clock.now();
    clock.schedule({ id: 'second nudge', dueAt: start + 48 * hour, run: () => steps.push('second nudge') });
    clock.schedule({ id: 'first nudge', dueAt: start + 24 * hour, run: () => steps.push('first nudge') });

    const report = await clock.advance('P3D');

    expect(steps).toEqual(['first nudge', 'settle', 'second nudge', 'settle']);
    expect(report.ran.map(({ id }) => id)).toEqual(['first nudge', 'second nudge']);
    expect(clock.now()).toBeGreaterThanOrEqual(start + 72 * hour);
  });

  it('does not move by more than 400 days at once', async () => {
    const clock = aClock();

    expect(() => clock.advance('P9999999999999D')).toThrow('at most P400D is allowed');
    await expect(clock.advance('P400D')).resolves.toMatchObject({ ran: [] });
  });

  it('shows each timer the time at which it was due', async () => {
    const clock = aClock();
    const start = clock.now();
    let seen = 0;
    clock.schedule({ id: 'nudge', dueAt: start + hour, run: () => (seen = clock.now()) });

    await clock.advance('PT10H');

    expect(seen).toBeGreaterThanOrEqual(start + hour);
    expect(seen).toBeLessThan(start + 2 * hour);
  });

  it('runs timers that other timers set on the way', async () => {
    const steps: string[] = [];
    const clock = aClock();
    const nudge = (n: number) => () => {
      steps.push(`nudge ${n}`);
      if (n < 3) clock.schedule({ id: `nudge ${n + 1}`, dueAt: clock.now() + hour, run: nudge(n + 1) });
    };
    clock.schedule({ id: 'nudge 1', dueAt: clock.now() + hour, run: nudge(1) });

    await clock.advance('PT5H');

    expect(steps).toEqual(['nudge 1', 'nudge 2', 'nudge 3']);
  });

  it('runs together what falls due within a second, none of them before its time', async () => {
    const steps: string[] = [];
    const clock = aClock(steps);
    const start = clock.now();
    const late = (id: string, after: number) => {
      const run = (dueAt: number) => steps.push(`${id} ${clock.now() >= dueAt}`);
      clock.schedule({ id, dueAt: start + after, run });
    };
    late('second', 1400);
    late('first', 1000);
    late('third', 2500);

    await clock.advance('PT1M');

    expect(steps).toEqual(['first true', 'second true', 'settle', 'third true', 'settle']);
  });

  it('leaves timers alone that are not due yet or were cancelled', async () => {
    const steps: string[] = [];
    const clock = aClock();
    clock.schedule({ id: 'later', dueAt: clock.now() + 2 * hour, run: () => steps.push('later') });
    clock.schedule({ id: 'cancelled', dueAt: clock.now() + 1, run: () => steps.push('cancelled') });
    clock.cancel('cancelled');

    await clock.advance('PT1H');

    expect(steps).toEqual([]);
    expect(clock.timers().map(({ id }) => id)).toEqual(['later']);
  });

  it('thins a sweep of each minute over a long move, always running its last due time', async () => {
    const runs: number[] = [];
    const clock = aClock();
    const start = clock.now();
    const repeat = (after: number) => after + 60_000;
    clock.schedule({ id: 'sweep', dueAt: start + 60_000, repeat, run: (dueAt) => runs.push(dueAt - start) });

    const report = await clock.advance('P3D', { most: 4 });

    expect(runs).toEqual([18 * hour, 36 * hour, 54 * hour, 72 * hour]);
    expect(report.leftOut).toEqual({ sweep: 4316 });
  });

  it('runs every repetition of a short move', async () => {
    const runs: number[] = [];
    const clock = aClock();
    const start = clock.now();
    const repeat = (after: number) => after + 60_000;
    clock.schedule({ id: 'sweep', dueAt: start + 60_000, repeat, run: (dueAt) => runs.push(dueAt - start) });

    await clock.advance('PT3M');
    await clock.advance('PT1M');

    expect(runs).toEqual([60_000, 120_000, 180_000, 240_000]);
  });

  it('goes on when a timer fails, and says which one', async () => {
    const steps: string[] = [];
    const clock = aClock(steps);
    clock.schedule({
      id: 'broken',
      dueAt: clock.now(),
      run: () => Promise.reject(new Error('no such queue')),
    });
    clock.schedule({ id: 'fine', dueAt: clock.now() + 2000, run: () => steps.push('fine') });

    await clock.advance('PT5S');

    expect(steps).toEqual(['broken failed: Error: no such queue', 'settle', 'fine', 'settle']);
  });

  it('runs a timer by itself when its time comes', async () => {
    const clock = aClock([], { ticking: true });

    const ran = new Promise((resolve) => {
      clock.schedule({ id: 'soon', dueAt: clock.now() + 5, run: resolve });
    });

    await expect(ran).resolves.toBeGreaterThan(0);
  });

  it('takes moves asked for at the same time one after the other', async () => {
    const steps: string[] = [];
    const clock = aClock();
    const start = clock.now();
    clock.schedule({ id: 'a', dueAt: start + hour, run: () => steps.push('a') });
    clock.schedule({ id: 'b', dueAt: start + hour + 1000, run: () => steps.push('b') });

    await Promise.all([clock.advance('PT1H'), clock.advance('PT1H')]);

    expect(steps).toEqual(['a', 'b']);
    expect(clock.offsetMs).toBeGreaterThanOrEqual(2 * hour - 1000);
  });
});
