import { quantitiesOf, type Order, type OrderLine } from '../../orders/public.ts';
import { localTime } from '#shared/time/local-time.ts';
import { DAY } from '#shared/time/clock.ts';
import type { ReturnReason, ReturnTerms } from './policy.ts';
import { reasonOf, type WantedLine } from './quote-return.ts';
import { announcedUnits, type Return } from './return.ts';

/** Why units cannot be returned. `at` is the place among the wanted lines. */
export interface NotReturnable {
  readonly at: number;
  readonly because:
    | 'unknown_line'
    | 'gift_card'
    | 'not_delivered'
    | 'unknown_reason'
    | 'photo_missing'
    | 'listed_twice'
    | 'not_returnable'
    | 'window_over';
  /** What was found, in words. */
  readonly detail: string;
}

/** What only a policy forbids, and staff may allow. */
export const isMatterOfPolicy = ({ because }: NotReturnable): boolean =>
  because === 'window_over' || because === 'not_returnable' || because === 'photo_missing';

interface Circumstances {
  readonly order: Order;
  readonly returns: readonly Return[];
  readonly terms: ReturnTerms;
  /** Categories of a product, with those above them. */
  readonly categoriesOf: (productId: string) => readonly string[];
  readonly now: number;
}

/** Everything that stands in the way of returning these units. */
export const notReturnable = (
  wanted: readonly (WantedLine & { readonly photo?: string | undefined })[],
  circumstances: Circumstances,
): readonly NotReturnable[] => {
  const { order, returns, terms } = circumstances;
  const announced = announcedUnits(returns);
  return wanted.flatMap(({ lineId, quantity, reason, photo }, at): NotReturnable[] => {
    const line = order.lines.find((each) => each.lineId === lineId);
    const no = (because: NotReturnable['because'], detail: string): NotReturnable => ({
      at,
      because,
      detail,
    });
    if (line === undefined) return [no('unknown_line', `the order has no line ${lineId}`)];
    if (wanted.findIndex((each) => each.lineId === lineId) < at)
      return [no('listed_twice', `${lineId} is listed twice; add its units up`)];
    if (line.giftCard !== undefined) return [no('gift_card', `${lineId} is a gift card; refund it instead`)];
    const left = quantitiesOf(line).delivered - (announced[lineId] ?? 0);
    if (quantity > left)
      return [
        no(
          'not_delivered',
          `${quantity} units of ${lineId} were requested, ${Math.max(0, left)} are delivered and not in another return`,
        ),
      ];
    const why = reasonOf(terms, reason);
    if (why === undefined)
      return [
        no(
          'unknown_reason',
          `${reason} is not a reason of this channel: ${terms.reasons.map(({ code }) => code).join(', ')}`,
        ),
      ];
    return [
      ...(why.needsPhoto && photo === undefined ? [no('photo_missing', `${reason} needs a photo`)] : []),
      ...windowProblem(line, why, circumstances).map(([because, detail]) => no(because, detail)),
    ];
  });
};

const windowProblem = (
  line: OrderLine,
  { windowDays }: Pick<ReturnReason, 'windowDays'>,
  { terms, categoriesOf, now, order }: Circumstances,
): readonly (readonly [NotReturnable['because'], string])[] => {
  const categories = categoriesOf(line.productId);
  const rule = terms.categories.find(({ category }) => categories.includes(category));
  const days = windowDays ?? rule?.windowDays ?? terms.windowDays;
  if (days === 0) return [['not_returnable', `${line.sku} cannot be returned`]];
  const until = lastDay(line.deliveredAt ?? order.placedAt, days, terms.timeZone);
  const today = localTime(now, terms.timeZone).date;
  return today <= until ? [] : [['window_over', `${line.sku} could be returned until ${until}`]];
};

/** The last day of the window, as the customer's calendar shows it. */
const lastDay = (deliveredAt: string, days: number, timeZone: string): string => {
  const { date } = localTime(Date.parse(deliveredAt), timeZone);
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
};
