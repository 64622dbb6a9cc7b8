import { inventoryErrors } from '../../inventory/errors.ts';
import { changeStockParts, type StockLevel } from '../../inventory/public.ts';
import { withdrawLotsParts } from '../../lots/public.ts';
import { actorReference } from '#shared/actors/actor.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { stockWorkErrors } from '../errors.ts';
import { TransferShipped } from '../events.ts';
import { shippedTransfer, type Transfer } from '../model/transfer.ts';
import { changeTransfer } from '../requests/change-transfer.ts';
import { scannedLines, type ScannedLines } from '../requests/scanned-lines.ts';
import { refuseForeignSkus, requireTransferStatus, requireWorkAt } from '../requests/require-transfer.ts';
import { showTransfer, transferEvent, transferFactsOf } from '../view/show-transfer.ts';
import type { ShipTransfer } from './contract.ts';

type Request = RequestOf<typeof ShipTransfer>;
type ShippedUnits = ScannedLines['lines'];

export const shipTransfer: UseCase<typeof ShipTransfer, Runtime> = async (request, runtime) => {
  const shipped = await changeTransfer(request, runtime, async (found) => {
    requireTransferStatus(found, ['approved']);
    requireWorkAt(request.actor, found.fromLocationId);
    const { lines, parts } = await leavingUnits(found, request, runtime);
    refuseForeignSkus(found, lines, '/body/lines');
    refuseMore(found, lines);
    const shipment = await ship(found, lines, request, runtime);
    return { ...shipment, parts: [...shipment.parts, ...parts] };
  });
  return { status: 200, body: showTransfer(shipped), version: shipped.version };
};

/** As they were sent, as a scan session found them, or all that were requested. */
const leavingUnits = async (
  { fromLocationId, transferId, lines: wanted }: Transfer,
  { body, actor }: Request,
  { db }: Runtime,
): Promise<ScannedLines> => {
  const { scanSessionId, lines } = body;
  const requested = wanted.map((line) => ({ sku: line.sku, quantity: line.requested }));
  if (scanSessionId === undefined) return { lines: lines ?? requested, parts: [] };
  const usedBy = `transfer:${transferId}`;
  return scannedLines(db, { scanSessionId, actor, locationId: fromLocationId, usedBy });
};

const ship = async (found: Transfer, units: ShippedUnits, request: Request, runtime: Runtime) => {
  const at = instant(runtime.clock);
  const cause = causeOf(request);
  const { transferId, fromLocationId } = found;
  const reference = {
    type: 'transfer' as const,
    reason: 'shipped',
    reference: transferId,
    actor: actorReference(request.actor),
    at,
  };
  const changes = units.map(({ sku, quantity }) => ({
    sku,
    locationId: fromLocationId,
    onHand: -quantity,
    onlyAvailable: true,
    reference,
  }));
  const stock = await changeStockParts(runtime, changes, cause);
  refuseMissing(units, stock.before);
  const lots = await withdrawLotsParts(runtime.db, fromLocationId, units);
  const transfer = {
    ...shippedTransfer(found, units, lots.lots),
    shippedAt: at,
    expectedAt: request.body.expectedAt ?? found.expectedAt,
  };
  const facts = {
    ...transferFactsOf(transfer),
    expectedAt: transfer.expectedAt,
    lines: units.map(({ sku, quantity }) => ({ sku, quantity })),
  };
  return {
    transfer,
    events: [transferEvent(TransferShipped, transfer, facts, { cause, at })],
    parts: [...stock.parts, ...lots.parts],
  };
};

const refuseMore = ({ lines }: Transfer, units: ShippedUnits): void => {
  const errors = units.flatMap(({ sku, quantity }, at) => {
    const requested = lines.find((line) => line.sku === sku)?.requested ?? 0;
    return quantity <= requested
      ? []
      : [
          {
            pointer: `/body/lines/${at}/quantity`,
            code: 'MORE_THAN_REQUESTED',
            detail: `${sku}: ${requested} were requested, found ${quantity}`,
          },
        ];
  });
  if (errors.length > 0)
    throw problem(stockWorkErrors.MORE_THAN_REQUESTED, {
      detail: errors.map(({ detail }) => detail).join('; '),
      errors,
    });
};

const refuseMissing = (units: ShippedUnits, before: readonly (StockLevel | undefined)[]): void => {
  const errors = units.flatMap(({ sku, quantity }, at) => {
    const available = Math.max(0, before[at]?.available ?? 0);
    return quantity <= available
      ? []
      : [
          {
            pointer: `/body/lines/${at}/quantity`,
            code: 'INSUFFICIENT_STOCK',
            detail: `${sku}: ${quantity} were to leave, ${available} are available`,
          },
        ];
  });
  if (errors.length > 0)
    throw problem(inventoryErrors.INSUFFICIENT_STOCK, {
      detail: errors.map(({ detail }) => detail).join('; '),
      errors,
    });
};
