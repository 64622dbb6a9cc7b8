import type { PickScan, ScanOutcome } from '../model/picking.ts';

/** What became of a scan, in words for who holds the scanner. */
export const showScan = (scan: PickScan, outcome: ScanOutcome | undefined) =>
  outcome === undefined ? [] : [{ code: scan.code, ...outcome, detail: detailOf(scan, outcome) }];

const detailOf = ({ code, quantity }: PickScan, outcome: ScanOutcome): string => {
  switch (outcome.result) {
    case 'picked':
      return `${quantity} × ${outcome.sku} for ${outcome.fulfilmentId}, ${outcome.left} left`;
    case 'wrong_item':
      return `${code} is not on this list: put it back`;
    case 'already_picked':
      return `${code} was scanned as often as it is needed, or ${quantity} are more than are left`;
  }
};
