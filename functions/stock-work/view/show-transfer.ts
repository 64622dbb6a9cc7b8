import type { EventContract } from '#shared/contracts/event.ts';
import { eventOf, type Cause, type DataOf } from '#shared/events/envelope.ts';
import { inTransit, type Transfer } from '../model/transfer.ts';

export const showTransfer = (transfer: Transfer) => ({
  transferId: transfer.transferId,
  version: transfer.version,
  status: transfer.status,
  fromLocationId: transfer.fromLocationId,
  toLocationId: transfer.toLocationId,
  lines: transfer.lines.map((line) => ({
    ...line,
    inTransit: inTransit(line),
    lots: line.lots?.map(({ lot, expiresOn, quantity }) => ({ lot, expiresOn, quantity })),
  })),
  reason: transfer.reason,
  expectedAt: transfer.expectedAt,
  createdAt: transfer.createdAt,
  createdBy: transfer.createdBy,
  approvedAt: transfer.approvedAt,
  approvedBy: transfer.approvedBy,
  shippedAt: transfer.shippedAt,
  receiptIds: transfer.receipts.map(({ receiptId }) => receiptId),
  settledAt: transfer.settledAt,
  settledReason: transfer.settledReason,
  cancelledReason: transfer.cancelledReason,
});

/** What every event of a transfer says. */
export const transferFactsOf = ({ transferId, fromLocationId, toLocationId }: Transfer) => ({
  transferId,
  fromLocationId,
  toLocationId,
});

export const transferEvent = <Contract extends EventContract>(
  contract: Contract,
  transfer: Transfer,
  data: DataOf<Contract>,
  { cause, at }: { readonly cause: Cause; readonly at: string },
) =>
  eventOf(contract, {
    aggregateId: transfer.transferId,
    aggregateVersion: transfer.version,
    occurredAt: at,
    cause,
    data,
  });
