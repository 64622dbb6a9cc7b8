import type * as z from 'zod/mini';
import type { PriceRecord } from '../model/price.ts';
import { standingOf, type HeldPrice } from '../model/held-price.ts';
import type { PriceRule } from '../model/price-rule.ts';
import type { cost, heldPrice, priceList, priceRule } from '../schemas.ts';
import type { StoredPriceList } from '../store/price-list.ts';

/** Only declared fields leave the house. */
export const shownRecord = ({ changedAt: _changed, exception, ...record }: PriceRecord) => ({
  ...record,
  ...(exception === undefined ? {} : { exception: exception.kind }),
});

export const shownList = ({
  sku,
  currency,
  version,
  prices,
}: StoredPriceList): z.input<typeof priceList> => ({
  sku,
  currency,
  version,
  prices: prices.map(shownRecord),
});

/** A held price as staff see it. One that nobody answered in time is expired. */
export const shownHeld = (held: HeldPrice, now: number): z.input<typeof heldPrice> => ({
  changeId: held.changeId,
  version: held.version,
  status: standingOf(held, now),
  sku: held.sku,
  currency: held.currency,
  priceId: held.priceId,
  ...held.terms,
  breaches: [...held.breaches],
  requestedBy: held.requestedBy,
  requestedAt: held.requestedAt,
  expiresAt: held.expiresAt,
  ...(held.reason === undefined ? {} : { reason: held.reason }),
  ...(held.decidedBy === undefined ? {} : { decidedBy: held.decidedBy }),
  ...(held.note === undefined ? {} : { note: held.note }),
  ...(held.until === undefined ? {} : { until: held.until }),
});

export const shownRule = (rule: PriceRule): z.input<typeof priceRule> => ({
  code: rule.code,
  version: rule.version,
  channel: rule.channel,
  category: rule.category,
  currency: rule.currency,
  minMarginPercent: rule.minMarginPercent,
  floor: rule.floor,
  ceiling: rule.ceiling,
  maxChangePercent: rule.maxChangePercent,
  maxGap: rule.maxGap,
  outside: rule.outside,
});

export const shownCost = (list: StoredPriceList): z.input<typeof cost> => ({
  sku: list.sku,
  currency: list.currency,
  cost: list.cost ?? 0,
  by: list.costSet?.by ?? '',
  at: list.costSet?.at ?? '',
  version: list.version,
});
