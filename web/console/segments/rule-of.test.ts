import { describe, expect, it } from '@jest/globals';
import { ruleOf } from './rule-of.ts';

describe('the rule of a segment that was typed', () => {
  it('has numbers, yes and no, and lists as the API takes them', () => {
    expect(
      ruleOf([
        { field: 'daysSinceLastOrder', is: 'at_least', value: '60' },
        { field: 'emailVerified', is: 'equal', value: 'true' },
        { field: 'city', is: 'one_of', value: 'Bandung, Jakarta,' },
        { field: 'tier', is: 'present', value: 'ignored' },
      ]),
    ).toEqual({
      all: [
        { field: 'daysSinceLastOrder', is: 'at_least', value: 60 },
        { field: 'emailVerified', is: 'equal', value: true },
        { field: 'city', is: 'one_of', value: ['Bandung', 'Jakarta'] },
        { field: 'tier', is: 'present' },
      ],
    });
  });

  it('is none while a value is missing', () => {
    expect(ruleOf([{ field: 'tier', is: 'equal', value: ' ' }])).toBeUndefined();
    expect(ruleOf([])).toBeUndefined();
  });
});
