import { describe, expect, it } from '@jest/globals';
import { isPublished, nextPublicationChange } from './publication.ts';

const noon = Date.parse('2026-11-23T05:00:00.000Z');
const text = (at: number): string => new Date(at).toISOString();

describe('a publication', () => {
  it('without dates holds at once and for good', () => {
    expect(isPublished({}, noon)).toBe(true);
    expect(nextPublicationChange({}, noon)).toBe(Infinity);
  });

  it('does not hold in a channel that is not named', () => {
    expect(isPublished(undefined, noon)).toBe(false);
  });

  it('with dates holds from the first instant until before the last', () => {
    const week = { from: text(noon), until: text(noon + 1000) };

    expect([noon - 1, noon, noon + 999, noon + 1000].map((at) => isPublished(week, at))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  it('says when it changes next', () => {
    const week = { from: text(noon), until: text(noon + 1000) };

    expect([noon - 1, noon, noon + 1000].map((at) => nextPublicationChange(week, at))).toEqual([
      noon,
      noon + 1000,
      Infinity,
    ]);
  });
});
