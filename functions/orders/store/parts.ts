/** What other domains may use of this one. */
export { orderContactOf } from './order-contact.ts';
export { loadOrder, orderKey, toOrder } from './orders.ts';
export {
  OrderExists,
  OrderMoved,
  payOrderGrants,
  payOrderPart,
  placeOrderGrants,
  placeOrderPart,
  readOrderGrants,
  showPaymentPart,
} from './change-order.ts';
export {
  unpaid,
  type Allocation,
  type Delivery,
  type Order,
  type OrderContact,
  type OrderLine,
  type OrderPayment,
  type PaymentMethod,
  type Totals,
} from '../model/order.ts';
export { showLine, showPayment } from './shown.ts';
