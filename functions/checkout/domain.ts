import { defineDomain } from '../../shared/contracts/domain.ts';
import { cartReadGrants, marketGrants, orderCartGrants } from '../carts/store/parts.ts';
import { deliveryGrants } from '../delivery/store/parts.ts';
import { turnGrants } from '../drops/store/parts.ts';
import { moveCreditGrants } from '../credit/store/parts.ts';
import { breachPoolsGrants, spendHoldGrants, stockWriteGrants } from '../inventory/store/parts.ts';
import { placeOrderGrants, readOrderGrants } from '../orders/store/parts.ts';
import { redeemGrants } from '../promotions/store/parts.ts';
import { startPaymentGrants } from '../payments/store/parts.ts';
import { useClaimGrants } from '../price-match/store/parts.ts';
import { Checkout } from './checkout/contract.ts';
import { checkoutErrors } from './errors.ts';
import { CheckoutStarted, DeliveryOptionsViewed, StockContended } from './events.ts';
import { ListDeliveryOptions } from './list-delivery-options/contract.ts';

export const checkout = defineDomain({
  name: 'checkout',
  purpose: 'From a cart to an order, in one transaction.',
  errors: checkoutErrors,
  publishes: [DeliveryOptionsViewed, CheckoutStarted, StockContended],
  http: {
    routes: [ListDeliveryOptions, Checkout],
    errorImpact: 'nobody can place an order',
    memoryMb: 1024,
    // Ten seconds in line, four of contention, and time to answer.
    timeoutSeconds: 20,
    reach: {
      tables: [
        ...marketGrants,
        ...deliveryGrants,
        ...cartReadGrants,
        ...orderCartGrants,
        ...stockWriteGrants,
        ...spendHoldGrants,
        ...breachPoolsGrants,
        ...turnGrants,
        ...useClaimGrants,
        ...redeemGrants,
        ...moveCreditGrants,
        ...placeOrderGrants,
        ...readOrderGrants,
        ...startPaymentGrants,
      ],
      secrets: ['tokens', 'sandbox'],
      bus: true,
      apiUrl: true,
    },
  },
});
