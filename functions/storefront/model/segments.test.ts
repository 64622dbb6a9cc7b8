import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { merged, mergeFrom, type Entries, type Segment } from './segments.ts';

const sizes = (...entries: number[]): Segment[] =>
  entries.map((count, index) => ({ key: `s${index}`, entries: count }));

describe('segments of the index', () => {
  it('are merged with what is added while they are not much larger', () => {
    expect(mergeFrom(sizes(10_000, 900, 20), 10)).toBe(2);
    expect(mergeFrom(sizes(10_000, 90, 20), 10)).toBe(1);
    expect(mergeFrom(sizes(100, 90, 20), 10)).toBe(0);
    expect(mergeFrom(sizes(10_000), 10)).toBe(1);
  });

  it('that a rebuild is about to replace stay as they are', () => {
    expect(mergeFrom(sizes(10, 10, 10), 10, 2)).toBe(2);
    expect(mergeFrom(sizes(10, 10), 10, 2)).toBe(2);
  });

  it('stay few while the index grows, and none is written again and again', () => {
    let segments: Segment[] = [];
    let written = 0;
    for (let added = 0; added < 20_000; added += 10) {
      const from = mergeFrom(segments, 10);
      const size = segments.slice(from).reduce((sum, { entries }) => sum + entries, 10);
      segments = [...segments.slice(0, from), { key: String(added), entries: size }];
      written += size;
    }

    expect(segments.length).toBeLessThanOrEqual(8);
    expect(written / 20_000).toBeLessThan(30);
  });

  it('say the same however they are merged, and whichever of them a reader had loaded before', () => {
    const entry = fc.option(fc.nat(9), { nil: null });
    const batch = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), entry);
    fc.assert(
      fc.property(fc.array(batch, { minLength: 1, maxLength: 12 }), fc.nat(11), (batches, seen) => {
        const truth = applied({}, batches);
        let kept: Entries<number>[] = [];
        let reader: Record<string, number | null> = {};
        batches.forEach((added, index) => {
          const segments = sizes(...kept.map((entries) => Object.keys(entries).length));
          const from = mergeFrom(segments, Object.keys(added).length);
          const one = merged([...kept.slice(from), added]);
          kept = [...kept.slice(0, from), one];
          if (index === seen) reader = applied({}, kept);
          // A reader that has loaded before applies only what it has not seen: the new segment of each later change.
          if (index > seen) reader = applied(reader, [one]);
        });

        expect(applied({}, kept)).toEqual(truth);
        expect(seen < batches.length ? reader : truth).toEqual(truth);
      }),
    );
  });
});

const applied = (
  start: Readonly<Record<string, number | null>>,
  batches: readonly Entries<number>[],
): Record<string, number | null> =>
  Object.fromEntries(
    Object.entries(Object.assign({}, start, ...batches) as Entries<number>).filter(
      ([, value]) => value !== null,
    ),
  );
