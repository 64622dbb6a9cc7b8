import type { DomainContract } from '#shared/contracts/domain.ts';
import { backInStock } from './back-in-stock/domain.ts';
import { cashback } from './cashback/domain.ts';
import { catalog } from './catalog/domain.ts';
import { cancelling } from './cancelling/domain.ts';
import { carts } from './carts/domain.ts';
import { channels } from './channels/domain.ts';
import { checkout } from './checkout/domain.ts';
import { credit } from './credit/domain.ts';
import { customers } from './customers/domain.ts';
import { delivery } from './delivery/domain.ts';
import { drops } from './drops/domain.ts';
import { engagement } from './engagement/domain.ts';
import { inventory } from './inventory/domain.ts';
import { loyalty } from './loyalty/domain.ts';
import { orders } from './orders/domain.ts';
import { payments } from './payments/domain.ts';
import { priceMatch } from './price-match/domain.ts';
import { pricing } from './pricing/domain.ts';
import { promotions } from './promotions/domain.ts';
import { reference } from './reference/domain.ts';
import { sandboxProvider } from './sandbox-provider/domain.ts';
import { tax } from './tax/domain.ts';
import { webhooks } from './webhooks/domain.ts';

/** The table of contents of the shop, in reading order: from what is sold, through the sale, to what follows it. */
export const domains: readonly DomainContract[] = [
  channels,
  catalog,
  pricing,
  tax,
  delivery,
  promotions,
  inventory,
  carts,
  priceMatch,
  drops,
  credit,
  checkout,
  orders,
  payments,
  cancelling,
  sandboxProvider,
  customers,
  loyalty,
  cashback,
  engagement,
  backInStock,
  webhooks,
  reference,
];
