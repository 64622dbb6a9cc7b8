import { CartAbandoned } from '../carts/events.ts';
import { BackInStock, StockSubscriptionRequested } from '../back-in-stock/events.ts';
import { readSubscriptionGrants, subscriberGrants, unitsGrants } from '../back-in-stock/public.ts';
import { cartReadGrants } from '../carts/public.ts';
import { GiftCardIssued } from '../credit/events.ts';
import { readCreditGrants } from '../credit/public.ts';
import { AddressVerificationRequested, SignInCodeRequested } from '../customers/events.ts';
import {
  readProfileGrants,
  signInMessageGrants,
  verificationGrants,
  withdrawGrants,
} from '../customers/public.ts';
import { PurchaseOrderSent } from '../purchasing/events.ts';
import { readPurchaseOrderGrants, readSuppliersGrants } from '../purchasing/public.ts';
import { RecalledLotSold } from '../lots/events.ts';
import { BackorderDateMoved } from '../backorders/events.ts';
import { ConfirmAddress } from './confirm-address/contract.ts';
import { ListMessageTemplates } from './list-message-templates/contract.ts';
import { ReportNotification } from './report-notification/contract.ts';
import { ShowConfirmAddress } from './show-confirm-address/contract.ts';
import { DeliveryFailed, FulfilmentDelivered, FulfilmentShipped } from '../fulfilment/events.ts';
import { PickupExpired, PickupReminded, ReadyForPickup } from '../pickup/events.ts';
import { readFulfilmentGrants } from '../fulfilment/public.ts';
import { ReturnApproved, ReturnReceived, ReturnRefused } from '../returns/events.ts';
import { readReturnsGrants } from '../returns/public.ts';
import { OrderPaid, OrderPlaced } from '../orders/events.ts';
import { boughtSkusGrants, readOrderGrants } from '../orders/public.ts';
import { PriceMatchApproved, PriceMatchRejected } from '../price-match/events.ts';
import { readClaimGrants } from '../price-match/public.ts';
import { canHoldGrants, holdForPickupGrants } from '../holds/public.ts';
import { marketGrants } from '../quoting/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { may, mayQuery } from '#shared/contracts/grant.ts';
import { engagementErrors } from './errors.ts';
import {
  AddressConfirmed,
  MessageBounced,
  MessageClicked,
  MessageDelivered,
  MessageOpened,
  MessageScheduled,
  MessageSent,
  MessageSkipped,
  SurveyAnswered,
  Unsubscribed,
} from './events.ts';
import { GetMessageTemplate } from './get-message-template/contract.ts';
import { PreviewMessageTemplate } from './preview-message-template/contract.ts';
import { PutMessageTemplate } from './put-message-template/contract.ts';
import { MessageRequested } from '../journeys/events.ts';
import { directoryGrants } from '../channels/public.ts';
import { ListMessages } from './list-messages/contract.ts';
import { ReceiveMessageReports } from './receive-message-reports/contract.ts';
import { ReplyToMessage } from './reply-to-message/contract.ts';
import { ShowMessageReply } from './show-message-reply/contract.ts';
import { RestoreCart } from './restore-cart/contract.ts';
import { ShowUnsubscribe } from './show-unsubscribe/contract.ts';
import { engagementScopes } from './scopes.ts';
import { CreatePushSubscription } from './create-push-subscription/contract.ts';
import { DeletePushSubscription } from './delete-push-subscription/contract.ts';
import { GetPushKey } from './get-push-key/contract.ts';
import { messageRecordsGrants } from './store/personal-records.ts';
import { changePushGrants, pushRecordsGrants, readPushGrants } from './store/push-subscriptions.ts';
import { engagementItems, engagementTable } from './table.ts';
import { Unsubscribe } from './unsubscribe/contract.ts';

const { message, sandboxCopy, address, addressEvent, allowance, template, pushDevices, pushOwner } =
  engagementItems.items;
const { messagesByCustomer, messagesByDay } = engagementItems.indexes;

