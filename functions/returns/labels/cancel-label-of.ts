import type { FulfilmentRuntime } from '../../fulfilment/public.ts';
import { loadReturns } from '../store/returns.ts';

/** Cancels the label of a return that ended without a parcel. The carrier takes a repetition for done. */
export const cancelLabelOf = async (
  { orderId, returnId }: { readonly orderId: string; readonly returnId: string },
  { db, carriers }: Pick<FulfilmentRuntime, 'db' | 'carriers'>,
): Promise<void> => {
  const { returns } = await loadReturns(db, orderId);
  const { label, status } = returns.find((each) => each.returnId === returnId) ?? {};
  if (label?.status !== 'unused' || status === 'approved' || status === 'received') return;
  await carriers(label.carrier)?.cancel(label.reference);
};
