import { defineDomain } from '#shared/contracts/domain.ts';
import { deliveryErrors } from './errors.ts';
import { GetCarrier } from './get-carrier/contract.ts';
import { GetDeliveryRates } from './get-delivery-rates/contract.ts';
import { ListCarriers } from './list-carriers/contract.ts';
import { ListDeliveryRates } from './list-delivery-rates/contract.ts';
import { PutCarrier } from './put-carrier/contract.ts';
import { PutDeliveryRates } from './put-delivery-rates/contract.ts';
import { deliveryGrants, deliveryWriteGrants } from './store/rate-tables.ts';
import { deliveryItems } from './table.ts';

export const delivery = defineDomain({
  name: 'delivery',
  purpose: 'Delivery fees: rate tables and carriers.',
  items: [deliveryItems],
  errors: deliveryErrors,
  publishes: [],
  http: {
    routes: [ListDeliveryRates, GetDeliveryRates, PutDeliveryRates, ListCarriers, GetCarrier, PutCarrier],
    errorImpact: 'staff cannot see or change delivery fees; carts use the existing fees',
    reach: { tables: [...deliveryGrants, ...deliveryWriteGrants] },
  },
});
