import { describe, expect, it } from '@jest/globals';
import { groupsAt } from './groups.ts';

const until = '2026-12-01T00:00:00.000Z';

describe('the groups of a customer', () => {
  it('are those staff chose, and the groupsUntil whose time is not over', () => {
    const profile = { groups: ['vip'], groupsUntil: { plus: until } };

    expect(groupsAt(profile, Date.parse(until) - 1)).toEqual(['vip', 'plus']);
    expect(groupsAt(profile, Date.parse(until))).toEqual(['vip']);
    expect(groupsAt({}, 0)).toEqual([]);
  });
});
