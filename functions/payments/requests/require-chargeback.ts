import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { paymentsErrors } from '../errors.ts';
import type { Chargeback } from '../model/chargeback.ts';
import { loadChargeback } from '../store/chargebacks.ts';

/** @throws CHARGEBACK_NOT_FOUND */
export const requireChargeback = async (
  db: Database,
  of: Pick<Chargeback, 'orderId' | 'chargebackId'>,
): Promise<Chargeback> => {
  const found = await loadChargeback(db, of);
  if (found !== undefined) return found;
  throw problem(paymentsErrors.CHARGEBACK_NOT_FOUND, {
    detail: `order ${of.orderId} has no chargeback ${of.chargebackId}`,
  });
};

export const chargebackClosed = ({ chargebackId, status }: Chargeback) =>
  problem(paymentsErrors.CHARGEBACK_CLOSED, { detail: `the chargeback ${chargebackId} is ${status}` });
