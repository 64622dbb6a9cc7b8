import type { PromotionOutcome } from '../../promotions/public.ts';
import type { Market } from './market.ts';
import type { DiscountedLine, PricedLine } from './quote.ts';

/** Takes off each line what promotions give, and adds their gifts as lines that cost nothing. */
export const discountLines = (
  lines: readonly PricedLine[],
  outcome: PromotionOutcome,
  market: Market,
): readonly DiscountedLine[] => {
  const discounted = new Map(outcome.lines.map((line) => [line.lineId, line]));
  return [
    ...lines.map((line) => discountLine(line, discounted.get(line.lineId))),
    ...outcome.gifts.map((gift) => giftLine(gift, market)),
  ];
};

const discountLine = (
  line: PricedLine,
  found: PromotionOutcome['lines'][number] | undefined,
): DiscountedLine => {
  // It counts for nothing, and its true amount could not be told exactly.
  const gross = line.unavailable === 'amount_too_large' ? 0 : line.unitPrice * line.quantity;
  if (found === undefined || found.discount === 0)
    return { ...line, total: gross, discount: 0, discounts: [] };
  return {
    ...line,
    total: found.net,
    discount: found.discount,
    discounts: found.discounts.map(({ shares: _shares, ...discount }) => discount),
    unitDiscounts: found.shares,
  };
};

const giftLine = (
  { promotionId, name, sku, quantity, unitPrice, couponCode }: PromotionOutcome['gifts'][number],
  { offers }: Market,
): DiscountedLine => {
  const offer = offers.get(sku);
  return {
    lineId: `gift:${promotionId}`,
    sku,
    quantity,
    name: offer?.name ?? sku,
    ...(offer === undefined ? {} : { productId: offer.productId }),
    ...(offer?.variantName === undefined ? {} : { variantName: offer.variantName }),
    ...(offer?.imageUrl === undefined ? {} : { imageUrl: offer.imageUrl }),
    unitPrice: 0,
    priceId: promotionId,
    total: 0,
    discount: 0,
    discounts: [],
    gift: {
      promotionId,
      name,
      worth: unitPrice * quantity,
      couponCode,
    },
  };
};
