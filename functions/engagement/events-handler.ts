import { GiftCardIssued } from '../credit/events.ts';
import { BackInStock, StockSubscriptionRequested } from '../back-in-stock/events.ts';
import { AddressVerificationRequested, SignInCodeRequested } from '../customers/events.ts';
import { CartAbandoned } from '../carts/events.ts';
import { DeliveryFailed, FulfilmentDelivered, FulfilmentShipped } from '../fulfilment/events.ts';
import { PickupExpired, PickupReminded, ReadyForPickup } from '../pickup/events.ts';
import { OrderPaid, OrderPlaced } from '../orders/events.ts';
import { PriceMatchApproved, PriceMatchRejected } from '../price-match/events.ts';
import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { makeSchedules } from '#shared/scheduler/schedules.ts';
import { PurchaseOrderSent } from '../purchasing/events.ts';
import { RecalledLotSold } from '../lots/events.ts';
import { BackorderDateMoved } from '../backorders/events.ts';
import { onSignInCodeRequested } from './on-sign-in-code-requested/on-sign-in-code-requested.ts';
import { onAddressVerificationRequested } from './on-address-verification-requested/on-address-verification-requested.ts';
import { onBackInStock } from './on-back-in-stock/on-back-in-stock.ts';
import { onBackorderDateMoved } from './on-backorder-date-moved/on-backorder-date-moved.ts';
import { onCartAbandoned } from './on-cart-abandoned/on-cart-abandoned.ts';
import { onGiftCardIssued } from './on-gift-card-issued/on-gift-card-issued.ts';
import { onOrderPaid } from './on-order-paid/on-order-paid.ts';
import { onOrderPlaced } from './on-order-placed/on-order-placed.ts';
import { onPriceMatchApproved } from './on-price-match-approved/on-price-match-approved.ts';
import { onPriceMatchRejected } from './on-price-match-rejected/on-price-match-rejected.ts';
import { onPurchaseOrderSent } from './on-purchase-order-sent/on-purchase-order-sent.ts';
import { onRecalledLotSold } from './on-recalled-lot-sold/on-recalled-lot-sold.ts';
import { onStockSubscriptionRequested } from './on-stock-subscription-requested/on-stock-subscription-requested.ts';
import { onFulfilmentShipped } from './on-fulfilment-shipped/on-fulfilment-shipped.ts';
import { onFulfilmentDelivered } from './on-fulfilment-delivered/on-fulfilment-delivered.ts';
import { onDeliveryFailed } from './on-delivery-failed/on-delivery-failed.ts';
import { onReadyForPickup } from './on-ready-for-pickup/on-ready-for-pickup.ts';
import { onPickupReminded } from './on-pickup-reminded/on-pickup-reminded.ts';
import { onPickupExpired } from './on-pickup-expired/on-pickup-expired.ts';
import { ReturnApproved, ReturnReceived, ReturnRefused } from '../returns/events.ts';
import { onReturnApproved } from './on-return-approved/on-return-approved.ts';
import { onReturnReceived } from './on-return-received/on-return-received.ts';
import { onReturnRefused } from './on-return-refused/on-return-refused.ts';
import { MessageRequested } from '../journeys/events.ts';
import { onMessageRequested } from './on-message-requested/on-message-requested.ts';
import { makeProvider, sendersFrom } from './providers/registry.ts';
import { sendHeldMessage } from './send-held-message/send-held-message.ts';
import { settingsOf } from './settings.ts';

const runtime = awsRuntime();
const settings = settingsOf(process.env['STAGE']);

export const handler = eventsHandler(
  {
    reactions: [
      reaction(BackorderDateMoved, onBackorderDateMoved),
      reaction(CartAbandoned, onCartAbandoned),
      reaction(OrderPlaced, onOrderPlaced),
      reaction(OrderPaid, onOrderPaid),
      reaction(BackInStock, onBackInStock),
      reaction(PurchaseOrderSent, onPurchaseOrderSent),
      reaction(RecalledLotSold, onRecalledLotSold),
      reaction(StockSubscriptionRequested, onStockSubscriptionRequested),
      reaction(AddressVerificationRequested, onAddressVerificationRequested),
      reaction(SignInCodeRequested, onSignInCodeRequested),
      reaction(GiftCardIssued, onGiftCardIssued),
      reaction(PriceMatchApproved, onPriceMatchApproved),
      reaction(PriceMatchRejected, onPriceMatchRejected),
      reaction(FulfilmentShipped, onFulfilmentShipped),
      reaction(FulfilmentDelivered, onFulfilmentDelivered),
      reaction(DeliveryFailed, onDeliveryFailed),
      reaction(ReadyForPickup, onReadyForPickup),
      reaction(PickupReminded, onPickupReminded),
      reaction(PickupExpired, onPickupExpired),
      reaction(ReturnApproved, onReturnApproved),
      reaction(ReturnRefused, onReturnRefused),
      reaction(ReturnReceived, onReturnReceived),
      reaction(MessageRequested, onMessageRequested),
    ],
    tasks: { 'send-held-message': sendHeldMessage },
  },
  {
    ...runtime,
    schedules: makeSchedules(),
    settings,
    provider: makeProvider(settings.provider, { ...runtime, senders: sendersFrom(process.env) }),
    apiUrl: process.env['API_URL'] ?? '',
  },
);
