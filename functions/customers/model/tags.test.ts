import { describe, expect, it } from '@jest/globals';
import { MAX_SEGMENTS, withTags } from './tags.ts';

describe('the segments of a customer', () => {
  it('take a tag once, and lose it', () => {
    expect(withTags(['b'], [{ tag: 'a', isSet: true }])).toEqual(['a', 'b']);
    expect(withTags(['a', 'b'], [{ tag: 'a', isSet: true }])).toBeUndefined();
    expect(withTags(['a', 'b'], [{ tag: 'a', isSet: false }])).toEqual(['b']);
    expect(withTags(['b'], [{ tag: 'a', isSet: false }])).toBeUndefined();
  });

  it('take no more than their limit', () => {
    const full = Array.from({ length: MAX_SEGMENTS }, (_, at) => `s${at}`);

    expect(withTags(full, [{ tag: 'new', isSet: true }])).toBeUndefined();
  });
});
