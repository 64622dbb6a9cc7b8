import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compressReads, type KnownRead } from './compress-reads.ts';
import type { ScanBatch } from './scan-session.ts';
import { sessionTotals } from './session-totals.ts';

const WINDOW_MS = 2000;

const batchOf = (batchId: string, deviceId: string, reads: readonly KnownRead[]): ScanBatch => ({
  batchId,
  deviceId,
  fingerprint: batchId,
  reads: reads.length,
  codes: compressReads(reads, WINDOW_MS),
  rejected: [],
});

const barcode = (sku: string, readAt: number, units?: number): KnownRead => ({
  unit: { sku, units },
  readAt,
});
const tag = (sku: string, serial: string, readAt: number): KnownRead => ({ unit: { sku, serial }, readAt });

it('one barcode read again within the window is one unit, after it another', () => {
  const reads = [barcode('A', 0), barcode('A', 1500), barcode('A', 3400), barcode('A', 6000)];
  expect(sessionTotals([batchOf('b', 'd', reads)], WINDOW_MS)).toMatchObject([{ sku: 'A', quantity: 2 }]);
});

it('two devices that scan the same barcode hold two units, and a tag that both read is one', () => {
  const both = [barcode('A', 0), tag('B', '7', 10)];
  const totals = sessionTotals([batchOf('1', 'd1', both), batchOf('2', 'd2', both)], WINDOW_MS);
  expect(totals.map(({ sku, quantity }) => [sku, quantity])).toEqual([
    ['A', 2],
    ['B', 1],
  ]);
});

it('a label of 24 units counts 24 once', () => {
  const totals = sessionTotals([batchOf('1', 'd', [barcode('A', 0, 24), barcode('A', 5, 24)])], WINDOW_MS);
  expect(totals).toMatchObject([{ quantity: 24 }]);
});

it('what a session found is the same however its reads are cut into batches, in whatever order they come', () => {
  const read = fc.record({
    sku: fc.constantFrom('A', 'B'),
    serial: fc.option(fc.constantFrom('1', '2', '3'), { nil: undefined }),
    readAt: fc.integer({ min: 0, max: 20_000 }),
  });
  fc.assert(
    fc.property(fc.array(fc.tuple(read, fc.constantFrom('d1', 'd2'), fc.nat(3))), (reads) => {
      const known = reads.map(([{ sku, serial, readAt }, device, batch]) => ({
        device,
        batch,
        read: { unit: { sku, serial }, readAt },
      }));
      const cut = [...Map.groupBy(known, ({ device, batch }) => `${device}-${batch}`)].map(([name, own]) =>
        batchOf(
          name,
          own[0]?.device ?? '',
          own.map((each) => each.read),
        ),
      );
      const whole = [...Map.groupBy(known, ({ device }) => device)].map(([device, own]) =>
        batchOf(
          device,
          device,
          own.map((each) => each.read),
        ),
      );
      const expected = sessionTotals(whole, WINDOW_MS);
      expect(sessionTotals(cut, WINDOW_MS)).toEqual(expected);
      expect(sessionTotals([...cut].reverse(), WINDOW_MS)).toEqual(expected);
    }),
    { numRuns: 2000, seed: 17 },
  );
});
