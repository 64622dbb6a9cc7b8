import { gapBreach } from './gap-rule.ts';
import {
  isAbout,
  isFurther,
  leastFor,
  limits,
  type Breach,
  type Judged,
  type PriceRule,
} from './price-rule.ts';
import { isPublicForOne, publicContext } from './public-context.ts';
import { startOf } from './record-order.ts';
import { resolvePrice } from './resolve-price.ts';

/** Every limit that a price is outside of, by rule. */
export const breachesOf = (judged: Judged, asked: readonly Breach['limit'][] = limits): readonly Breach[] =>
  judged.rules
    .filter((rule) => isAbout(rule, judged.category))
    .flatMap((rule) =>
      asked.flatMap((limit) => {
        const detail = checks[limit](rule, judged);
        return detail === undefined ? [] : [{ rule, limit, detail }];
      }),
    );

/** A record for all channels is one for that of the rule, too. */
const isWhere = (rule: PriceRule, { record }: Judged): boolean =>
  rule.channel === undefined || record.channel === undefined || rule.channel === record.channel;

type Check = (rule: PriceRule, judged: Judged) => string | undefined;

const where =
  (check: Check): Check =>
  (rule, judged) =>
    isWhere(rule, judged) ? check(rule, judged) : undefined;

const checks: Readonly<Record<Breach['limit'], Check>> = {
  margin: where(({ minMarginPercent }, { record: { amount }, cost }) => {
    if (minMarginPercent === undefined || cost === undefined) return undefined;
    const least = leastFor(cost, minMarginPercent);
    return amount < least ? `${amount} is below ${least}, a margin of ${minMarginPercent} %` : undefined;
  }),
  floor: where(({ floor, currency }, { record: { amount }, list }) =>
    floor !== undefined && currency === list.currency && amount < floor
      ? `${amount} is below the floor of ${floor}`
      : undefined,
  ),
  ceiling: where(({ ceiling, currency }, { record: { amount }, list }) =>
    ceiling !== undefined && currency === list.currency && amount > ceiling
      ? `${amount} is above the ceiling of ${ceiling}`
      : undefined,
  ),
  change: where(({ maxChangePercent, channel }, judged) => {
    const before = publicPriceAt(judged, channel ?? judged.record.channel);
    if (maxChangePercent === undefined || before === undefined) return undefined;
    return isFurther(judged.record.amount, before, maxChangePercent)
      ? `${judged.record.amount} is more than ${maxChangePercent} % from ${before}, the price until then`
      : undefined;
  }),
  gap: gapBreach,
};

/** What anybody pays in a channel when the record begins, without it; private prices are compared with nothing. */
const publicPriceAt = (
  { record, list, channels, now }: Judged,
  channel: string | undefined,
): number | undefined => {
  if (!isPublicForOne(record)) return undefined;
  const at = Math.max(now, startOf(record));
  const asked = channels.get(channel ?? '') ?? { code: channel ?? '', country: '' };
  return resolvePrice({ ...list, sku: '', version: 1 }, publicContext(asked, at))?.amount;
};
