import { applyPromotions } from '../../functions/promotions/model/engine/apply-promotions.ts';
import { compilePromotions } from '../../functions/promotions/model/engine/compile-promotions.ts';
import type { Occasion } from '../../functions/promotions/model/engine/priced-cart.ts';
import { promotionOfVoucher, type Voucher } from '../../functions/promotions/model/voucher.ts';
import type { Article, SaleLine } from './till-state.ts';

interface AtTheTill {
  readonly occasion: Occasion;
  /** What the till keeps of a gift. */
  readonly articleOf: (sku: string) => Article | undefined;
}

/** The lines of a sale as they are charged with a voucher, gifts included: to the unit as the shop would charge them. */
export const weighVoucher = (
  voucher: Voucher,
  lines: readonly SaleLine[],
  { occasion, articleOf }: AtTheTill,
): readonly SaleLine[] => {
  const { code, promotionId, effect } = voucher;
  const gift = effect.kind === 'gift' ? articleOf(effect.sku) : undefined;
  const available = effect.kind === 'gift' ? effect.quantity : 0;
  const outcome = applyPromotions({
    lines: lines.map(({ sku, quantity, price }) => ({ lineId: sku, sku, quantity, unitPrice: price })),
    context: occasion,
    promotions: compilePromotions([promotionOfVoucher(voucher)]),
    coupons: [{ code, promotionId }],
    gifts: new Map(gift === undefined ? [] : [[gift.sku, { unitPrice: gift.price, available }]]),
  });
  return [
    ...lines.flatMap((line, at) => charged(line, outcome.lines[at]?.shares ?? [])),
    ...outcome.gifts.flatMap(({ quantity, unitPrice }) =>
      gift === undefined ? [] : [{ ...gift, quantity, price: 0, listPrice: unitPrice }],
    ),
  ];
};

/** A line as one or more, each of units that cost the same. */
const charged = (
  line: SaleLine,
  shares: readonly { readonly units: number; readonly amount: number }[],
): readonly SaleLine[] =>
  shares.length === 0
    ? [line]
    : shares.map(({ units, amount }) =>
        amount === 0
          ? { ...line, quantity: units }
          : { ...line, quantity: units, price: line.price - amount, listPrice: line.price },
      );
