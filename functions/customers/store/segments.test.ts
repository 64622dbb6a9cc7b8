import { describe, expect, it } from '@jest/globals';
import { segmentsAt } from './segments.ts';

const until = '2026-12-01T00:00:00.000Z';

describe('the segments of a customer', () => {
  it('are those staff chose, and the groups whose time is not over', () => {
    const profile = { segments: ['vip'], groups: { plus: until } };

    expect(segmentsAt(profile, Date.parse(until) - 1)).toEqual(['vip', 'plus']);
    expect(segmentsAt(profile, Date.parse(until))).toEqual(['vip']);
    expect(segmentsAt({}, 0)).toEqual([]);
  });
});
