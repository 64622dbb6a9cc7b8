import { readProfileGrants } from '../customers/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { may } from '#shared/contracts/grant.ts';
import { wrongCouponsGrants } from '../promotions/public.ts';
import { lookUpCardGrants, readPointWorthGrants } from '../credit/public.ts';
import { marketGrants } from '../quoting/public.ts';
import { AddCartGiftCard } from './add-cart-gift-card/contract.ts';
import { ClaimCart } from './claim-cart/contract.ts';
import { DeleteCartCoupon } from './delete-cart-coupon/contract.ts';
import { cartsErrors } from './errors.ts';
import { CartAbandoned, DraftExpired } from './events.ts';
import { DryRunPromotions } from './dry-run-promotions/contract.ts';
import { GetCart } from './get-cart/contract.ts';
import { GetMyCart } from './get-my-cart/contract.ts';
import { ListDrafts } from './list-drafts/contract.ts';
import { PutCartCoupon } from './put-cart-coupon/contract.ts';
import { OpenCart } from './open-cart/contract.ts';
import { RemoveCartGiftCard } from './remove-cart-gift-card/contract.ts';
import { SetCartContact } from './set-cart-contact/contract.ts';
import { SetCartDiscount } from './set-cart-discount/contract.ts';
import { SetCartLine } from './set-cart-line/contract.ts';
import { SetCartPoints } from './set-cart-points/contract.ts';
import { SetCartStoreCredit } from './set-cart-store-credit/contract.ts';
import { cartReadGrants } from './store/carts.ts';

import { cartsScopes } from './scopes.ts';
import { cartRecordsGrants } from './store/personal-records.ts';
import { cartsItems } from './table.ts';

const { cart, contact, current, draft, event } = cartsItems.items;

export const carts = defineDomain({
  name: 'carts',
  purpose: 'Shopping carts, shared by all devices and channels.',
  items: [cartsItems],
  personalData: {
    items: [cartsItems.items.cart, cartsItems.items.contact, cartsItems.items.current],
    reach: cartRecordsGrants,
  },
  scopes: cartsScopes,
  errors: cartsErrors,
  publishes: [CartAbandoned, DraftExpired],
  http: {
    routes: [
      ListDrafts,
      OpenCart,
      GetCart,
      GetMyCart,
      SetCartLine,
      PutCartCoupon,
      DeleteCartCoupon,
      SetCartContact,
      AddCartGiftCard,
      RemoveCartGiftCard,
      SetCartStoreCredit,
      SetCartPoints,
      SetCartDiscount,
      ClaimCart,
      DryRunPromotions,
    ],
    errorImpact: 'shoppers cannot open or change carts',
    reach: {
      tables: [
        ...readProfileGrants,
        ...marketGrants,
        ...cartReadGrants,
        ...wrongCouponsGrants,
        may(cart, 'PutItem'),
        may(contact, 'PutItem'),
        may(current, 'GetItem', 'PutItem'),
        may(draft, 'Query', 'PutItem'),
        ...lookUpCardGrants,
        ...readPointWorthGrants,
      ],
      secrets: ['tokens', 'identities'],
    },
  },
  events: {
    timers: [
      {
        name: 'check-abandoned-cart',
        errorImpact: 'shoppers who left a cart get no reminder',
      },
    ],
    reach: {
      tables: [
        ...marketGrants,
        ...cartReadGrants,
        may(cart, 'PutItem'),
        may(event, 'PutItem'),
        may(draft, 'Query', 'DeleteItem'),
      ],
      schedules: true,
    },
    schedules: [
      {
        name: 'expire-drafts',
        every: 'rate(5 minutes)',
        errorImpact: 'nobody hears of drafts that expired; they cannot be changed or ordered all the same',
      },
    ],
  },
  stream: {
    tasks: [
      {
        name: 'watch-carts',
        keyPrefix: 'C#',
        sortKey: 'A',
        on: ['INSERT', 'MODIFY'],
        errorImpact: 'new carts are not watched, so nobody is reminded of them',
      },
    ],
    reach: { schedules: true },
  },
});
