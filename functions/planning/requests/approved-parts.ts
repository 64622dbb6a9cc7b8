import { purchasingErrors } from '../../purchasing/errors.ts';
import { approvedOrderParts, loadSupplier, loadSupplierSkus } from '../../purchasing/public.ts';
import { createTransferPart, newTransferLine } from '../../stock-work/public.ts';
import type { TransactionPart } from '#shared/dynamodb/transaction.ts';
import { actorOf, type Cause } from '#shared/events/envelope.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant, type Clock } from '#shared/time/clock.ts';
import type { ReorderSuggestion } from '../model/suggestion.ts';

interface ApprovalContext {
  readonly clock: Clock;
  readonly cause: Cause;
}

/** The parts of an approved purchase order for suggestions of one supplier. */
export const orderParts = async (
  purchaseOrderId: string,
  open: readonly ReorderSuggestion[],
  how: ApprovalContext,
  { db }: Runtime,
): Promise<readonly TransactionPart[]> => {
  const [{ supplierId = '', locationId }] = open as readonly [ReorderSuggestion];
  const supplier = await loadSupplier(db, supplierId);
  if (supplier === undefined)
    throw problem(purchasingErrors.SUPPLIER_NOT_FOUND, { detail: `no supplier ${supplierId}` });
  const terms = await loadSupplierSkus(
    db,
    supplierId,
    open.map(({ sku }) => sku),
  );
  const lines = open.map(({ sku, quantity }) => ({ sku, quantity }));
  const made = approvedOrderParts({ purchaseOrderId, supplier, locationId, lines, terms }, how);
  if ('parts' in made) return made.parts;
  throw problem(purchasingErrors.QUANTITY_NOT_ORDERABLE, {
    detail: `the terms of ${supplierId} changed for ${made.faults.map(({ sku }) => sku).join(', ')}; plan again`,
  });
};

/** The part of an approved transfer for suggestions of one giving location. */
export const transferParts = (
  transferId: string,
  open: readonly ReorderSuggestion[],
  { clock, cause }: ApprovalContext,
): readonly TransactionPart[] => {
  const [{ fromLocationId = '', locationId }] = open as readonly [ReorderSuggestion];
  const at = instant(clock);
  return [
    createTransferPart({
      transferId,
      version: 1,
      status: 'approved',
      fromLocationId,
      toLocationId: locationId,
      lines: open.map(({ sku, quantity }) => newTransferLine(sku, quantity)),
      reason: 'planned',
      createdAt: at,
      createdBy: actorOf(cause),
      approvedAt: at,
      approvedBy: actorOf(cause),
      receipts: [],
    }),
  ];
};