export const engagement = defineDomain({
  name: 'engagement',
  purpose: 'Messages to customers: order updates, and reminders with consent.',
  tables: [engagementTable],
  items: [engagementItems],
  personalData: {
    items: [message, sandboxCopy, pushDevices, pushOwner],
    reach: [...messageRecordsGrants, ...pushRecordsGrants],
  },
  notPersonal: { address: 'that an address (a keyed digest) wants no messages: kept so that it gets none' },
  scopes: engagementScopes,
  secrets: {
    vapid:
      'Makes the keys by which push services know the shop; a new one ends all subscriptions of browsers',
  },
  errors: engagementErrors,
  publishes: [
    MessageScheduled,
    MessageSent,
    MessageSkipped,
    MessageDelivered,
    MessageOpened,
    MessageClicked,
    MessageBounced,
    Unsubscribed,
    AddressConfirmed,
    SurveyAnswered,
  ],
  streamEvents: [{ keyPrefix: 'MSG#', sortKey: 'A', on: ['INSERT', 'MODIFY'] }],
  http: {
    routes: [
      ListMessageTemplates,
      ListMessages,
      ReportNotification,
      RestoreCart,
      ShowUnsubscribe,
      Unsubscribe,
      ShowConfirmAddress,
      ConfirmAddress,
      ShowMessageReply,
      ReplyToMessage,
      ReceiveMessageReports,
      PutMessageTemplate,
      GetMessageTemplate,
      PreviewMessageTemplate,
      CreatePushSubscription,
      DeletePushSubscription,
      GetPushKey,
    ],
    errorImpact: 'staff cannot see what was sent, and links in reminders lead nowhere',
    reach: {
      tables: [
        mayQuery(messagesByCustomer),
        mayQuery(messagesByDay),
        may(message, 'GetItem', 'PutItem'),
        may(address, 'GetItem', 'PutItem'),
        may(addressEvent, 'PutItem'),
        may(template, 'GetItem', 'Query', 'PutItem'),
        ...readPushGrants,
        ...changePushGrants,
        ...withdrawGrants,
        ...directoryGrants,
        ...cartReadGrants,
        ...holdForPickupGrants,
      ],
      secrets: ['tokens', 'identities', 'vapid'],
      mail: 'reports',
    },
  },
  events: {
    subscriptions: [
      {
        name: 'on-cart-abandoned',
        event: CartAbandoned,
        errorImpact: 'shoppers are not reminded of the carts they left',
      },
      {
        name: 'on-order-placed',
        event: OrderPlaced,
        errorImpact: 'customers get no confirmation of their order',
      },
      {
        name: 'on-order-paid',
        event: OrderPaid,
        errorImpact: 'customers get no confirmation of their payment',
      },
      {
        name: 'on-back-in-stock',
        event: BackInStock,
        errorImpact: 'nobody is told that what they waited for is back',
      },
      {
        name: 'on-stock-subscription-requested',
        event: StockSubscriptionRequested,
        errorImpact: 'guests are not asked to confirm their address, and are not told of restocks',
      },
      {
        name: 'on-address-verification-requested',
        event: AddressVerificationRequested,
        errorImpact: 'customers get no code to prove their address',
      },
      {
        name: 'on-sign-in-code-requested',
        event: SignInCodeRequested,
        errorImpact: 'customers get no code to sign in with',
      },
      {
        name: 'on-gift-card-issued',
        event: GiftCardIssued,
        errorImpact: 'gift cards that were paid for do not reach who gets them',
      },
      {
        name: 'on-price-match-approved',
        event: PriceMatchApproved,
        errorImpact: 'shoppers do not hear that they get a competitor’s price',
      },
      {
        name: 'on-price-match-rejected',
        event: PriceMatchRejected,
        errorImpact: 'shoppers do not hear that a price claim was refused',
      },
      {
        name: 'on-fulfilment-shipped',
        event: FulfilmentShipped,
        errorImpact: 'customers are not notified that their order was shipped',
      },
      {
        name: 'on-fulfilment-delivered',
        event: FulfilmentDelivered,
        errorImpact: 'customers are not notified that their order was delivered',
      },
      {
        name: 'on-delivery-failed',
        event: DeliveryFailed,
        errorImpact: 'customers are not notified of failed deliveries',
      },
      {
        name: 'on-ready-for-pickup',
        event: ReadyForPickup,
        errorImpact: 'customers do not get the code for their pick-up',
      },
      {
        name: 'on-pickup-reminded',
        event: PickupReminded,
        errorImpact: 'customers are not reminded of their pick-up',
      },
      {
        name: 'on-pickup-expired',
        event: PickupExpired,
        errorImpact: 'customers are not notified that their pick-up expired',
      },
      {
        name: 'on-return-approved',
        event: ReturnApproved,
        errorImpact: 'customers are not notified that their return was approved',
      },
      {
        name: 'on-return-refused',
        event: ReturnRefused,
        errorImpact: 'customers are not notified that their return was refused',
      },
      {
        name: 'on-return-received',
        event: ReturnReceived,
        errorImpact: 'customers are not notified of the refund of their return',
      },
      {
        name: 'on-message-requested',
        event: MessageRequested,
        errorImpact: 'messages of journeys and campaigns are sent late',
      },
      {
        name: 'on-recalled-lot-sold',
        event: RecalledLotSold,
        errorImpact: 'buyers of recalled goods are warned late',
      },
      {
        name: 'on-purchase-order-sent',
        event: PurchaseOrderSent,
        errorImpact: 'suppliers get their purchase orders late',
      },
      {
        name: 'on-backorder-date-moved',
        event: BackorderDateMoved,
        errorImpact: 'customers are not told the new date of their back-order',
      },
    ],
    timers: [
      { name: 'send-held-message', errorImpact: 'reminders held over night are not sent in the morning' },
    ],
    reach: {
      tables: [
        may(message, 'GetItem', 'PutItem'),
        may(sandboxCopy, 'PutItem'),
        may(address, 'GetItem', 'PutItem'),
        may(allowance, 'UpdateItem'),
        ...readPushGrants,
        ...changePushGrants,
        may(template, 'GetItem'),
        ...directoryGrants,
        ...cartReadGrants,
        ...marketGrants,
        ...readProfileGrants,
        ...verificationGrants,
        ...signInMessageGrants,
        ...readOrderGrants,
        ...boughtSkusGrants,
        ...readFulfilmentGrants,
        ...readReturnsGrants,
        ...readSubscriptionGrants,
        ...subscriberGrants,
        ...unitsGrants,
        ...readClaimGrants,
        ...readCreditGrants,
        ...readPurchaseOrderGrants,
        ...readSuppliersGrants,
        ...canHoldGrants,
      ],
      secrets: ['tokens', 'identities', 'vapid'],
      schedules: true,
      apiUrl: true,
      mail: 'send',
    },
  },
});
