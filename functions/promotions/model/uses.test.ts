import { describe, expect, it } from '@jest/globals';
import { hasRoom, remainingOf } from './uses.ts';

describe('what limits leave', () => {
  it('is the limit less what was used', () => {
    expect(remainingOf({ uses: 8, budget: 100_000 }, { uses: 7, spent: 30_000 })).toEqual({
      uses: 1,
      budget: 70_000,
    });
  });

  it('is nothing, and never less, when a limit was lowered below what was used', () => {
    expect(remainingOf({ uses: 3, budget: 50_000 }, { uses: 5, spent: 80_000 })).toEqual({
      uses: 0,
      budget: 0,
    });
  });

  it('has no end where there is no limit', () => {
    expect(remainingOf({}, { uses: 5, spent: 80_000 })).toEqual({});
    expect(hasRoom({}, { uses: 5, spent: 80_000 }, 1_000_000)).toBe(true);
  });

  it('has room for an order only if both the use and its money fit', () => {
    const limits = { uses: 2, budget: 10_000 };

    expect(hasRoom(limits, { uses: 1, spent: 8_000 }, 2_000)).toBe(true);
    expect(hasRoom(limits, { uses: 1, spent: 8_000 }, 2_001)).toBe(false);
    expect(hasRoom(limits, { uses: 2, spent: 0 }, 0)).toBe(false);
  });
});
