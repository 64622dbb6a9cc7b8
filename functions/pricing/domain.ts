import { defineDomain } from '#shared/contracts/domain.ts';
import { pricingErrors } from './errors.ts';
import {
  PriceChangeApproved,
  PriceChanged,
  PriceChangeExpired,
  PriceChangeRejected,
  PriceChangeRequested,
} from './events.ts';
import { ApprovePriceChange } from './approve-price-change/contract.ts';
import { GetCost } from './get-cost/contract.ts';
import { ListPriceChanges } from './list-price-changes/contract.ts';
import { ListPriceRules } from './list-price-rules/contract.ts';
import { PutCost } from './put-cost/contract.ts';
import { PutPriceRule } from './put-price-rule/contract.ts';
import { RejectPriceChange } from './reject-price-change/contract.ts';
import { DeletePrice } from './delete-price/contract.ts';
import { ExplainPrice } from './explain-price/contract.ts';
import { GetParityReport } from './get-parity-report/contract.ts';
import { GetPriceHistory } from './get-price-history/contract.ts';
import { GetPrice } from './get-price/contract.ts';
import { GetPrices } from './get-prices/contract.ts';
import { PutPriceBatch } from './put-price-batch/contract.ts';
import { PutPrice } from './put-price/contract.ts';
import { heldPriceGrants } from './store/held-prices.ts';
import { putPricesGrants } from './operations.ts';
import { may, mayQuery } from '#shared/contracts/grant.ts';
import { announceScheduledGrants } from './store/price-list.ts';
import { pricingScopes } from './scopes.ts';
import { pricingItems } from './table.ts';

export const pricing = defineDomain({
  name: 'pricing',
  purpose: 'Prices per SKU, currency, channel, customer and time.',
  items: [pricingItems],
  scopes: pricingScopes,
  errors: pricingErrors,
  publishes: [
    PriceChanged,
    PriceChangeRequested,
    PriceChangeApproved,
    PriceChangeRejected,
    PriceChangeExpired,
  ],
  http: {
    routes: [
      GetParityReport,
      ExplainPrice,
      GetPriceHistory,
      GetPrices,
      GetPrice,
      PutPrice,
      DeletePrice,
      PutPriceBatch,
      ApprovePriceChange,
      GetCost,
      ListPriceChanges,
      ListPriceRules,
      PutCost,
      PutPriceRule,
      RejectPriceChange,
    ],
    errorImpact: 'staff cannot see or change prices; shoppers continue to buy at existing prices',
    reach: {
      tables: [
        ...putPricesGrants,
        mayQuery(pricingItems.indexes.unlikePrices),
        may(pricingItems.items.priceRule, 'PutItem'),
      ],
    },
  },
  events: {
    schedules: [
      {
        name: 'announce-scheduled-prices',
        every: 'rate(1 minute)',
        errorImpact: 'lists show new prices late; carts and checkout apply them on time',
      },
      {
        name: 'expire-price-changes',
        every: 'rate(15 minutes)',
        errorImpact: 'PriceChangeExpired is published late; expired changes cannot be approved anyway',
      },
    ],
    reach: { tables: [...announceScheduledGrants, ...heldPriceGrants] },
  },
});
