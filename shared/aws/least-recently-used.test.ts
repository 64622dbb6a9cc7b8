import { describe, expect, it } from '@jest/globals';
import LeastRecentlyUsed from './least-recently-used.ts';

describe('what was used least recently', () => {
  it('makes room when there are more than fit; looking is no use, getting is one', () => {
    const kept = new LeastRecentlyUsed<string, number>(2);
    kept.set('a', 1);
    kept.set('b', 2);
    kept.get('a');
    kept.peek('b');

    kept.set('c', 3);

    expect([kept.has('a'), kept.has('b'), kept.get('c')]).toEqual([true, false, 3]);
  });
});
