import { splitLots, type MovedLot } from '../../lots/public.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';

export const transferStatuses = [
  'requested',
  'approved',
  'in_transit',
  'partly_received',
  'received',
  'settled',
  'cancelled',
] as const;
export type TransferStatus = (typeof transferStatuses)[number];

export interface TransferLine {
  readonly sku: string;
  readonly requested: number;
  readonly shipped: number;
  /** Damaged ones included. */
  readonly received: number;
  readonly damaged: number;
  /** Went back to where they came from. */
  readonly returned: number;
  readonly writtenOff: number;
  /** Lots of units in transit; units beyond them have none. */
  readonly lots?: readonly MovedLot[];
}

export interface TransferReceipt {
  readonly receiptId: string;
  readonly fingerprint: string;
  readonly receivedAt: string;
  readonly overReason?: string;
}

export interface Transfer extends Versioned {
  readonly transferId: string;
  readonly status: TransferStatus;
  readonly fromLocationId: string;
  readonly toLocationId: string;
  readonly lines: readonly TransferLine[];
  readonly reason?: string;
  readonly expectedAt?: string;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly approvedAt?: string;
  readonly approvedBy?: string;
  readonly shippedAt?: string;
  readonly receipts: readonly TransferReceipt[];
  readonly settledAt?: string;
  readonly settledReason?: string;
  readonly cancelledReason?: string;
}

/** Units of a line that left and did not arrive. */
export const inTransit = ({ shipped, received, returned, writtenOff }: TransferLine): number =>
  Math.max(0, shipped - received - returned - writtenOff);

export const newTransferLine = (sku: string, requested: number): TransferLine => ({
  sku,
  requested,
  shipped: 0,
  received: 0,
  damaged: 0,
  returned: 0,
  writtenOff: 0,
});

/** Units of a SKU that arrived. */
export interface ArrivedUnits {
  readonly sku: string;
  /** Damaged ones included. */
  readonly quantity: number;
  readonly damaged: number;
  /** As scanned; left out: of what is in transit, first expired first. */
  readonly lots?: readonly MovedLot[] | undefined;
}

const isArrived = (lines: readonly TransferLine[]): boolean => lines.every((line) => inTransit(line) === 0);

/** The transfer after its goods left. A SKU that is not named does not travel. */
export const shippedTransfer = (
  transfer: Transfer,
  units: readonly { readonly sku: string; readonly quantity: number }[],
  lots: ReadonlyMap<string, readonly MovedLot[]>,
): Transfer => ({
  ...transfer,
  status: 'in_transit',
  lines: transfer.lines.map((line) => ({
    ...line,
    shipped: units.find(({ sku }) => sku === line.sku)?.quantity ?? 0,
    lots: lots.get(line.sku),
  })),
  version: transfer.version + 1,
});

/** The transfer after goods arrived: received when nothing is in transit any more. */
export const receivedTransfer = (
  transfer: Transfer,
  receipt: TransferReceipt,
  units: readonly ArrivedUnits[],
): Transfer => {
  const lines = transfer.lines.map((line) => {
    const came = units.find(({ sku }) => sku === line.sku);
    return came === undefined
      ? line
      : {
          ...line,
          received: line.received + came.quantity,
          damaged: line.damaged + came.damaged,
          lots: leftInTransit(line.lots, came),
        };
  });
  return {
    ...transfer,
    lines,
    status: isArrived(lines) ? 'received' : 'partly_received',
    receipts: [...transfer.receipts, receipt],
    version: transfer.version + 1,
  };
};

const leftInTransit = (lots: readonly MovedLot[] | undefined, came: ArrivedUnits) =>
  came.lots === undefined
    ? lots && splitLots(lots, came.quantity).rest
    : lots?.flatMap((lot) => {
        const here = came.lots?.find((each) => each.lot === lot.lot)?.quantity ?? 0;
        return here >= lot.quantity ? [] : [{ ...lot, quantity: lot.quantity - here, serials: undefined }];
      });

/** The lots of good units that arrived: as they were scanned, or as they were sent. */
export const arrivedLotsOf = (
  { lines }: Transfer,
  arrived: readonly ArrivedUnits[],
): readonly (MovedLot & { readonly sku: string })[] =>
  arrived.flatMap(({ sku, quantity, damaged, lots }) => {
    const sent = lines.find((line) => line.sku === sku)?.lots ?? [];
    const named = lots?.map((lot) => ({ ...sent.find((each) => each.lot === lot.lot), ...lot }));
    return splitLots(named ?? sent, quantity - damaged).first.map((lot) => ({ ...lot, sku }));
  });

/** What becomes of the units that never arrived. */
export type SettlementKind = 'return_to_origin' | 'write_off';

export const settledTransfer = (
  transfer: Transfer,
  kind: SettlementKind,
): { readonly transfer: Transfer; readonly missing: readonly { sku: string; units: number }[] } => {
  const missing = transfer.lines.flatMap((line) => {
    const units = inTransit(line);
    return units === 0 ? [] : [{ sku: line.sku, units }];
  });
  const lines = transfer.lines.map((line) => {
    const units = inTransit(line);
    return kind === 'write_off'
      ? { ...line, writtenOff: line.writtenOff + units, lots: undefined }
      : { ...line, returned: line.returned + units, lots: undefined };
  });
  return { transfer: { ...transfer, lines, status: 'settled', version: transfer.version + 1 }, missing };
};
