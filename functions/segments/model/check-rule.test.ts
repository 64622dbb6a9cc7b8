import { describe, expect, it } from '@jest/globals';
import { allOf } from '../../../test/support/segments-world.ts';
import { ruleFaults } from './check-rule.ts';
import type { SegmentCondition } from './segment.ts';

const faultOf = (condition: SegmentCondition) => {
  const [fault] = ruleFaults(allOf(condition));
  return fault === undefined ? 'none' : `${fault.pointer} ${fault.code}: ${fault.detail}`;
};

describe('a rule that cannot be checked', () => {
  it.each<readonly [SegmentCondition, string]>([
    [
      { field: 'tier', is: 'at_least', value: 3 },
      '/is wrong_comparison: `tier` can be compared by equal, one_of, present, absent; found `at_least`',
    ],
    [{ field: 'orders', is: 'at_least' }, '/value missing: `at_least` needs a value'],
    [{ field: 'tier', is: 'present', value: 'gold' }, '/value unexpected: `present` takes no value'],
    [
      { field: 'orders', is: 'equal', value: 'four' },
      '/value wrong_value: `orders` is a number; found "four"',
    ],
    [
      { field: 'stage', is: 'equal', value: 'lost' },
      '/value wrong_value: `stage` is acquisition, trial, loyalty, retention or recovery; found "lost"',
    ],
    [
      { field: 'birthdayMonth', is: 'equal', value: 13 },
      '/value wrong_value: `birthdayMonth` is a month from 1 to 12; found 13',
    ],
    [
      { field: 'recency', is: 'at_least', value: 6 },
      '/value wrong_value: `recency` is a score from 1 to 5; found 6',
    ],
    [
      { field: 'orders', is: 'one_of', value: 3 },
      '/value wrong_type: `one_of` takes a list, every other comparison a single value',
    ],
    [
      { field: 'profilingConsent', is: 'equal', value: 'yes' },
      '/value wrong_value: `profilingConsent` is true or false; found "yes"',
    ],
    [
      { field: 'lifetimeValue', is: 'at_least', value: 5 },
      '/currency missing: `lifetimeValue` needs a currency',
    ],
    [
      { field: 'orders', is: 'at_least', value: 5, currency: 'IDR' },
      '/currency unexpected: `orders` takes no currency',
    ],
  ])('%j', (condition, expected) => {
    expect(faultOf(condition)).toBe(`/body/rule/all/0${expected}`);
  });

  it('has a condition, and each fault is named where it is', () => {
    const wrong: SegmentCondition = { field: 'orders', is: 'at_least' };

    expect(ruleFaults(allOf()).map(({ pointer }) => pointer)).toEqual(['/body/rule']);
    expect(
      ruleFaults({ all: [], any: [{ field: 'tier', is: 'present' }, wrong], none: [wrong] }).map(
        ({ pointer }) => pointer,
      ),
    ).toEqual(['/body/rule/any/1/value', '/body/rule/none/0/value']);
  });
});
