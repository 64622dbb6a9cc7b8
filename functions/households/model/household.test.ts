import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isMember, joined, left, type Household } from './household.ts';

const AT = '2026-11-23T03:00:00.000Z';
const empty: Household = { householdId: 'hh_1', members: [], version: 0 };
const people = ['ayu', 'budi', 'citra'] as const;

describe('a household', () => {
  it('has each member once and one head, whoever comes and goes', () => {
    const step = fc.record({ who: fc.constantFrom(...people), joins: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let household = empty;
        for (const { who, joins } of steps) {
          household = joins ? joined(household, who, AT) : left(household, who);
          expect(isMember(household, who)).toBe(joins);
          const ids = household.members.map(({ customerId }) => customerId);
          expect(new Set(ids).size).toBe(ids.length);
          const heads = household.members.filter(({ role }) => role === 'head');
          expect(heads).toEqual(household.members.slice(0, 1));
        }
      }),
    );
  });
});
