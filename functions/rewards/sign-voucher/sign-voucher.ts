import { promotionsByIds, signVoucher as sign, voucherOf, type OnlyOnline } from '../../promotions/public.ts';
import { signedInCustomer } from '#shared/actors/actor.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { rewardsErrors } from '../errors.ts';
import { signed } from '../model/redemption.ts';
import { loadRedemption, RedemptionMoved, saveRedemptionPart } from '../store/redemptions.ts';
import { voucherCode } from '../view/show-redemption.ts';
import type { SignVoucher } from './contract.ts';

export const signVoucher: UseCase<typeof SignVoucher, Runtime> = (request, runtime) =>
  decideAgain(
    (error) => error instanceof RedemptionMoved,
    () => signOnce(request, runtime),
  );

const signOnce = async (request: RequestOf<typeof SignVoucher>, { db, clock, secrets }: Runtime) => {
  const { redemptionId } = request.params;
  const redemption = await loadRedemption(db, signedInCustomer(request.actor), redemptionId);
  if (redemption === undefined)
    throw problem(rewardsErrors.REDEMPTION_NOT_FOUND, { detail: `you have no redemption ${redemptionId}` });
  const { gives, status, expiresAt } = redemption;
  if (gives.kind === 'store_credit') throw onlyOnline('store credit is spent at checkout, without a voucher');
  if (status === 'cancelled') throw onlyOnline('the redemption was cancelled');
  const [promotion] = await promotionsByIds(db, [gives.promotionId]);
  if (promotion === undefined) throw onlyOnline('its promotion is over');
  const code = await voucherCode(secrets, redemptionId);
  const voucher = voucherOf(promotion, { code, expiresAt });
  if (typeof voucher === 'string') throw onlyOnline(because[voucher]);
  // Whoever holds a voucher that tills take unasked cannot have its points back as well.
  if (redemption.signedAt === undefined)
    await commit(db, [
      saveRedemptionPart(signed(redemption, instant(clock)), { clock, cause: causeOf(request) }),
    ]);
  return {
    status: 200 as const,
    body: { voucher: await sign(secrets, voucher), couponCode: code, endsAt: voucher.endsAt },
  };
};

const because: Readonly<Record<OnlyOnline, string>> = {
  delivery: 'it is for delivery, which a till without a network does not sell',
  buyer: 'it depends on who buys, which a till without a network does not know',
  way_of_delivery: 'it depends on how or where the goods are delivered',
  categories_or_products: 'it is for products or categories, and a till without a network knows SKUs only',
  reduced_goods: 'it is not for reduced goods, which a till without a network does not tell from others',
};

const onlyOnline = (detail: string) => problem(rewardsErrors.VOUCHER_ONLY_ONLINE, { detail });
