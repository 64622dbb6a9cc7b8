import { worksAt, type Actor } from '#shared/actors/actor.ts';
import { commonErrors } from '#shared/contracts/common-errors.ts';
import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { stockWorkErrors } from '../errors.ts';
import type { Transfer, TransferStatus } from '../model/transfer.ts';
import { loadTransfer } from '../store/transfers.ts';

/**
 * A transfer, for staff of one of its locations.
 *
 * @throws TRANSFER_NOT_FOUND
 */
export const requireTransfer = async (
  db: Pick<Database, 'get'>,
  transferId: string,
  actor: Actor,
): Promise<Transfer> => {
  const found = await loadTransfer(db, transferId);
  if (found !== undefined && [found.fromLocationId, found.toLocationId].some((each) => worksAt(actor, each)))
    return found;
  throw problem(stockWorkErrors.TRANSFER_NOT_FOUND, { detail: `no transfer ${transferId} for this caller` });
};

/** Goods are shipped by those who have them, and received by those who get them. */
export const requireWorkAt = (actor: Actor, locationId: string): void => {
  if (!worksAt(actor, locationId))
    throw problem(commonErrors.FORBIDDEN, { detail: `this is done by staff of ${locationId}` });
};

/** @throws TRANSFER_STATUS */
export const requireTransferStatus = (
  { transferId, status }: Transfer,
  allowed: readonly TransferStatus[],
): void => {
  if (allowed.includes(status)) return;
  throw problem(stockWorkErrors.TRANSFER_STATUS, {
    detail: `${transferId} is ${status}; this is possible while it is ${allowed.join(' or ')}`,
    extensions: { currentStatus: status },
  });
};

/** Refuses SKUs that the transfer does not carry. */
export const refuseForeignSkus = (
  { transferId, lines }: Transfer,
  units: readonly { readonly sku: string }[],
  pointer: string,
): void => {
  const errors = units.flatMap(({ sku }, at) =>
    lines.some((line) => line.sku === sku)
      ? []
      : [
          {
            pointer: `${pointer}/${at}/sku`,
            code: 'NOT_ON_TRANSFER',
            detail: `${transferId} has no ${sku}`,
          },
        ],
  );
  if (errors.length > 0)
    throw problem(stockWorkErrors.NOT_ON_TRANSFER, {
      detail: errors.map(({ detail }) => detail).join('; '),
      errors,
    });
};
