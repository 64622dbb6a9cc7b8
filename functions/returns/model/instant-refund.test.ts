import { describe, expect, it } from '@jest/globals';
import { isTrusted } from './instant-refund.ts';

const policy = { instantRefund: { fromUnits: 10, mostPercent: 20, mostPerMonth: 1_000_000 } };

describe('a customer who is refunded at the first scan', () => {
  it.each([
    ['bought enough and returned little', { bought: 10, returned: 2, rejected: 0 }, true],
    ['bought too little', { bought: 9, returned: 0, rejected: 0 }, false],
    ['returned too much', { bought: 10, returned: 3, rejected: 0 }, false],
    ['once sent something else', { bought: 100, returned: 1, rejected: 1 }, false],
  ])('is one who %s', (_who, history, expected) => {
    expect(isTrusted(policy, history)).toBe(expected);
  });

  it('is nobody where the policy does not have it', () => {
    expect(isTrusted({ instantRefund: undefined }, { bought: 100, returned: 0, rejected: 0 })).toBe(false);
  });
});
