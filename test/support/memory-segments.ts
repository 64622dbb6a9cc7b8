import type { Entries } from '../../functions/storefront/model/segments.ts';
import type { SegmentStore } from '../../functions/storefront/store/segment-store.ts';

/** Segments in memory; `broken` fails every read, as storage may for a while. */
export const memorySegments = (): SegmentStore & { broken: boolean; reads: number } => {
  const stored = new Map<string, Entries<never>>();
  return {
    broken: false,
    reads: 0,
    async read(_kind, key) {
      this.reads += 1;
      if (this.broken) throw new Error('storage is away');
      return structuredClone(stored.get(key));
    },
    async write(kind, entries) {
      const key = `${kind}/${stored.size}`;
      stored.set(key, structuredClone(entries) as Entries<never>);
      return { key, entries: Object.keys(entries).length };
    },
  };
};
