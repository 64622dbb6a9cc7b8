import type { ReadUnit } from './read-code.ts';
import type { ScanBurst, ScannedCode } from './scan-session.ts';

/** A read of a known product. */
export interface KnownRead {
  readonly unit: ReadUnit & { readonly sku: string };
  readonly readAt: number;
}

/** Reads of one device as they are kept: each serial number once, the rest in bursts. The order does not matter. */
export const compressReads = (reads: readonly KnownRead[], windowMs: number): readonly ScannedCode[] =>
  [...Map.groupBy(reads, ({ unit }) => `${unit.sku}|${unit.lot ?? ''}|${unit.expiresOn ?? ''}`).values()].map(
    (same) => {
      const { sku, lot, expiresOn } = same[0]?.unit ?? { sku: '' };
      return {
        sku,
        lot,
        expiresOn,
        serials: [...new Set(same.flatMap(({ unit }) => unit.serial ?? []))].sort(),
        bursts: joinedBursts(
          same
            .filter(({ unit }) => unit.serial === undefined)
            .map(({ unit, readAt }) => ({ from: readAt, to: readAt, units: unit.units ?? 1 })),
          windowMs,
        ),
        readAt: same.reduce((last, { readAt }) => Math.max(last, readAt), 0),
      };
    },
  );

/**
 * Bursts that are no further apart than the window become one. The result is the same in whatever order and however
 * often they come, so batches may arrive late, twice and out of order.
 */
export const joinedBursts = (bursts: readonly ScanBurst[], windowMs: number): readonly ScanBurst[] => {
  const joined: ScanBurst[] = [];
  for (const burst of [...bursts].sort((a, b) => a.from - b.from)) {
    const last = joined.at(-1);
    if (last === undefined || burst.from - last.to > windowMs) joined.push(burst);
    else
      joined[joined.length - 1] = {
        from: last.from,
        to: Math.max(last.to, burst.to),
        units: Math.max(last.units, burst.units),
      };
  }
  return joined;
};
