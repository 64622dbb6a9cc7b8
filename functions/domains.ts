import type { DomainContract } from '#shared/contracts/domain.ts';
import { grantPersonalData } from '#shared/contracts/grant-personal-data.ts';
import { accounting } from './accounting/domain.ts';
import { backInStock } from './back-in-stock/domain.ts';
import { backorders } from './backorders/domain.ts';
import { behaviour } from './behaviour/domain.ts';
import { cashback } from './cashback/domain.ts';
import { catalog } from './catalog/domain.ts';
import { cancelling } from './cancelling/domain.ts';
import { carts } from './carts/domain.ts';
import { channels } from './channels/domain.ts';
import { checkout } from './checkout/domain.ts';
import { credit } from './credit/domain.ts';
import { customerMerges } from './customer-merges/domain.ts';
import { customers } from './customers/domain.ts';
import { delivery } from './delivery/domain.ts';
import { documents } from './documents/domain.ts';
import { drops } from './drops/domain.ts';
import { editing } from './editing/domain.ts';
import { engagement } from './engagement/domain.ts';
import { exports } from './exports/domain.ts';
import { fulfilment } from './fulfilment/domain.ts';
import { holds } from './holds/domain.ts';
import { households } from './households/domain.ts';
import { imports } from './imports/domain.ts';
import { insights } from './insights/domain.ts';
import { inventory } from './inventory/domain.ts';
import { journeys } from './journeys/domain.ts';
import { lots } from './lots/domain.ts';
import { loyalty } from './loyalty/domain.ts';
import { marketplaces } from './marketplaces/domain.ts';
import { memberships } from './memberships/domain.ts';
import { offlineSales } from './offline-sales/domain.ts';
import { orders } from './orders/domain.ts';
import { pastOrders } from './past-orders/domain.ts';
import { payments } from './payments/domain.ts';
import { pickup } from './pickup/domain.ts';
import { planning } from './planning/domain.ts';
import { priceMatch } from './price-match/domain.ts';
import { pricing } from './pricing/domain.ts';
import { privacy } from './privacy/domain.ts';
import { profileFacts } from './profile-facts/domain.ts';
import { promotions } from './promotions/domain.ts';
import { purchasing } from './purchasing/domain.ts';
import { quoting } from './quoting/domain.ts';
import { reconciliation } from './reconciliation/domain.ts';
import { reference } from './reference/domain.ts';
import { referrals } from './referrals/domain.ts';
import { reviews } from './reviews/domain.ts';
import { rewards } from './rewards/domain.ts';
import { rounds } from './rounds/domain.ts';
import { routing } from './routing/domain.ts';
import { returns } from './returns/domain.ts';
import { sandboxProvider } from './sandbox-provider/domain.ts';
import { scanning } from './scanning/domain.ts';
import { segments } from './segments/domain.ts';
import { stockWork } from './stock-work/domain.ts';
import { storefront } from './storefront/domain.ts';
import { tax } from './tax/domain.ts';
import { tills } from './tills/domain.ts';
import { webhooks } from './webhooks/domain.ts';
import { risk } from './risk/domain.ts';
import { timelines } from './timelines/domain.ts';
import { wishLists } from './wish-lists/domain.ts';

/** Domains that stand on the same floor. A domain imports only from domains that are listed before it. */
export interface Layer {
  readonly name: string;
  readonly purpose: string;
  readonly domains: readonly DomainContract[];
}

/** The table of contents of the shop, from the ground up. */
export const layers: readonly Layer[] = [
  {
    name: 'ground',
    purpose:
      'what everything stands on: taxes, ways of delivery, channels with their locations, and who a customer is',
    domains: [tax, delivery, channels, customers, pastOrders, sandboxProvider, reference],
  },
  {
    name: 'goods',
    purpose: 'what is sold, for how much, how much of it there is, and what pays for it',
    domains: [
      catalog,
      pricing,
      inventory,
      lots,
      scanning,
      purchasing,
      stockWork,
      planning,
      promotions,
      credit,
    ],
  },
  {
    name: 'sale',
    purpose: 'from looking at a product to an order',
    domains: [
      orders,
      routing,
      quoting,
      reviews,
      storefront,
      carts,
      priceMatch,
      drops,
      holds,
      tills,
      backorders,
    ],
  },
  {
    name: 'flows',
    purpose: 'what composes several domains in one transaction',
    domains: [
      payments,
      cancelling,
      fulfilment,
      pickup,
      checkout,
      editing,
      returns,
      documents,
      offlineSales,
      marketplaces,
      rounds,
    ],
  },
  {
    name: 'relations',
    purpose: 'what follows from events',
    domains: [
      households,
      loyalty,
      rewards,
      memberships,
      customerMerges,
      cashback,
      backInStock,
      engagement,
      timelines,
      profileFacts,
      segments,
      wishLists,
      journeys,
      webhooks,
      insights,
      imports,
      exports,
      reconciliation,
      accounting,
      risk,
      privacy,
      behaviour,
      referrals,
    ],
  },
];

export const domains: readonly DomainContract[] = grantPersonalData(layers.flatMap((layer) => layer.domains));
