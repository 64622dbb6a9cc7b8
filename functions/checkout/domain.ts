import { defineDomain } from '#shared/contracts/domain.ts';
import { promiseUnitsGrants } from '../backorders/public.ts';
import { cartReadGrants, orderCartGrants } from '../carts/public.ts';
import { deliveryGrants } from '../delivery/public.ts';
import { slotGrants } from '../drops/public.ts';
import { moveCreditGrants } from '../credit/public.ts';
import { spendHoldGrants } from '../holds/public.ts';
import { breachPoolsGrants, stockWriteGrants } from '../inventory/public.ts';
import { placeOrderGrants, readOrderGrants, rememberOrderGrants } from '../orders/public.ts';
import { redeemGrants } from '../promotions/public.ts';
import { paymentSecrets, startPaymentGrants } from '../payments/public.ts';
import { useClaimGrants } from '../price-match/public.ts';
import { marketGrants } from '../quoting/public.ts';
import { readCapacityGrants, takeCapacityGrants } from '../routing/public.ts';
import { Checkout } from './checkout/contract.ts';
import { checkoutErrors } from './errors.ts';
import { CheckoutStarted, DeliveryOptionsViewed, StockContended } from './events.ts';
import { ListDeliveryOptions } from './list-delivery-options/contract.ts';

export const checkout = defineDomain({
  name: 'checkout',
  purpose: 'Turns a cart into an order, in one transaction.',
  errors: checkoutErrors,
  publishes: [DeliveryOptionsViewed, CheckoutStarted, StockContended],
  http: {
    routes: [ListDeliveryOptions, Checkout],
    errorImpact: 'nobody can place an order',
    memoryMb: 1024,
    // Ten seconds in line, four of contention, and time to answer.
    timeoutSeconds: 20,
    // A storm on products or a rebuild of the search index must leave buyers their tenth of an ordinary account.
    reservedConcurrency: 100,
    reach: {
      tables: [
        ...marketGrants,
        ...deliveryGrants,
        ...cartReadGrants,
        ...orderCartGrants,
        ...stockWriteGrants,
        ...promiseUnitsGrants,
        ...spendHoldGrants,
        ...breachPoolsGrants,
        ...slotGrants,
        ...useClaimGrants,
        ...redeemGrants,
        ...moveCreditGrants,
        ...readCapacityGrants,
        ...takeCapacityGrants,
        ...placeOrderGrants,
        ...rememberOrderGrants,
        ...readOrderGrants,
        ...startPaymentGrants,
      ],
      secrets: ['tokens', ...paymentSecrets],
      bus: true,
      apiUrl: true,
    },
  },
});
