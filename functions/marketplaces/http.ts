import { httpHandler, operation } from '#shared/http/handler.ts';
import { ConnectMarketplace } from './connect-marketplace/contract.ts';
import { connectMarketplace } from './connect-marketplace/connect-marketplace.ts';
import { GetMarketplace } from './get-marketplace/contract.ts';
import { getMarketplace } from './get-marketplace/get-marketplace.ts';
import { GetMarketplaceOrder } from './get-marketplace-order/contract.ts';
import { getMarketplaceOrder } from './get-marketplace-order/get-marketplace-order.ts';
import { GetMarketplacePayout } from './get-marketplace-payout/contract.ts';
import { getMarketplacePayout } from './get-marketplace-payout/get-marketplace-payout.ts';
import { ListMarketplaceListings } from './list-marketplace-listings/contract.ts';
import { listMarketplaceListings } from './list-marketplace-listings/list-marketplace-listings.ts';
import { ListMarketplaceUpdates } from './list-marketplace-updates/contract.ts';
import { listMarketplaceUpdates } from './list-marketplace-updates/list-marketplace-updates.ts';
import { PutMarketplaceListing } from './put-marketplace-listing/contract.ts';
import { putMarketplaceListing } from './put-marketplace-listing/put-marketplace-listing.ts';
import { ReceiveMarketplaceNotification } from './receive-marketplace-notification/contract.ts';
import { receiveMarketplaceNotification } from './receive-marketplace-notification/receive-marketplace-notification.ts';
import { RecordMarketplacePayout } from './record-marketplace-payout/contract.ts';
import { recordMarketplacePayout } from './record-marketplace-payout/record-marketplace-payout.ts';
import { SynchroniseMarketplace } from './synchronise-marketplace/contract.ts';
import { synchroniseMarketplace } from './synchronise-marketplace/synchronise-marketplace.ts';
import { TakeMarketplaceOrder } from './take-marketplace-order/contract.ts';
import { takeMarketplaceOrder } from './take-marketplace-order/take-marketplace-order.ts';
import { marketplacesRuntime } from './telling/runtime.ts';

export const handler = httpHandler(
  [
    operation(ConnectMarketplace, connectMarketplace),
    operation(GetMarketplace, getMarketplace),
    operation(GetMarketplaceOrder, getMarketplaceOrder),
    operation(GetMarketplacePayout, getMarketplacePayout),
    operation(ListMarketplaceListings, listMarketplaceListings),
    operation(ListMarketplaceUpdates, listMarketplaceUpdates),
    operation(PutMarketplaceListing, putMarketplaceListing),
    operation(ReceiveMarketplaceNotification, receiveMarketplaceNotification),
    operation(RecordMarketplacePayout, recordMarketplacePayout),
    operation(SynchroniseMarketplace, synchroniseMarketplace),
    operation(TakeMarketplaceOrder, takeMarketplaceOrder),
  ],
  marketplacesRuntime(),
);
