import { changeStockParts } from '../../inventory/public.ts';
import { depositLotsParts } from '../../lots/public.ts';
import { actorReference } from '#shared/actors/actor.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { hashOf } from '#shared/ids/ids.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { stockWorkErrors } from '../errors.ts';
import { TransferReceived } from '../events.ts';
import {
  arrivedLotsOf,
  inTransit,
  receivedTransfer,
  type ArrivedUnits,
  type Transfer,
} from '../model/transfer.ts';
import { changeTransfer } from '../requests/change-transfer.ts';
import { scannedLines } from '../requests/scanned-lines.ts';
import { refuseForeignSkus, requireTransferStatus, requireWorkAt } from '../requests/require-transfer.ts';
import { showTransfer, transferEvent, transferFactsOf } from '../view/show-transfer.ts';
import type { ReceiveTransfer } from './contract.ts';

type Request = RequestOf<typeof ReceiveTransfer>;

interface ArrivalWork {
  readonly lines: readonly ArrivedUnits[];
  readonly parts: readonly TransactionPart[];
}

export const receiveTransfer: UseCase<typeof ReceiveTransfer, Runtime> = async (request, runtime) => {
  const received = await changeTransfer(request, runtime, async (found) => {
    if (isRecorded(found, request)) return undefined;
    requireTransferStatus(found, ['in_transit', 'partly_received', 'received']);
    requireWorkAt(request.actor, found.toLocationId);
    const arrived = await arrivedUnits(found, request, runtime);
    refuseForeignSkus(found, arrived.lines, '/body/lines');
    refuseMore(found, arrived.lines, request);
    return receive(found, arrived, request, runtime);
  });
  return { status: 200, body: showTransfer(received), version: received.version };
};

/** The same receipt again changes nothing; another one under its id is refused. */
const isRecorded = ({ receipts }: Transfer, { params, body }: Request): boolean => {
  const known = receipts.find(({ receiptId }) => receiptId === params.receiptId);
  if (known === undefined) return false;
  if (known.fingerprint === hashOf(body)) return true;
  throw problem(stockWorkErrors.TRANSFER_RECEIPT_DIFFERS, {
    detail: `${known.receiptId} was recorded at ${known.receivedAt} with other content`,
  });
};

/** As they were sent, or as a scan session found them. */
const arrivedUnits = async (
  { toLocationId, transferId }: Transfer,
  { params, body, actor }: Request,
  { db }: Runtime,
): Promise<ArrivalWork> => {
  const { scanSessionId } = body;
  if (scanSessionId === undefined) return { lines: body.lines ?? [], parts: [] };
  const usedBy = `transfer:${transferId}:${params.receiptId}`;
  const { lines, parts } = await scannedLines(db, { scanSessionId, actor, locationId: toLocationId, usedBy });
  return { lines: lines.map((line) => ({ ...line, damaged: 0 })), parts };
};

const receive = async (
  found: Transfer,
  { lines, parts }: ArrivalWork,
  request: Request,
  runtime: Runtime,
) => {
  const { params, body } = request;
  const at = instant(runtime.clock);
  const cause = causeOf(request);
  const reference = {
    type: 'transfer' as const,
    reason: 'received',
    reference: found.transferId,
    actor: actorReference(request.actor),
    at,
  };
  const lots = await depositLotsParts(
    runtime.db,
    { locationId: found.toLocationId, receivedAt: at },
    arrivedLotsOf(found, lines),
  );
  const changes = lines.map(({ sku, quantity, damaged }) => ({
    sku,
    locationId: found.toLocationId,
    onHand: quantity,
    // A lot that was recalled on the way is not sold where it arrives.
    unavailable: damaged + (lots.recalled.get(sku) ?? 0),
    reference,
  }));
  const stock = await changeStockParts(runtime, changes, cause);
  const receipt = {
    receiptId: params.receiptId,
    fingerprint: hashOf(body),
    receivedAt: at,
    overReason: body.overReason,
  };
  const transfer = receivedTransfer(found, receipt, lines);
  const facts = {
    ...transferFactsOf(transfer),
    receiptId: params.receiptId,
    isComplete: transfer.status === 'received',
    lines: lines.map(({ sku, quantity, damaged }) => ({ sku, quantity, damaged })),
  };
  return {
    transfer,
    events: [transferEvent(TransferReceived, transfer, facts, { cause, at })],
    parts: [...stock.parts, ...lots.parts, ...parts],
  };
};

const refuseMore = ({ lines }: Transfer, arrived: ArrivalWork['lines'], { body }: Request): void => {
  if (body.overReason !== undefined) return;
  const errors = arrived.flatMap(({ sku, quantity }, at) => {
    const line = lines.find((each) => each.sku === sku);
    const left = line === undefined ? 0 : inTransit(line);
    return quantity <= left
      ? []
      : [
          {
            pointer: `/body/lines/${at}/quantity`,
            code: 'MORE_THAN_SHIPPED',
            detail: `${sku}: ${left} are in transit, found ${quantity}`,
          },
        ];
  });
  if (errors.length > 0)
    throw problem(stockWorkErrors.MORE_THAN_SHIPPED, {
      detail: errors.map(({ detail }) => detail).join('; '),
      errors,
    });
};
