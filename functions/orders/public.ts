/** The only door of this domain: what others may import. */
export { orderWithContact } from './store/order-contact.ts';
export { hasOrdered, hasOrderedBefore, hasOrderedGrants } from './store/has-ordered.ts';
export { orderOfCaller } from './store/order-of-caller.ts';
export { loadOrder, orderKey, toOrder, type StoredOrder } from './store/orders.ts';
export {
  OrderMoved,
  payOrderGrants,
  payOrderPart,
  placeOrderGrants,
  placeOrderPart,
  readOrderGrants,
  showPaymentPart,
} from './store/change-order.ts';
export {
  unpaid,
  type OrderCredit,
  type Allocation,
  type Delivery,
  type Order,
  type OrderContact,
  type OrderLine,
  type OrderPayment,
  type PaymentMethod,
} from './model/order.ts';
export { goodsCharged } from './model/goods-charged.ts';
export { paidForUnits } from './model/paid-units.ts';
export { worthOfReturn, type LostDiscount } from './model/worth-of-return.ts';
export { dueOf, type Charged } from './model/due.ts';
export { isOverdue } from './model/transitions.ts';
export { redeemReference } from './store/redeem-reference.ts';
export { showCredits, showLine, showPayment, showPromotion, showTotals } from './store/shown.ts';
