import type { RejectionReason } from '../../inventory/public.ts';
import { isUnitOf, type FulfilmentLine, type FulfilmentOrder } from './fulfilment-order.ts';
import { scannedCode } from './scanned-code.ts';

/** One read of a scanner, or several units of one. */
export interface PickScan {
  readonly code: string;
  readonly quantity: number;
  /** Where it is known from elsewhere than the code. */
  readonly lot?: string | undefined;
  /** For which fulfilment of the list; the first that still needs it when absent. */
  readonly fulfilmentId?: string | undefined;
}

/** What became of one scan. */
export type ScanOutcome =
  | {
      readonly result: 'picked';
      readonly fulfilmentId: string;
      readonly lineId: string;
      readonly sku: string;
      readonly left: number;
    }
  /** Not on the list, or not in this fulfilment: the item goes back to its shelf. */
  | { readonly result: 'wrong_item' }
  /** It is on the list, and all units of it were scanned before. */
  | { readonly result: 'already_picked' };

export const isPickable = ({ status }: Pick<FulfilmentOrder, 'status'>): boolean => status === 'picking';

/** Applies a scan to the fulfilments of a pick list. A wrong one changes nothing but the count of wrong scans. */
export const scanned = (
  list: readonly FulfilmentOrder[],
  scan: PickScan,
): { readonly list: readonly FulfilmentOrder[]; readonly outcome: ScanOutcome } => {
  const among = list.filter(
    (each) =>
      isPickable(each) && (scan.fulfilmentId === undefined || each.fulfilmentId === scan.fulfilmentId),
  );
  const code = scannedCode(scan.code);
  const fits = ({ sku, gtin }: FulfilmentLine): boolean =>
    sku === code.sku || (gtin !== undefined && gtin === code.gtin);
  const on = among.find(({ lines }) => lines.some((line) => fits(line) && leftOf(line) >= scan.quantity));
  const line = on?.lines.find((each) => fits(each) && leftOf(each) >= scan.quantity);
  if (on !== undefined && line !== undefined) {
    const { fulfilmentId } = on;
    const { lineId, sku } = line;
    const after = {
      ...line,
      picked: line.picked + scan.quantity,
      scannedLots: withLot(line.scannedLots, scan.lot ?? code.lot, scan.quantity),
    };
    const lines = on.lines.map((each) => (each === line ? after : each));
    return {
      list: list.map((each) => (each === on ? { ...on, lines } : each)),
      outcome: { result: 'picked', fulfilmentId, lineId, sku, left: leftOf(after) },
    };
  }
  const isKnown = among.some(({ lines }) => lines.some(fits));
  const blamed = among[0];
  return {
    list: list.map((each) => (each === blamed ? { ...each, wrongScans: each.wrongScans + 1 } : each)),
    outcome: { result: isKnown ? 'already_picked' : 'wrong_item' },
  };
};

const withLot = (lots: FulfilmentLine['scannedLots'], lot: string | undefined, quantity: number) =>
  lot === undefined ? lots : { ...lots, [lot]: (lots?.[lot] ?? 0) + quantity };

export const leftOf = ({ quantity, picked }: FulfilmentLine): number => quantity - picked;

export const isComplete = ({ lines }: Pick<FulfilmentOrder, 'lines'>): boolean =>
  lines.every((line) => leftOf(line) === 0) && lines.some(({ quantity }) => quantity > 0);

/** Units that cannot be had, and why. */
export interface UnitRejection {
  readonly lineId: string;
  readonly sku?: string | undefined;
  readonly quantity: number;
  readonly reason: RejectionReason;
}

/** A rejection with the unit it was about. */
export interface RejectedLine {
  readonly lineId: string;
  readonly sku: string;
  readonly reason: RejectionReason;
  readonly quantity: number;
}

export type RejectionResult =
  | {
      readonly kind: 'rejected';
      readonly fulfilment: FulfilmentOrder;
      readonly units: readonly RejectedLine[];
    }
  | { readonly kind: 'refused'; readonly at: number; readonly has: number };

/** Takes units off a fulfilment that cannot be had; all of the rejections or none. */
export const rejected = (
  fulfilment: FulfilmentOrder,
  rejections: readonly UnitRejection[],
): RejectionResult => {
  let { lines } = fulfilment;
  const units: RejectedLine[] = [];
  for (const [at, rejection] of rejections.entries()) {
    const line = lines.find((each) => isUnitOf(each, rejection));
    if (line === undefined || line.quantity < rejection.quantity)
      return { kind: 'refused', at, has: line?.quantity ?? 0 };
    const fromPicked = Math.max(0, rejection.quantity - leftOf(line));
    const after = {
      ...line,
      quantity: line.quantity - rejection.quantity,
      picked: line.picked - fromPicked,
      rejected: line.rejected + rejection.quantity,
    };
    lines = lines.map((each) => (each === line ? after : each));
    const { lineId, sku } = line;
    units.push({ lineId, sku, reason: rejection.reason, quantity: rejection.quantity });
  }
  return { kind: 'rejected', fulfilment: { ...fulfilment, lines }, units };
};
