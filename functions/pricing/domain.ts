import { defineDomain } from '../../shared/contracts/domain.ts';
import { may } from '../../shared/contracts/grant.ts';
import { offerGrants } from '../catalog/store/parts.ts';
import { directoryGrants } from '../channels/store/parts.ts';
import { pricingErrors } from './errors.ts';
import { PriceChanged } from './events.ts';
import { GetPrices } from './get-prices/contract.ts';
import { PutPrice } from './put-price/contract.ts';
import { pricingGrants } from './store/parts.ts';
import { pricingItems } from './table.ts';

export const pricing = defineDomain({
  name: 'pricing',
  purpose: 'What a SKU costs: per currency, channel and time, and which record says so.',
  items: [pricingItems],
  errors: pricingErrors,
  publishes: [PriceChanged],
  http: {
    routes: [GetPrices, PutPrice],
    errorImpact: 'staff cannot see or change prices; shoppers go on buying at the prices there are',
    reach: {
      tables: [
        ...directoryGrants,
        ...offerGrants,
        ...pricingGrants,
        may(pricingItems.items.priceList, 'PutItem'),
        may(pricingItems.items.priceEvent, 'PutItem'),
      ],
    },
  },
});
