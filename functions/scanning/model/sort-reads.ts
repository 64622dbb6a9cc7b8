import type { KnownRead } from './compress-reads.ts';
import type { CodeReading } from './read-code.ts';
import type { CodeProblem, RejectedRead } from './scan-session.ts';

export interface DeviceRead {
  readonly code: string;
  readonly readAt: string;
  readonly quantity?: number | undefined;
}

/** A response has no more of them. */
const MAX_REJECTED = 100;

/** Reads of known SKUs, and the codes that are none with how often they were read. */
export const sortReads = (
  reads: readonly DeviceRead[],
  readings: ReadonlyMap<string, CodeReading>,
  skuOf: (unit: { readonly gtin?: string; readonly sku?: string }) => string | undefined,
): { readonly known: readonly KnownRead[]; readonly rejected: readonly RejectedRead[] } => {
  const known: KnownRead[] = [];
  const rejected = new Map<string, RejectedRead>();
  for (const [at, { code, readAt, quantity }] of reads.entries()) {
    const reading = readings.get(code);
    const sku = reading?.kind === 'unit' ? skuOf(reading.unit) : undefined;
    if (reading?.kind === 'unit' && sku !== undefined) {
      const units = quantity ?? reading.unit.units;
      known.push({ unit: { ...reading.unit, sku, units }, readAt: Date.parse(readAt) });
      continue;
    }
    const before = rejected.get(code);
    rejected.set(code, {
      at: before?.at ?? at,
      code,
      problem: problemOf(reading),
      reads: (before?.reads ?? 0) + 1,
    });
  }
  return { known, rejected: [...rejected.values()].slice(0, MAX_REJECTED) };
};

const problemOf = (reading: CodeReading | undefined): CodeProblem =>
  (reading?.kind === 'unreadable' ? reading.problem : reading?.otherwise) ?? 'UNKNOWN_CODE';
