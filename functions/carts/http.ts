import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { ListDrafts } from './list-drafts/contract.ts';
import { listDrafts } from './list-drafts/list-drafts.ts';
import { SetCartDiscount } from './set-cart-discount/contract.ts';
import { setCartDiscount } from './set-cart-discount/set-cart-discount.ts';
import { addCartGiftCard } from './add-cart-gift-card/add-cart-gift-card.ts';
import { AddCartGiftCard } from './add-cart-gift-card/contract.ts';
import { claimCart } from './claim-cart/claim-cart.ts';
import { ClaimCart } from './claim-cart/contract.ts';
import { DryRunPromotions } from './dry-run-promotions/contract.ts';
import { dryRunPromotions } from './dry-run-promotions/dry-run-promotions.ts';
import { GetCart } from './get-cart/contract.ts';
import { getCart } from './get-cart/get-cart.ts';
import { GetMyCart } from './get-my-cart/contract.ts';
import { getMyCart } from './get-my-cart/get-my-cart.ts';
import { DeleteCartCoupon } from './delete-cart-coupon/contract.ts';
import { deleteCartCoupon } from './delete-cart-coupon/delete-cart-coupon.ts';
import { PutCartCoupon } from './put-cart-coupon/contract.ts';
import { putCartCoupon } from './put-cart-coupon/put-cart-coupon.ts';
import { OpenCart } from './open-cart/contract.ts';
import { openCart } from './open-cart/open-cart.ts';
import { RemoveCartGiftCard } from './remove-cart-gift-card/contract.ts';
import { removeCartGiftCard } from './remove-cart-gift-card/remove-cart-gift-card.ts';
import { SetCartContact } from './set-cart-contact/contract.ts';
import { setCartContact } from './set-cart-contact/set-cart-contact.ts';
import { SetCartLine } from './set-cart-line/contract.ts';
import { setCartLine } from './set-cart-line/set-cart-line.ts';
import { SetCartPoints } from './set-cart-points/contract.ts';
import { setCartPoints } from './set-cart-points/set-cart-points.ts';
import { SetCartStoreCredit } from './set-cart-store-credit/contract.ts';
import { setCartStoreCredit } from './set-cart-store-credit/set-cart-store-credit.ts';

export const handler = httpHandler(
  [
    operation(ListDrafts, listDrafts),
    operation(OpenCart, openCart),
    operation(GetCart, getCart),
    operation(GetMyCart, getMyCart),
    operation(SetCartLine, setCartLine),
    operation(PutCartCoupon, putCartCoupon),
    operation(DeleteCartCoupon, deleteCartCoupon),
    operation(SetCartContact, setCartContact),
    operation(AddCartGiftCard, addCartGiftCard),
    operation(RemoveCartGiftCard, removeCartGiftCard),
    operation(SetCartStoreCredit, setCartStoreCredit),
    operation(SetCartPoints, setCartPoints),
    operation(SetCartDiscount, setCartDiscount),
    operation(ClaimCart, claimCart),
    operation(DryRunPromotions, dryRunPromotions),
  ],
  awsRuntime(),
);
