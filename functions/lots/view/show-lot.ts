import { daysLeft, type LotRules } from '../model/lot-rules.ts';
import type { LotRecall, LotSale } from '../model/lot-recall.ts';
import type { StoredLot } from '../model/stored-lot.ts';

export const showLotRules = (rules: LotRules) => ({
  sku: rules.sku,
  version: rules.version,
  lots: rules.lots,
  expiry: rules.expiry,
  serials: rules.serials,
  leastLifeDays: rules.leastLifeDays,
  channels: { ...rules.channels },
  markdowns: [...rules.markdowns],
});

export const showLot = (
  { sku, lot, expiresOn, quantity, serials, receivedAt, recallId }: StoredLot,
  now: number,
) => ({
  sku,
  lot,
  expiresOn,
  daysLeft: expiresOn === undefined ? undefined : daysLeft(expiresOn, now),
  quantity,
  serials: serials === undefined ? undefined : [...serials],
  receivedAt,
  recallId,
});

export const showRecall = (recall: LotRecall) => ({
  recallId: recall.recallId,
  version: recall.version,
  sku: recall.sku,
  lot: recall.lot,
  reason: recall.reason,
  status: recall.status,
  unitsStopped: recall.unitsStopped,
  orders: recall.orders,
  unitsSold: recall.unitsSold,
  possibleOrders: recall.possibleOrders ?? 0,
  possibleUnits: recall.possibleUnits ?? 0,
  unknownBuyers: recall.unknownBuyers ?? 0,
  recalledAt: recall.recalledAt,
  recalledBy: recall.recalledBy,
});

export const showSale = ({
  orderId,
  fulfilmentId,
  channel,
  quantity,
  serials,
  takenAt,
  isTillSale,
}: LotSale) => ({
  orderId,
  fulfilmentId,
  channel,
  quantity,
  serials: serials === undefined ? undefined : [...serials],
  takenAt,
  isTillSale,
});
