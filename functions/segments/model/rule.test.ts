import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY } from '#shared/time/clock.ts';
import { allOf } from '../../../test/support/segments-world.ts';
import { factsOf, type FactSources } from './customer-facts.ts';
import { nextRuleChange, ruleHolds } from './rule.ts';
import type { SegmentCondition } from './segment.ts';

const now = Date.parse('2026-11-30T00:00:00.000Z');
const ago = (days: number) => new Date(now - days * DAY).toISOString();

const ayu: FactSources = {
  profile: {
    registeredAt: ago(400),
    locale: 'id',
    groups: ['vip'],
    proofs: { email: {} },
    personal: { birthday: '11-23', addresses: [{ city: 'Bandung', province: 'Jawa Barat', country: 'ID' }] },
  },
  marketing: ['email', 'whatsapp'],
  agreedToProfiling: false,
  tier: 'gold',
  figures: {
    stage: 'retention',
    orders: 4,
    returns: 1,
    spent: { IDR: 2_000_000 },
    firstAt: ago(300),
    lastAt: ago(100.5),
    cartAbandonedAt: ago(2),
    rfm: { recency: 3, frequency: 3, monetary: 4 },
  },
};
const facts = factsOf(ayu, now);

describe('a condition of a segment', () => {
  it.each<readonly [boolean, SegmentCondition]>([
    [true, { field: 'stage', is: 'equal', value: 'retention' }],
    [true, { field: 'stage', is: 'one_of', value: ['recovery', 'retention'] }],
    [false, { field: 'stage', is: 'equal', value: 'loyalty' }],
    [true, { field: 'tier', is: 'present' }],
    [true, { field: 'orders', is: 'at_least', value: 4 }],
    [false, { field: 'orders', is: 'at_least', value: 5 }],
    [true, { field: 'orders', is: 'at_most', value: 4 }],
    [true, { field: 'lifetimeValue', is: 'at_least', value: 2_000_000, currency: 'IDR' }],
    [false, { field: 'lifetimeValue', is: 'at_least', value: 1, currency: 'USD' }],
    [true, { field: 'daysSinceLastOrder', is: 'equal', value: 100 }],
    [false, { field: 'daysSinceLastOrder', is: 'at_least', value: 101 }],
    [true, { field: 'marketingConsent', is: 'equal', value: 'whatsapp' }],
    [false, { field: 'marketingConsent', is: 'equal', value: 'sms' }],
    [true, { field: 'profilingConsent', is: 'equal', value: false }],
    [true, { field: 'emailVerified', is: 'equal', value: true }],
    [false, { field: 'phoneVerified', is: 'equal', value: true }],
    [true, { field: 'groups', is: 'one_of', value: ['vip', 'staff'] }],
    [true, { field: 'city', is: 'equal', value: ' BANDUNG' }],
    [true, { field: 'birthdayMonth', is: 'equal', value: 11 }],
    [true, { field: 'monetary', is: 'at_least', value: 4 }],
    [false, { field: 'preferredMedium', is: 'present' }],
    [true, { field: 'preferredMedium', is: 'absent' }],
    [false, { field: 'preferredMedium', is: 'equal', value: 'email' }],
  ])('is %s of Ayu: %j', (expected, condition) => {
    expect(ruleHolds(allOf(condition), facts)).toBe(expected);
  });

  it('about carts holds only for customers who agreed to profiling', () => {
    const rule = allOf({ field: 'daysSinceCartAbandoned', is: 'at_most', value: 7 });

    expect(ruleHolds(rule, facts)).toBe(false);
    expect(ruleHolds(rule, factsOf({ ...ayu, agreedToProfiling: true }, now))).toBe(true);
  });
});

describe('a rule', () => {
  it('needs all of `all`, one of `any` and none of `none`', () => {
    const gold: SegmentCondition = { field: 'tier', is: 'equal', value: 'gold' };
    const silver: SegmentCondition = { field: 'tier', is: 'equal', value: 'silver' };

    expect(ruleHolds({ all: [gold], any: [silver, gold], none: [silver] }, facts)).toBe(true);
    expect(ruleHolds({ all: [gold, silver], any: [], none: [] }, facts)).toBe(false);
    expect(ruleHolds({ all: [gold], any: [silver], none: [] }, facts)).toBe(false);
    expect(ruleHolds({ all: [], any: [], none: [gold] }, facts)).toBe(false);
  });

  it('never changes by time alone before the customer is due', () => {
    const condition = fc.record({
      field: fc.constantFrom('daysSinceLastOrder' as const, 'daysSinceRegistered' as const),
      is: fc.constantFrom('at_least' as const, 'at_most' as const, 'equal' as const),
      value: fc.nat(500),
    });
    fc.assert(
      fc.property(condition, fc.nat(600 * 24), (asked, hours) => {
        const at = now + hours * (DAY / 24);
        const due = nextRuleChange([asked], factsOf(ayu, at), at);
        const holdsAt = (time: number) => ruleHolds(allOf(asked), factsOf(ayu, time));
        const last = due === undefined ? at + 2000 * DAY : due - 1;

        expect(holdsAt(last)).toBe(holdsAt(at));
      }),
      { numRuns: 2000 },
    );
  });

  it('sees a group that was paid for until it ends, and is due then', () => {
    const until = new Date(now + DAY).toISOString();
    const member = { ...ayu, profile: { ...ayu.profile, groupsUntil: { plus: until, old: ago(1) } } };
    const isMember: SegmentCondition = { field: 'groups', is: 'equal', value: 'plus' };
    const rule = { all: [isMember], any: [], none: [] };

    expect(factsOf(member, now).values.groups).toEqual(['vip', 'plus']);
    expect([now, now + DAY].map((at) => ruleHolds(rule, factsOf(member, at)))).toEqual([true, false]);
    expect(nextRuleChange([isMember], factsOf(member, now), now)).toBe(now + DAY);
    expect(nextRuleChange([isMember], factsOf(ayu, now), now)).toBeUndefined();
  });

  it('is due when stage or recency changes next', () => {
    const asked: SegmentCondition = { field: 'stage', is: 'equal', value: 'recovery' };
    const changing = { ...facts, figuresChangeAt: now + DAY };

    expect(nextRuleChange([asked], changing, now)).toBe(now + DAY);
    expect(nextRuleChange([{ field: 'tier', is: 'present' }], changing, now)).toBeUndefined();
  });
});
