import { describe, expect, it } from '@jest/globals';
import { atp, networkAtp, type AtpTerms } from './atp.ts';

const terms = (given: Partial<AtpTerms>): AtpTerms => ({
  onHand: 0,
  reserved: 0,
  committed: 0,
  unavailable: 0,
  safetyStock: 0,
  backordered: 0,
  poolsOfOthers: 0,
  buffer: 0,
  ...given,
});
const jakarta = terms({ onHand: 20, reserved: 3, committed: 4, unavailable: 1, safetyStock: 2, buffer: 5 });
const oversold = terms({ onHand: 0, reserved: 2 });

describe('what a channel may promise', () => {
  it('is 5 of 20 on hand with 3 reserved, 4 committed, 1 damaged, 2 safety and 5 buffer', () => {
    expect(atp(jakarta)).toBe(5);
  });

  it('is not eaten by another store that is 2 short, and keeps the threshold of 1', () => {
    expect(networkAtp([jakarta, oversold], { threshold: 1 })).toBe(4);
  });

  it('is never below zero', () => {
    expect(networkAtp([oversold], { threshold: 3 })).toBe(0);
  });
});
