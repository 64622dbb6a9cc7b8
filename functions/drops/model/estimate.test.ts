import { describe, expect, it } from '@jest/globals';
import { MINUTE } from '#shared/time/clock.ts';
import { aheadOf, askAgainIn, slotStartsAt } from './estimate.ts';
import { newQueue } from './queue.ts';

const pace = { opensAt: 0, now: 20 * MINUTE, servedAtOnce: 5, buyWithinMs: 10 * MINUTE };

describe('the outlook of a shopper in the queue', () => {
  it('counts the numbers that come before', () => {
    expect([aheadOf(41, { reached: 30 }), aheadOf(31, { reached: 30 })]).toEqual([10, 0]);
  });

  it('is as slow as full slots while none has ended: five at once, ten minutes each, two minutes an entry', () => {
    expect(slotStartsAt(4, newQueue('drop'), pace)).toBe(pace.now + 10 * MINUTE);
  });

  it('follows the pace so far: 40 slots in 20 minutes are half a minute an entry', () => {
    expect(slotStartsAt(9, { ...newQueue('drop'), served: 40 }, pace)).toBe(pace.now + 5 * MINUTE);
  });

  it.each([
    [0, 2],
    [60_000, 15],
    [86_400_000, 60],
  ])('says to ask again the later, the longer it takes: %i ms, %i s', (ms, seconds) => {
    expect(askAgainIn(ms)).toBe(seconds);
  });
});
