import type { ShopClient } from '#shared/client/generated.ts';
import { isApiProblem } from '#shared/client/api-problem.ts';
import { api } from '../kit/api.ts';
import { changeSale, CHANNEL, waiting, type Sale } from './till-state.ts';

/** Sales go out in batches of so many. */
const BATCH = 25;

let isSending = false;

/** Sends what the API does not have yet; sent twice, it is there once. */
export const sendSales = async (): Promise<void> => {
  if (isSending) return;
  isSending = true;
  try {
    await record(waiting.value.filter(({ isRecorded }) => !isRecorded));
    for (const sale of waiting.value.filter(({ isRecorded, isInDrawer }) => isRecorded && !isInDrawer))
      await putIntoDrawer(sale);
  } catch (error) {
    // Without a network, or signed out meanwhile: they stay here and are sent again.
    if (isApiProblem(error) && error.status !== 401 && error.status < 500) throw error;
  } finally {
    isSending = false;
  }
};

const record = async (unsent: readonly Sale[]): Promise<void> => {
  for (const locationId of new Set(unsent.map((sale) => sale.locationId))) {
    const own = unsent.filter((sale) => sale.locationId === locationId);
    for (let from = 0; from < own.length; from += BATCH)
      await recordBatch(locationId, own.slice(from, from + BATCH));
  }
};

const recordBatch = async (locationId: string, batch: readonly Sale[]): Promise<void> => {
  const { body } = await api.recordOfflineSales({
    body: { channel: CHANNEL, locationId, sales: batch.map(wireOf) },
  });
  for (const { saleId, outcome, reason, sale } of body.results)
    changeSale(saleId, {
      isRecorded: true,
      // A refused sale is no order; its cash is in the drawer all the same.
      number: sale?.number,
      troubles:
        outcome === 'refused'
          ? [reason ?? outcome]
          : (sale?.conflicts ?? []).map(({ kind, sku }) => `${kind} ${sku ?? ''}`.trim()),
    });
};

const wireOf = ({
  saleId,
  soldAt,
  lines,
  couponCode,
  total,
}: Sale): Parameters<ShopClient['recordOfflineSales']>[0]['body']['sales'][number] => ({
  saleId,
  soldAt,
  total,
  couponCode,
  lines: lines.map(({ sku, quantity, price, listPrice }) => ({ sku, quantity, unitPrice: price, listPrice })),
});

const putIntoDrawer = async ({ saleId, sessionId, total, rounding }: Sale): Promise<void> => {
  const body = {
    kind: 'sale' as const,
    amount: total,
    rounding: rounding === 0 ? undefined : rounding,
    reference: saleId,
  };
  await api.recordCashEntry({ sessionId, entryId: saleId, body });
  changeSale(saleId, { isInDrawer: true });
};
