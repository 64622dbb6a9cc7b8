import { changeStockParts } from '../../inventory/public.ts';
import { depositLotsParts } from '../../lots/public.ts';
import { actorReference } from '#shared/actors/actor.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { TransferDiscrepancySettled } from '../events.ts';
import { settledTransfer, type Transfer } from '../model/transfer.ts';
import { changeTransfer } from '../requests/change-transfer.ts';
import { requireTransferStatus } from '../requests/require-transfer.ts';
import { showTransfer, transferEvent, transferFactsOf } from '../view/show-transfer.ts';
import type { SettleTransfer } from './contract.ts';

type Request = RequestOf<typeof SettleTransfer>;

export const settleTransfer: UseCase<typeof SettleTransfer, Runtime> = async (request, runtime) => {
  const settled = await changeTransfer(request, runtime, async (found) => {
    requireTransferStatus(found, ['in_transit', 'partly_received']);
    return settle(found, request, runtime);
  });
  return { status: 200, body: showTransfer(settled), version: settled.version };
};

/** Units that are written off left the stock when they were shipped: only those that go back change it. */
const settle = async (found: Transfer, request: Request, runtime: Runtime) => {
  const { resolution, reason } = request.body;
  const at = instant(runtime.clock);
  const cause = causeOf(request);
  const { transfer: settled, missing } = settledTransfer(found, resolution);
  const transfer = { ...settled, settledAt: at, settledReason: reason };
  const reference = {
    type: 'transfer' as const,
    reason: 'returned',
    note: reason,
    reference: found.transferId,
    actor: actorReference(request.actor),
    at,
  };
  const returned = resolution === 'write_off' ? [] : missing;
  const back = returned.length === 0 ? [] : found.lines;
  const lots = await depositLotsParts(
    runtime.db,
    { locationId: found.fromLocationId, receivedAt: at },
    back.flatMap(({ sku, lots: own = [] }) => own.map((lot) => ({ ...lot, sku }))),
  );
  const changes = returned.map(({ sku, units }) => ({
    sku,
    locationId: found.fromLocationId,
    onHand: units,
    unavailable: lots.recalled.get(sku) ?? 0,
    reference,
  }));
  const lines = missing.map(({ sku, units }) => ({
    sku,
    returned: resolution === 'write_off' ? 0 : units,
    writtenOff: resolution === 'write_off' ? units : 0,
  }));
  const facts = { ...transferFactsOf(transfer), reason, lines };
  return {
    transfer,
    events: [transferEvent(TransferDiscrepancySettled, transfer, facts, { cause, at })],
    parts:
      changes.length === 0 ? [] : [...(await changeStockParts(runtime, changes, cause)).parts, ...lots.parts],
  };
};
