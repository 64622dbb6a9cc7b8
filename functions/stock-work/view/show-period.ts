import { COST_SCALE } from '../../purchasing/public.ts';
import { SHRINKAGE, type StockPeriod, type StockPeriodEntry } from '../model/stock-period.ts';

export const showPeriod = (period: StockPeriod) => ({
  locationId: period.locationId,
  month: period.month,
  version: period.version,
  status: period.status,
  skus: period.skus,
  units: period.units,
  values: { ...period.values },
  changes: { ...period.changes },
  shrinkage: 0 - SHRINKAGE.reduce((sum, cause) => sum + (period.changes[cause] ?? 0), 0),
  startedAt: period.startedAt,
  startedBy: period.startedBy,
  closedAt: period.closedAt,
});

export const showPeriodEntry = (entry: StockPeriodEntry) => ({
  sku: entry.sku,
  onHand: entry.onHand,
  averageCost: entry.averageCost === undefined ? undefined : entry.averageCost / COST_SCALE,
  currency: entry.currency,
  value: entry.value,
  changes: { ...entry.changes },
  setAside: { ...entry.setAside },
});
