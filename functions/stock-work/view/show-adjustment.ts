import type { HeldAdjustment } from '../model/stock-adjustment.ts';

export const showAdjustment = ({ photos, ...held }: HeldAdjustment) => ({
  adjustmentId: held.adjustmentId,
  version: held.version,
  locationId: held.locationId,
  sku: held.sku,
  quantity: held.quantity,
  reason: held.reason,
  note: held.note,
  photos: photos === undefined ? undefined : [...photos],
  status: held.status,
  value: held.value,
  currency: held.currency,
  limit: held.limit,
  requestedAt: held.requestedAt,
  requestedBy: held.requestedBy,
  decidedAt: held.decidedAt,
  decidedBy: held.decidedBy,
  decisionNote: held.decisionNote,
});
