// Reads
export { netOrders } from './store/net-orders.ts';
export { orderTimes } from './store/order-times.ts';
export { boughtSkus } from './store/bought-skus.ts';
export { boughtUnits, hasOrdered, hasOrderedBefore } from './store/has-ordered.ts';
export { recentOrdersKey, stands, unpaidAmong, type RecentOrders } from './store/recent-orders.ts';
export { contactsOfOrders, orderWithContact } from './store/order-contact.ts';
export { ordersOfDay, ordersOfMonths, readListedOrdersGrants } from './store/orders-of-day.ts';
export { loadOrderRecord, type OrderRecord } from './store/order-record.ts';
export { orderKey } from './store/keys.ts';
export { loadOrder, loadOrderByNumber, toOrder, type StoredOrder } from './store/orders.ts';
export { DUE_SHARDS, overdueOrders } from './store/due-orders.ts';

export { ordersOfAddress } from './store/guest-orders.ts';

// Transaction parts
export { giveBackOrders, joinGuestOrder, reassignOrders } from './store/reassign-orders.ts';
export {
  authoriseOrderPart,
  cancelOrderPart,
  cancelUnitsPart,
  editOrderPart,
  expireOrderPart,
  moveLineQuantitiesPart,
  partlyPayOrderPart,
  OrderExists,
  OrderMoved,
  payBalancePart,
  payOrderPart,
  placeOrderPart,
  routeUnitsPart,
  showBackordersPart,
  showPaymentPart,
} from './store/change-order.ts';
export { holdForReviewGrants, holdForReviewParts } from './store/hold-for-review.ts';
export { holdWithoutMoneyParts } from './store/hold-without-money.ts';
export { BuyerMoved, rememberOrderPart } from './store/recent-orders.ts';

// Grants
export { listedOrdersGrants } from './store/listed-orders.ts';
export { reassignOrdersGrants } from './store/reassign-orders.ts';
export { boughtSkusGrants } from './store/bought-skus.ts';
export { recentOrdersGrants, rememberOrderGrants } from './store/recent-orders.ts';
export { dueOrdersGrants } from './store/due-orders.ts';
export { hasOrderedGrants } from './store/has-ordered.ts';
export {
  editOrderGrants,
  endOrderGrants,
  findOrderGrants,
  moveLineQuantitiesGrants,
  payOrderGrants,
  placeOrderGrants,
  readOrderGrants,
} from './store/change-order.ts';
export { readContactGrants } from './store/order-contact.ts';
export { readOrderRecordGrants } from './store/order-record.ts';

// The order itself: its type, the rules that every flow keeps, and how it is shown in their answers
export {
  unpaid,
  type Allocation,
  type LineBackorder,
  type Delivery,
  type DeliveryGroup,
  type Order,
  type OrderContact,
  type OrderCredit,
  type OrderLine,
  type OrderPayment,
  type OrderTender,
  type PaymentPart,
  type Totals,
  type PaymentMethod,
} from './model/order.ts';
export {
  cancelledUnits,
  isNothingLeft,
  type CancelledUnits,
  type UnitsToCancel,
} from './model/cancel-units.ts';
export { editedOrder, type AddedLine, type OrderEdit } from './model/edit-order.ts';
export { withBalanceDue } from './model/hold.ts';
export { withoutBalanceDue, withoutReturnAwaited, withReturnAwaited } from './model/exchange-hold.ts';
export { deliveryGroupsOf, deliveryOfLine } from './model/delivery-groups.ts';
export { fulfilmentOf, isUntouched } from './model/fulfilment.ts';
export { partsOf, quantitiesOf, unitsAt } from './model/line-quantities.ts';
export { movedUnits, waitingUnits, type UnitMove } from './model/move-units.ts';
export { routedOrder, type RoutedUnitsOfOrder } from './model/route-units.ts';
export { goodsCharged } from './model/goods-charged.ts';
export { dueOf, type Charged } from './model/due.ts';
export { MAX_LINES } from './model/max-lines.ts';
export { latestPayment } from './model/latest-payment.ts';
export { orderNumberOf, readOrderNumber } from './model/order-number.ts';
export { paidForUnits } from './model/paid-units.ts';
export { redeemReference } from './model/redeem-reference.ts';
export { monthsBack } from './model/listings.ts';
export { holdsStock, isOpen, mayBecome } from './model/status.ts';
export {
  heldBy,
  isOverdue,
  moneyToReturn,
  owesBalance,
  withMoneyAgain,
  type HeldUnits,
} from './model/transitions.ts';
export { worthOfReturn, type LostDiscount } from './model/worth-of-return.ts';
export { changeOnce, type OrderDecision } from './requests/change-once.ts';
export { orderOfCaller } from './requests/order-of-caller.ts';
export { requireStaffOfOrder } from './requests/staff-of-order.ts';
export {
  showCredits,
  showGroup,
  showLine,
  showOrder,
  showPayment,
  showPromotion,
  showTotals,
} from './view/show-order.ts';

// Every order of a person, for exports and erasure
export { allOrdersGrants, allOrdersOf } from './store/personal-records.ts';
