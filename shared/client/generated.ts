// Generated from the contracts by `npm run docs`; do not edit.
import { clientOf, type Answer, type CallOptions, type ClientOptions } from './client.ts';

const operations = {
  listChannels: { method: 'GET', path: '/v1/channels' },
  getChannel: { method: 'GET', path: '/v1/channels/{code}' },
  putChannel: { method: 'PUT', path: '/v1/channels/{code}' },
  listLocations: {
    method: 'GET',
    path: '/v1/locations',
    query: ['near', 'radiusKm', 'kind', 'sku', 'quantity', 'channel', 'pickup'],
  },
  getLocation: { method: 'GET', path: '/v1/locations/{code}' },
  putLocation: { method: 'PUT', path: '/v1/locations/{code}' },
  listProducts: {
    method: 'GET',
    path: '/v1/products',
    query: ['channel', 'category', 'q', 'limit', 'cursor'],
  },
  getProduct: { method: 'GET', path: '/v1/products/{productId}', query: ['channel', 'quantity'] },
  getSku: { method: 'GET', path: '/v1/skus/{sku}', query: ['channel'] },
  getBarcode: { method: 'GET', path: '/v1/barcodes/{gtin}', query: ['channel'] },
  putProduct: { method: 'PUT', path: '/v1/products/{productId}' },
  listCategories: { method: 'GET', path: '/v1/categories' },
  putCategory: { method: 'PUT', path: '/v1/categories/{code}' },
  requestSearchIndexRebuild: { method: 'POST', path: '/v1/search-index/rebuild' },
  getParityReport: {
    method: 'GET',
    path: '/v1/prices/parity-report',
    query: ['currency', 'channels', 'category', 'only', 'limit', 'cursor'],
  },
  explainPrice: {
    method: 'GET',
    path: '/v1/prices/{sku}/{currency}/explain',
    query: ['channel', 'location', 'country', 'customer', 'groups', 'quantity', 'at'],
  },
  getPriceHistory: {
    method: 'GET',
    path: '/v1/prices/{sku}/{currency}/history',
    query: ['channel', 'limit', 'cursor'],
  },
  getPrices: { method: 'GET', path: '/v1/prices/{sku}/{currency}' },
  getPrice: { method: 'GET', path: '/v1/prices/{sku}/{currency}/{priceId}' },
  putPrice: { method: 'PUT', path: '/v1/prices/{sku}/{currency}/{priceId}' },
  deletePrice: { method: 'DELETE', path: '/v1/prices/{sku}/{currency}/{priceId}' },
  putPriceBatch: { method: 'POST', path: '/v1/prices/batch' },
  approvePriceChange: { method: 'POST', path: '/v1/price-changes/{changeId}/approve' },
  getCost: { method: 'GET', path: '/v1/costs/{sku}/{currency}' },
  listPriceChanges: { method: 'GET', path: '/v1/price-changes', query: ['status', 'limit', 'cursor'] },
  listPriceRules: { method: 'GET', path: '/v1/price-rules' },
  putCost: { method: 'PUT', path: '/v1/costs/{sku}/{currency}' },
  putPriceRule: { method: 'PUT', path: '/v1/price-rules/{code}' },
  rejectPriceChange: { method: 'POST', path: '/v1/price-changes/{changeId}/reject' },
  listTaxes: { method: 'GET', path: '/v1/taxes', query: ['country'] },
  getTax: { method: 'GET', path: '/v1/taxes/{region}/{taxClass}' },
  putTax: { method: 'PUT', path: '/v1/taxes/{region}/{taxClass}' },
  listDeliveryRates: { method: 'GET', path: '/v1/delivery-rates' },
  getDeliveryRates: { method: 'GET', path: '/v1/delivery-rates/{code}' },
  putDeliveryRates: { method: 'PUT', path: '/v1/delivery-rates/{code}' },
  listCarriers: { method: 'GET', path: '/v1/carriers' },
  getCarrier: { method: 'GET', path: '/v1/carriers/{code}' },
  putCarrier: { method: 'PUT', path: '/v1/carriers/{code}' },
  listPromotions: { method: 'GET', path: '/v1/promotions', query: ['channel'] },
  listAllPromotions: { method: 'GET', path: '/v1/promotions/all', query: ['ended', 'limit', 'cursor'] },
  getPromotion: { method: 'GET', path: '/v1/promotions/{promotionId}' },
  putPromotion: { method: 'PUT', path: '/v1/promotions/{promotionId}' },
  setPromotionState: { method: 'PUT', path: '/v1/promotions/{promotionId}/state' },
  dryRunPromotions: { method: 'POST', path: '/v1/promotions/dry-run' },
  putCoupon: { method: 'PUT', path: '/v1/coupons/{code}' },
  getCoupon: { method: 'GET', path: '/v1/coupons/{code}' },
  createCouponBatch: { method: 'POST', path: '/v1/promotions/{promotionId}/coupon-batches' },
  listBatchCoupons: {
    method: 'GET',
    path: '/v1/promotions/{promotionId}/coupon-batches/{batchId}',
    query: ['limit', 'cursor'],
  },
  getAvailability: { method: 'GET', path: '/v1/availability', query: ['sku', 'channel', 'near', 'explain'] },
  setStock: { method: 'PUT', path: '/v1/inventory/{locationId}/{sku}' },
  adjustStock: { method: 'POST', path: '/v1/inventory/adjustments' },
  getStock: { method: 'GET', path: '/v1/inventory/{locationId}/{sku}' },
  listStock: { method: 'GET', path: '/v1/inventory/{locationId}', query: ['limit', 'cursor'] },
  listMovements: {
    method: 'GET',
    path: '/v1/inventory/{locationId}/{sku}/movements',
    query: ['limit', 'cursor'],
  },
  listStockChanges: {
    method: 'GET',
    path: '/v1/channels/{channel}/stock-changes',
    query: ['limit', 'cursor'],
  },
  getChannelRules: { method: 'GET', path: '/v1/inventory/{locationId}/{sku}/channel-rules' },
  setChannelRules: { method: 'PUT', path: '/v1/inventory/{locationId}/{sku}/channel-rules' },
  setShards: { method: 'PUT', path: '/v1/inventory/{locationId}/{sku}/shards' },
  placeHold: { method: 'POST', path: '/v1/holds' },
  getHold: { method: 'GET', path: '/v1/holds/{holdId}' },
  extendHold: { method: 'POST', path: '/v1/holds/{holdId}/extend' },
  releaseHold: { method: 'POST', path: '/v1/holds/{holdId}/release' },
  openCart: { method: 'POST', path: '/v1/carts' },
  getCart: { method: 'GET', path: '/v1/carts/{cartId}' },
  getMyCart: { method: 'GET', path: '/v1/me/cart' },
  setCartLine: { method: 'PUT', path: '/v1/carts/{cartId}/lines/{sku}' },
  putCartCoupon: { method: 'PUT', path: '/v1/carts/{cartId}/coupons/{code}' },
  deleteCartCoupon: { method: 'DELETE', path: '/v1/carts/{cartId}/coupons/{code}' },
  setCartContact: { method: 'PUT', path: '/v1/carts/{cartId}/contact' },
  addCartGiftCard: { method: 'PUT', path: '/v1/carts/{cartId}/gift-cards' },
  removeCartGiftCard: { method: 'DELETE', path: '/v1/carts/{cartId}/gift-cards/{accountId}' },
  setCartStoreCredit: { method: 'PUT', path: '/v1/carts/{cartId}/store-credit' },
  claimCart: { method: 'POST', path: '/v1/carts/{cartId}/claim' },
  openPriceMatchClaim: { method: 'POST', path: '/v1/price-match-claims' },
  getPriceMatchClaim: { method: 'GET', path: '/v1/price-match-claims/{claimId}' },
  listPriceMatchClaims: {
    method: 'GET',
    path: '/v1/price-match-claims',
    query: ['status', 'limit', 'cursor'],
  },
  approvePriceMatchClaim: { method: 'POST', path: '/v1/price-match-claims/{claimId}/approve' },
  rejectPriceMatchClaim: { method: 'POST', path: '/v1/price-match-claims/{claimId}/reject' },
  getPriceMatchPolicy: { method: 'GET', path: '/v1/price-match-policies/{channel}' },
  putPriceMatchPolicy: { method: 'PUT', path: '/v1/price-match-policies/{channel}' },
  scheduleDrop: { method: 'PUT', path: '/v1/drops/{dropId}' },
  getDrop: { method: 'GET', path: '/v1/drops/{dropId}' },
  listDrops: { method: 'GET', path: '/v1/drops', query: ['channel'] },
  joinDrop: { method: 'POST', path: '/v1/drops/{dropId}/places' },
  getPlace: { method: 'GET', path: '/v1/drops/{dropId}/places/{placeId}' },
  resumePlace: { method: 'POST', path: '/v1/drops/{dropId}/places/resume' },
  leaveDrop: { method: 'POST', path: '/v1/drops/{dropId}/places/{placeId}/leave' },
  issueGiftCard: { method: 'POST', path: '/v1/gift-cards' },
  checkGiftCard: { method: 'POST', path: '/v1/gift-cards/balance' },
  getGiftCard: { method: 'GET', path: '/v1/gift-cards/{accountId}', query: ['limit', 'cursor'] },
  activateGiftCard: { method: 'POST', path: '/v1/gift-cards/{accountId}/activate' },
  blockGiftCard: { method: 'POST', path: '/v1/gift-cards/{accountId}/block' },
  getMyStoreCredit: { method: 'GET', path: '/v1/me/store-credit', query: ['currency', 'limit', 'cursor'] },
  getCustomerStoreCredit: {
    method: 'GET',
    path: '/v1/customers/{customerId}/store-credit',
    query: ['currency', 'limit', 'cursor'],
  },
  adjustStoreCredit: { method: 'POST', path: '/v1/customers/{customerId}/store-credit/adjustments' },
  getCreditLimits: { method: 'GET', path: '/v1/credit-limits' },
  putCreditLimits: { method: 'PUT', path: '/v1/credit-limits' },
  listDeliveryOptions: {
    method: 'GET',
    path: '/v1/carts/{cartId}/delivery-options',
    query: ['postalCode', 'country'],
  },
  checkout: { method: 'POST', path: '/v1/carts/{cartId}/checkout' },
  getOrder: { method: 'GET', path: '/v1/orders/{orderId}' },
  listMyOrders: { method: 'GET', path: '/v1/me/orders', query: ['limit', 'cursor'] },
  cancelOrder: { method: 'POST', path: '/v1/orders/{orderId}/cancel' },
  payOrder: { method: 'POST', path: '/v1/orders/{orderId}/payments' },
  refreshPayments: { method: 'POST', path: '/v1/orders/{orderId}/payments/refresh' },
  listPayments: { method: 'GET', path: '/v1/orders/{orderId}/payments' },
  previewRefund: { method: 'POST', path: '/v1/orders/{orderId}/refunds/preview' },
  refundOrder: { method: 'POST', path: '/v1/orders/{orderId}/refunds' },
  receiveWebhook: { method: 'POST', path: '/v1/payments/webhooks/{provider}' },
  startSandboxPayment: { method: 'POST', path: '/sandbox/payments' },
  getSandboxPayment: { method: 'GET', path: '/sandbox/payments/{paymentId}' },
  refundSandboxPayment: { method: 'POST', path: '/sandbox/refunds' },
  showPayPage: { method: 'GET', path: '/sandbox/pay/{paymentId}' },
  decideSandboxPayment: { method: 'POST', path: '/sandbox/pay/{paymentId}' },
  getMe: { method: 'GET', path: '/v1/me' },
  putMe: { method: 'PUT', path: '/v1/me' },
  putConsents: { method: 'PUT', path: '/v1/me/consents' },
  findCustomers: { method: 'GET', path: '/v1/customers', query: ['email', 'phone', 'externalId'] },
  getCustomer: { method: 'GET', path: '/v1/customers/{externalId}' },
  putCustomer: { method: 'PUT', path: '/v1/customers/{externalId}' },
  putSegments: { method: 'PUT', path: '/v1/customers/{externalId}/segments' },
  getMyPoints: { method: 'GET', path: '/v1/me/points', query: ['limit', 'cursor'] },
  getCustomerPoints: { method: 'GET', path: '/v1/customers/{customerId}/points', query: ['limit', 'cursor'] },
  putCashbackRule: { method: 'PUT', path: '/v1/cashback-rules/{ruleId}' },
  getCashbackRule: { method: 'GET', path: '/v1/cashback-rules/{ruleId}' },
  listCashbackRules: { method: 'GET', path: '/v1/cashback-rules' },
  endCashbackRule: { method: 'POST', path: '/v1/cashback-rules/{ruleId}/end' },
  listMessages: { method: 'GET', path: '/v1/messages', query: ['customerId', 'day', 'limit', 'cursor'] },
  restoreCart: { method: 'GET', path: '/v1/restore-cart' },
  showUnsubscribe: { method: 'GET', path: '/v1/unsubscribe/{messageId}', query: ['token'] },
  unsubscribe: { method: 'POST', path: '/v1/unsubscribe/{messageId}', query: ['token'] },
  subscribeToStock: { method: 'POST', path: '/v1/stock-subscriptions' },
  getStockSubscription: { method: 'GET', path: '/v1/stock-subscriptions/{subscriptionId}' },
  cancelStockSubscription: { method: 'POST', path: '/v1/stock-subscriptions/{subscriptionId}/cancel' },
  listMyStockSubscriptions: { method: 'GET', path: '/v1/me/stock-subscriptions', query: ['limit', 'cursor'] },
  getStockDemand: { method: 'GET', path: '/v1/stock-demand', query: ['channel', 'sku'] },
  createWebhook: { method: 'POST', path: '/v1/channels/{channel}/webhooks' },
  listWebhooks: { method: 'GET', path: '/v1/channels/{channel}/webhooks' },
  getWebhook: { method: 'GET', path: '/v1/channels/{channel}/webhooks/{webhookId}' },
  changeWebhook: { method: 'PUT', path: '/v1/channels/{channel}/webhooks/{webhookId}' },
  removeWebhook: { method: 'DELETE', path: '/v1/channels/{channel}/webhooks/{webhookId}' },
  rotateWebhookSecret: { method: 'POST', path: '/v1/channels/{channel}/webhooks/{webhookId}/rotate-secret' },
  resumeWebhook: { method: 'POST', path: '/v1/channels/{channel}/webhooks/{webhookId}/resume' },
  testWebhook: { method: 'POST', path: '/v1/channels/{channel}/webhooks/{webhookId}/test' },
  listWebhookDeliveries: {
    method: 'GET',
    path: '/v1/channels/{channel}/webhooks/{webhookId}/deliveries',
    query: ['limit', 'cursor'],
  },
  resendWebhookDelivery: {
    method: 'POST',
    path: '/v1/channels/{channel}/webhooks/{webhookId}/deliveries/{deliveryId}/resend',
  },
  showReference: { method: 'GET', path: '/docs' },
  showErrorReference: { method: 'GET', path: '/docs/errors' },
  getOpenApi: { method: 'GET', path: '/openapi.json' },
  getAsyncApi: { method: 'GET', path: '/asyncapi.json' },
  getHealth: { method: 'GET', path: '/health' },
} as const;

/** Every operation of the API. */
export interface ShopClient {
  /** See where the business sells, serves and informs. `GET /v1/channels` */
  listChannels(
    input?: Readonly<Record<string, never>>,
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly Channel[];
        readonly page: {
          /** Send it as `cursor` for the next page; null on the last one */
          readonly nextCursor: string | null;
        };
      }
    >
  >;

  /** See one sales channel. `GET /v1/channels/{code}` */
  getChannel(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly code: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Channel>>;

  /** Create or change a sales channel. `PUT /v1/channels/{code}` */
  putChannel(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly code: string;
      readonly body: ChannelBodyInput;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Channel> | Answer<201, Channel>>;

  /** Find stores, nearest first. `GET /v1/locations` */
  listLocations(
    input?: {
      /** Latitude,longitude in degrees */
      readonly near?: string;
      /** How far, in kilometres */
      readonly radiusKm?: number;
      readonly kind?: 'store' | 'warehouse' | 'supplier';
      /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
      readonly sku?: string;
      /** Units wanted of the SKU */
      readonly quantity?: number;
      /** Only its locations; needed with `sku` */
      readonly channel?: string;
      /** Only where goods can be picked up */
      readonly pickup?: boolean;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly LocationRow[];
        readonly page: {
          /** Send it as `cursor` for the next page; null on the last one */
          readonly nextCursor: string | null;
        };
      }
    >
  >;

  /** See one store, warehouse or supplier. `GET /v1/locations/{code}` */
  getLocation(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly code: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Location>>;

  /** Create or change a store, warehouse or supplier. `PUT /v1/locations/{code}` */
  putLocation(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly code: string;
      readonly body: LocationBodyInput;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Location> | Answer<201, Location>>;

  /** Browse and search what a channel sells, with prices and availability. `GET /v1/products` */
  listProducts(
    input?: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel?: string;
      /** Short code in lower case, for example `store-jakarta` */
      readonly category?: string;
      /** Words to search for */
      readonly q?: string;
      /** Rows on this page, at most 100 */
      readonly limit?: number;
      /** `page.nextCursor` of the page before */
      readonly cursor?: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, ProductPage>>;

  /** See one product with its variants, prices and stock in a channel. `GET /v1/products/{productId}` */
  getProduct(
    input: {
      /** Identifier */
      readonly productId: string;
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel?: string;
      /** Units of one line, for `price` */
      readonly quantity?: number;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Product>>;

  /** Look up one SKU, by its code or another name of it, with price and stock in a channel. `GET /v1/skus/{sku}` */
  getSku(
    input: {
      /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
      readonly sku: string;
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel?: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, SkuView>>;

  /** Scan a barcode and see what it is. `GET /v1/barcodes/{gtin}` */
  getBarcode(
    input: {
      /** GTIN-8, -12, -13 or -14; kept with 14 digits */
      readonly gtin: string;
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel?: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, SkuView>>;

  /** Create or change a product with its variants, channels and texts. `PUT /v1/products/{productId}` */
  putProduct(
    input: {
      /** Identifier */
      readonly productId: string;
      readonly body: ProductBodyInput;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Product> | Answer<201, Product>>;

  /** See how products are grouped. `GET /v1/categories` */
  listCategories(
    input?: Readonly<Record<string, never>>,
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly Category[];
        readonly page: {
          /** Send it as `cursor` for the next page; null on the last one */
          readonly nextCursor: string | null;
        };
      }
    >
  >;

  /** Create or change a category. `PUT /v1/categories/{code}` */
  putCategory(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly code: string;
      readonly body: CategoryBodyInput;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Category> | Answer<201, Category>>;

  /** Have the search index built again from what is stored. `POST /v1/search-index/rebuild` */
  requestSearchIndexRebuild(
    input?: Readonly<Record<string, never>>,
    options?: CallOptions,
  ): Promise<
    Answer<
      202,
      {
        /** Identifier */
        readonly requestId: string;
      }
    >
  >;

  /** See which SKUs cost differently between channels, and whether anybody said they may. `GET /v1/prices/parity-report` */
  getParityReport(
    input: {
      /** ISO 4217 code */
      readonly currency: string;
      /** With commas between; every one that sells in this currency when left out */
      readonly channels?: string;
      /** Goods of this category alone */
      readonly category?: string;
      /** Leaves out what a rule or an exception allows */
      readonly only?: 'unexplained';
      /** Rows on this page, at most 100 */
      readonly limit?: number;
      /** `page.nextCursor` of the page before */
      readonly cursor?: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly {
          /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
          readonly sku: string;
          /** ISO 4217 code */
          readonly currency: string;
          /** Short code in lower case, for example `store-jakarta` */
          readonly category?: string;
          /** Between the lowest price and the highest */
          readonly gap: {
            /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
            readonly amount: number;
            /** Of the lower price; left out where the lower one is nothing */
            readonly percent?: number;
          };
          /** True when some difference is */
          readonly unexplained: boolean;
          /** The lowest first; channels that do not sell it are left out */
          readonly prices: readonly {
            /** Short code in lower case, for example `store-jakarta` */
            readonly channel: string;
            /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
            readonly amount: number;
            /** Which record wins there */
            readonly priceId: string;
            /** Short code in lower case, for example `store-jakarta` */
            readonly fallback?: string;
            readonly exception?: PriceException;
          }[];
          /** The largest first */
          readonly differences: readonly {
            /** The cheaper one first */
            readonly channels: readonly string[];
            /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
            readonly amount: number;
            /** Of the lower price; left out where the lower one is nothing */
            readonly percent?: number;
            /** `exception`: one of the prices was approved, or differs on purpose; `rule`: every rule between the two allows it */
            readonly because: 'exception' | 'rule' | 'unexplained';
            /** The rules that allow it, or those it is beyond */
            readonly rules: readonly string[];
          }[];
        }[];
        readonly page: {
          /** Send it as `cursor` for the next page; null on the last one */
          readonly nextCursor: string | null;
        };
      }
    >
  >;

  /** See which price somebody gets, and why every other record lost. `GET /v1/prices/{sku}/{currency}/explain` */
  explainPrice(
    input: {
      /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
      readonly sku: string;
      /** ISO 4217 code */
      readonly currency: string;
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel: string;
      /** Short code in lower case, for example `store-jakarta` */
      readonly location?: string;
      /** The channel’s own when left out */
      readonly country?: string;
      /** Identifier */
      readonly customer?: string;
      readonly groups?: string;
      /** Units of one line */
      readonly quantity?: number;
      /** Now when left out */
      readonly at?: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
        readonly sku: string;
        /** ISO 4217 code */
        readonly currency: string;
        /** Instant, ISO 8601 in UTC */
        readonly at: string;
        readonly price?: ShownPrice;
        /** Whose records were weighed: the channel, or its fallback */
        readonly channel: string;
        readonly candidates: readonly {
          /** Identifier */
          readonly priceId: string;
          /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
          readonly amount: number;
          /** What the price tag compares it with, at least `amount`; minor units */
          readonly compareAt?: number;
          /** Holds in this sales channel only */
          readonly channel?: string;
          /** Holds for what is sold or picked up at this location only */
          readonly locationId?: string;
          /** Holds for deliveries to this country only */
          readonly country?: string;
          /** Holds for customers in this segment only */
          readonly customerGroup?: string;
          /** Holds for this customer only; nobody else sees it */
          readonly customerId?: string;
          /** Holds from so many units of a line on */
          readonly minQuantity?: number;
          /** First instant at which it holds */
          readonly validFrom?: string;
          /** First instant at which it holds no more */
          readonly validTo?: string;
          /** Instant, ISO 8601 in UTC */
          readonly createdAt: string;
          /** `approved`: let outside a rule; `override`: unlike other channels on purpose */
          readonly exception?: 'approved' | 'override';
          readonly outcome: 'won' | 'lost';
          /** Why it lost: `other_channel`, `too_few` … */
          readonly because?: string;
        }[];
      }
    >
  >;

  /** See what a SKU cost when, who changed it and why, the newest change first. `GET /v1/prices/{sku}/{currency}/history` */
  getPriceHistory(
    input: {
      /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
      readonly sku: string;
      /** ISO 4217 code */
      readonly currency: string;
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel: string;
      /** Rows on this page, at most 100 */
      readonly limit?: number;
      /** `page.nextCursor` of the page before */
      readonly cursor?: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
        readonly sku: string;
        /** ISO 4217 code */
        readonly currency: string;
        /** Short code in lower case, for example `store-jakarta` */
        readonly channel: string;
        /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
        readonly lowest30?: number;
        readonly spans: readonly {
          /** Instant, ISO 8601 in UTC */
          readonly from: string;
          /** The first instant after it; left out while nothing follows */
          readonly to?: string;
          /** Left out: there was no price */
          readonly amount?: number;
          /** Identifier */
          readonly priceId?: string;
          /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
          readonly compareAt?: number;
          /** Short code in lower case, for example `store-jakarta` */
          readonly fallback?: string;
        }[];
        readonly changes: readonly {
          /** Instant, ISO 8601 in UTC */
          readonly at: string;
          /** Version of the aggregate; also its ETag */
          readonly version: number;
          /** Who changed it, for example `staff:sari` */
          readonly by: string;
          /** Free text */
          readonly reason?: string;
          /** Instant, ISO 8601 in UTC */
          readonly exceptionUntil?: string;
          readonly approvedBy?: string;
          readonly change: 'set' | 'removed';
          readonly record: {
            /** Identifier */
            readonly priceId: string;
            /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
            readonly amount: number;
            /** What the price tag compares it with, at least `amount`; minor units */
            readonly compareAt?: number;
            /** Holds in this sales channel only */
            readonly channel?: string;
            /** Holds for what is sold or picked up at this location only */
            readonly locationId?: string;
            /** Holds for deliveries to this country only */
            readonly country?: string;
            /** Holds for customers in this segment only */
            readonly customerGroup?: string;
            /** Holds for this customer only; nobody else sees it */
            readonly customerId?: string;
            /** Holds from so many units of a line on */
            readonly minQuantity?: number;
            /** First instant at which it holds */
            readonly validFrom?: string;
            /** First instant at which it holds no more */
            readonly validTo?: string;
            /** Instant, ISO 8601 in UTC */
            readonly createdAt: string;
            /** `approved`: let outside a rule; `override`: unlike other channels on purpose */
            readonly exception?: 'approved' | 'override';
          };
          readonly previous?: {
            /** Identifier */
            readonly priceId: string;
            /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
            readonly amount: number;
            /** What the price tag compares it with, at least `amount`; minor units */
            readonly compareAt?: number;
            /** Holds in this sales channel only */
            readonly channel?: string;
            /** Holds for what is sold or picked up at this location only */
            readonly locationId?: string;
            /** Holds for deliveries to this country only */
            readonly country?: string;
            /** Holds for customers in this segment only */
            readonly customerGroup?: string;
            /** Holds for this customer only; nobody else sees it */
            readonly customerId?: string;
            /** Holds from so many units of a line on */
            readonly minQuantity?: number;
            /** First instant at which it holds */
            readonly validFrom?: string;
            /** First instant at which it holds no more */
            readonly validTo?: string;
            /** Instant, ISO 8601 in UTC */
            readonly createdAt: string;
            /** `approved`: let outside a rule; `override`: unlike other channels on purpose */
            readonly exception?: 'approved' | 'override';
          };
        }[];
        readonly page: {
          readonly nextCursor: string | null;
        };
      }
    >
  >;

  /** See every price record of a SKU in one currency. `GET /v1/prices/{sku}/{currency}` */
  getPrices(
    input: {
      /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
      readonly sku: string;
      /** ISO 4217 code */
      readonly currency: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, PriceList>>;

  /** See one price record with its conditions. `GET /v1/prices/{sku}/{currency}/{priceId}` */
  getPrice(
    input: {
      /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
      readonly sku: string;
      /** ISO 4217 code */
      readonly currency: string;
      /** Identifier */
      readonly priceId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, PricingPrice>>;

  /** Set a price of a SKU: everywhere, or for some of the shop: a channel, a place, a customer, a quantity, a time. `PUT /v1/prices/{sku}/{currency}/{priceId}` */
  putPrice(
    input: {
      /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
      readonly sku: string;
      /** ISO 4217 code */
      readonly currency: string;
      /** Identifier */
      readonly priceId: string;
      readonly body: PriceBody;
    },
    options?: CallOptions,
  ): Promise<Answer<200, PricingPrice> | Answer<201, PricingPrice> | Answer<202, HeldPrice>>;

  /** Take a price record away, so that the next narrower one holds. `DELETE /v1/prices/{sku}/{currency}/{priceId}` */
  deletePrice(
    input: {
      /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
      readonly sku: string;
      /** ISO 4217 code */
      readonly currency: string;
      /** Identifier */
      readonly priceId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, PriceList>>;

  /** Set up to a hundred price records at once, as a merchandise system sends its price list. `POST /v1/prices/batch` */
  putPriceBatch(
    input: {
      readonly body: {
        readonly rows: readonly Readonly<Record<string, unknown>>[];
      };
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        /** Rows that were written or said what is already there */
        readonly applied: number;
        /** Rows that wait for approval */
        readonly held: number;
        readonly refused: number;
        readonly results: readonly {
          /** Position in `rows`, from 0 */
          readonly row: number;
          readonly outcome: 'created' | 'changed' | 'unchanged' | 'held' | 'refused';
          /** Identifier */
          readonly priceId?: string;
          /** The change that waits for approval */
          readonly changeId?: string;
          /** Version of the prices of the SKU from now on */
          readonly version?: number;
          /** Why it was refused */
          readonly code?: string;
          readonly detail?: string;
          readonly errors?: readonly {
            readonly pointer: string;
            readonly code: string;
            readonly detail: string;
          }[];
        }[];
      }
    >
  >;

  /** Let a price outside the rules hold, until a time. `POST /v1/price-changes/{changeId}/approve` */
  approvePriceChange(
    input: {
      /** Identifier */
      readonly changeId: string;
      readonly body: {
        /** First instant at which the exception holds no more */
        readonly until: string;
        /** Free text */
        readonly note?: string;
      };
    },
    options?: CallOptions,
  ): Promise<Answer<200, HeldPrice>>;

  /** See what one unit costs us, and who said so. `GET /v1/costs/{sku}/{currency}` */
  getCost(
    input: {
      /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
      readonly sku: string;
      /** ISO 4217 code */
      readonly currency: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Cost>>;

  /** See the prices that wait for approval, the oldest first, or those that were decided. `GET /v1/price-changes` */
  listPriceChanges(
    input?: {
      readonly status?: 'pending' | 'approved' | 'rejected' | 'expired';
      /** Rows on this page, at most 100 */
      readonly limit?: number;
      /** `page.nextCursor` of the page before */
      readonly cursor?: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly HeldPrice[];
        readonly page: {
          /** Send it as `cursor` for the next page; null on the last one */
          readonly nextCursor: string | null;
        };
      }
    >
  >;

  /** See what prices may be. `GET /v1/price-rules` */
  listPriceRules(
    input?: Readonly<Record<string, never>>,
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly PriceRule[];
      }
    >
  >;

  /** Say what one unit costs us, so that rules can keep a margin. `PUT /v1/costs/{sku}/{currency}` */
  putCost(
    input: {
      /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
      readonly sku: string;
      /** ISO 4217 code */
      readonly currency: string;
      readonly body: {
        /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
        readonly cost: number;
      };
    },
    options?: CallOptions,
  ): Promise<Answer<200, Cost>>;

  /** Say what prices may be: a margin, a floor, a ceiling, how far they move. `PUT /v1/price-rules/{code}` */
  putPriceRule(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly code: string;
      readonly body: PriceRuleBodyInput;
    },
    options?: CallOptions,
  ): Promise<Answer<200, PriceRule> | Answer<201, PriceRule>>;

  /** Refuse a price outside the rules, and say why. `POST /v1/price-changes/{changeId}/reject` */
  rejectPriceChange(
    input: {
      /** Identifier */
      readonly changeId: string;
      readonly body: {
        /** Free text */
        readonly note: string;
      };
    },
    options?: CallOptions,
  ): Promise<Answer<200, HeldPrice>>;

  /** See every tax rule of the shop, those that come with it included. `GET /v1/taxes` */
  listTaxes(
    input?: {
      /** Only this country and its parts */
      readonly country?: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly TaxRule[];
        readonly page: {
          /** Send it as `cursor` for the next page; null on the last one */
          readonly nextCursor: string | null;
        };
      }
    >
  >;

  /** See the rates of one tax class in one region, past and to come. `GET /v1/taxes/{region}/{taxClass}` */
  getTax(
    input: {
      /** A country (`ID`), or a part of one (`US-NY`), ISO 3166 */
      readonly region: string;
      /** Short code in lower case, for example `store-jakarta` */
      readonly taxClass: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, TaxRule>>;

  /** Set the rates of one tax class in a country, or in a part of one. `PUT /v1/taxes/{region}/{taxClass}` */
  putTax(
    input: {
      /** A country (`ID`), or a part of one (`US-NY`), ISO 3166 */
      readonly region: string;
      /** Short code in lower case, for example `store-jakarta` */
      readonly taxClass: string;
      readonly body: TaxBodyInput;
    },
    options?: CallOptions,
  ): Promise<Answer<200, TaxRule> | Answer<201, TaxRule>>;

  /** See every table of delivery fees. `GET /v1/delivery-rates` */
  listDeliveryRates(
    input?: Readonly<Record<string, never>>,
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly RateTable[];
        readonly page: {
          /** Send it as `cursor` for the next page; null on the last one */
          readonly nextCursor: string | null;
        };
      }
    >
  >;

  /** See one table of delivery fees. `GET /v1/delivery-rates/{code}` */
  getDeliveryRates(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly code: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, RateTable>>;

  /** Set a table of delivery fees: zones, steps of weight, value and quantity, surcharges. `PUT /v1/delivery-rates/{code}` */
  putDeliveryRates(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly code: string;
      readonly body: RateTableBodyInput;
    },
    options?: CallOptions,
  ): Promise<Answer<200, RateTable> | Answer<201, RateTable>>;

  /** See every carrier. `GET /v1/carriers` */
  listCarriers(
    input?: Readonly<Record<string, never>>,
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly Carrier[];
        readonly page: {
          /** Send it as `cursor` for the next page; null on the last one */
          readonly nextCursor: string | null;
        };
      }
    >
  >;

  /** See one carrier and its price list. `GET /v1/carriers/{code}` */
  getCarrier(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly code: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Carrier>>;

  /** Set a carrier and its price list: services by zone and weight. `PUT /v1/carriers/{code}` */
  putCarrier(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly code: string;
      readonly body: CarrierBodyInput;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Carrier> | Answer<201, Carrier>>;

  /** See what a channel offers now, for banners and product pages. `GET /v1/promotions` */
  listPromotions(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly PublicPromotion[];
        readonly page: {
          /** Send it as `cursor` for the next page; null on the last one */
          readonly nextCursor: string | null;
        };
      }
    >
  >;

  /** See every promotion as it is written: drafts, active and paused ones; or those that ended. `GET /v1/promotions/all` */
  listAllPromotions(
    input?: {
      /** `true`: those that are over */
      readonly ended?: 'true' | 'false';
      /** Rows on this page, at most 100 */
      readonly limit?: number;
      /** `page.nextCursor` of the page before */
      readonly cursor?: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly Promotion[];
        readonly page: {
          /** Send it as `cursor` for the next page; null on the last one */
          readonly nextCursor: string | null;
        };
      }
    >
  >;

  /** See a promotion as it is written, and how much of it was used. `GET /v1/promotions/{promotionId}` */
  getPromotion(
    input: {
      /** Identifier */
      readonly promotionId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Promotion>>;

  /** Write or change a promotion: who gets it, on what, and what it does. `PUT /v1/promotions/{promotionId}` */
  putPromotion(
    input: {
      /** Identifier */
      readonly promotionId: string;
      readonly body: PromotionBodyInput;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Promotion> | Answer<201, Promotion>>;

  /** Let a promotion hold, pause it, resume it, or end it for good. `PUT /v1/promotions/{promotionId}/state` */
  setPromotionState(
    input: {
      /** Identifier */
      readonly promotionId: string;
      readonly body: {
        readonly state: 'active' | 'paused' | 'ended';
      };
    },
    options?: CallOptions,
  ): Promise<Answer<200, Promotion>>;

  /** Try what a cart would get, and learn why not that one. `POST /v1/promotions/dry-run` */
  dryRunPromotions(
    input: {
      readonly body: {
        /** Its lines, channel, codes and customer, where not said otherwise */
        readonly cartId?: string;
        readonly lines?: readonly {
          /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
          readonly sku: string;
          /** Whole units */
          readonly quantity: number;
        }[];
        /** Needed without a cart */
        readonly channel?: string;
        /** ISO 4217 code */
        readonly currency?: string;
        /** Now when left out */
        readonly at?: string;
        readonly customer?: {
          readonly isSignedIn?: boolean;
          readonly segments?: readonly string[];
          readonly isFirstPurchase?: boolean;
        };
        /** Short code in lower case, for example `store-jakarta` */
        readonly soldAt?: string;
        readonly delivery?: {
          readonly method: 'ship' | 'pickup';
          /** Identifier */
          readonly optionId: string;
          /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
          readonly fee: number;
          /** Short code in lower case, for example `store-jakarta` */
          readonly locationId?: string;
        };
        readonly coupons?: readonly string[];
        /** Drafts or paused promotions to try */
        readonly asIfActive?: readonly string[];
      };
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly lines: readonly {
          /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
          readonly sku: string;
          /** Whole units */
          readonly quantity: number;
          /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
          readonly unitPrice: number;
          /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
          readonly discount: number;
          /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
          readonly total: number;
          readonly discounts: readonly Discount[];
          /** Identifier */
          readonly giftOf?: string;
          readonly unavailable?: string;
        }[];
        readonly delivery: {
          /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
          readonly fee: number;
          /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
          readonly discount: number;
        };
        readonly totals: CartsTotals;
        readonly applied: readonly {
          /** Identifier */
          readonly promotionId: string;
          readonly name: string;
          /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
          readonly amount: number;
          readonly couponCode?: string;
          /** Its budget allowed no more */
          readonly isCapped?: boolean;
        }[];
        readonly notApplied: readonly {
          /** Identifier */
          readonly promotionId: string;
          readonly name: string;
          readonly reasons: readonly {
            readonly code: string;
            readonly detail: string;
            readonly missing?: {
              /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
              readonly amount?: number;
              readonly units?: number;
              readonly skus?: readonly string[];
            };
            /** The promotion that stands in its way */
            readonly promotionId?: string;
          }[];
        }[];
      }
    >
  >;

  /** Give a promotion a code of your own wording, change how often it may be used, or revoke it. `PUT /v1/coupons/{code}` */
  putCoupon(
    input: {
      /** Coupon code */
      readonly code: string;
      readonly body: CouponBodyInput;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Coupon> | Answer<201, Coupon>>;

  /** See what a code unlocks and how often it was used, to answer a question about it. `GET /v1/coupons/{code}` */
  getCoupon(
    input: {
      /** Coupon code */
      readonly code: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Coupon>>;

  /** Make many codes for a promotion, one for each person it is sent to. `POST /v1/promotions/{promotionId}/coupon-batches` */
  createCouponBatch(
    input: {
      /** Identifier */
      readonly promotionId: string;
      readonly body: {
        /** How many codes */
        readonly quantity: number;
        /** Orders that may use each code */
        readonly uses?: number;
      };
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      201,
      {
        /** Identifier */
        readonly batchId: string;
        /** Identifier */
        readonly promotionId: string;
        readonly quantity: number;
        readonly uses: number;
      }
    >
  >;

  /** Export the codes of a batch, page by page, with how often each was used. `GET /v1/promotions/{promotionId}/coupon-batches/{batchId}` */
  listBatchCoupons(
    input: {
      /** Identifier */
      readonly promotionId: string;
      /** Identifier */
      readonly batchId: string;
      /** Rows on this page, at most 100 */
      readonly limit?: number;
      /** `page.nextCursor` of the page before */
      readonly cursor?: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly Coupon[];
        readonly page: {
          /** Send it as `cursor` for the next page; null on the last one */
          readonly nextCursor: string | null;
        };
      }
    >
  >;

  /** See how much of a SKU a channel can promise, and where. `GET /v1/availability` */
  getAvailability(
    input: {
      /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
      readonly sku: string;
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel: string;
      readonly near?: string;
      /** Show every term */
      readonly explain?: boolean;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
        readonly sku: string;
        /** The other name that was asked for */
        readonly askedFor?: string;
        /** Short code in lower case, for example `store-jakarta` */
        readonly channel: string;
        /** Units the channel can promise over all its locations */
        readonly total: number;
        /** The true figure lies in it: `none` is 0, `last-5` is 1 to 5, `low` is more, up to the threshold */
        readonly band: string;
        /** Taken off the total: the channel does not show them */
        readonly threshold?: number;
        /** What a kit consists of: its total is the scarcest part’s, by how many it takes */
        readonly parts?: readonly {
          /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
          readonly sku: string;
          readonly quantity: number;
          readonly total: number;
        }[];
        readonly locations: readonly {
          /** Short code in lower case, for example `store-jakarta` */
          readonly locationId: string;
          readonly availableToPromise: number;
          readonly distanceKm?: number;
          readonly terms?: Readonly<Record<string, number>>;
          /** Of a kit, what its parts could be promised here */
          readonly parts?: readonly {
            /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
            readonly sku: string;
            readonly availableToPromise: number;
            readonly terms: Readonly<Record<string, number>>;
          }[];
          /** Why this location counts for nothing */
          readonly excluded?: string;
        }[];
      }
    >
  >;

  /** Set how much of a SKU is at a location, knowing what was there. `PUT /v1/inventory/{locationId}/{sku}` */
  setStock(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly locationId: string;
      /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
      readonly sku: string;
      readonly body: {
        /** Units counted */
        readonly onHand: number;
        /** Units the caller believes were there before */
        readonly expectedOnHand: number;
        /** Units kept back from every channel */
        readonly safetyStock?: number;
      };
    },
    options?: CallOptions,
  ): Promise<Answer<200, StockLevel> | Answer<201, StockLevel>>;

  /** Change stock by some units, for a reason. `POST /v1/inventory/adjustments` */
  adjustStock(
    input: {
      readonly body: {
        /** Short code in lower case, for example `store-jakarta` */
        readonly locationId: string;
        /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
        readonly sku: string;
        /** Units, with the sign of the change of what can be sold */
        readonly quantity: number;
        readonly reason:
          | 'received'
          | 'found'
          | 'lost'
          | 'returned'
          | 'correction'
          | 'damaged'
          | 'quality-control'
          | 'display'
          | 'repaired';
        /** Free text */
        readonly note?: string;
      };
    },
    options?: CallOptions,
  ): Promise<Answer<201, StockLevel>>;

  /** See the stock of a SKU at a location with every term. `GET /v1/inventory/{locationId}/{sku}` */
  getStock(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly locationId: string;
      /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
      readonly sku: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, StockLevel>>;

  /** Walk through everything stocked at a location, in the order of SKUs. `GET /v1/inventory/{locationId}` */
  listStock(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly locationId: string;
      /** Rows on this page, at most 100 */
      readonly limit?: number;
      /** `page.nextCursor` of the page before */
      readonly cursor?: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly StockLevel[];
        readonly page: {
          /** Send it as `cursor` for the next page; null on the last one */
          readonly nextCursor: string | null;
        };
      }
    >
  >;

  /** See why the stock of a SKU at a location is what it is. `GET /v1/inventory/{locationId}/{sku}/movements` */
  listMovements(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly locationId: string;
      /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
      readonly sku: string;
      /** Rows on this page, at most 100 */
      readonly limit?: number;
      /** `page.nextCursor` of the page before */
      readonly cursor?: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly MovementRow[];
        readonly page: {
          /** Send it as `cursor` for the next page; null on the last one */
          readonly nextCursor: string | null;
        };
      }
    >
  >;

  /** Keep another system’s stock figures in step with what a channel may promise. `GET /v1/channels/{channel}/stock-changes` */
  listStockChanges(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel: string;
      /** Rows on this page, at most 100 */
      readonly limit?: number;
      /** `page.nextCursor` of the page before */
      readonly cursor?: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly StockChange[];
        /** Where to go on; absent while nothing has changed yet */
        readonly cursor?: string;
        readonly hasMore: boolean;
      }
    >
  >;

  /** See what is set aside for, and hidden from, each channel. `GET /v1/inventory/{locationId}/{sku}/channel-rules` */
  getChannelRules(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly locationId: string;
      /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
      readonly sku: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, ChannelRules>>;

  /** Set units aside for a channel, or hide some from it. `PUT /v1/inventory/{locationId}/{sku}/channel-rules` */
  setChannelRules(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly locationId: string;
      /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
      readonly sku: string;
      readonly body: ChannelRulesBodyInput;
    },
    options?: CallOptions,
  ): Promise<Answer<200, ChannelRules>>;

  /** Prepare a SKU for a rush before it begins. `PUT /v1/inventory/{locationId}/{sku}/shards` */
  setShards(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly locationId: string;
      /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
      readonly sku: string;
      readonly body: {
        readonly shards: number;
      };
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
        readonly sku: string;
        /** Short code in lower case, for example `store-jakarta` */
        readonly locationId: string;
        readonly shards: number;
      }
    >
  >;

  /** Keep stock for somebody without an order: a pick-up offer, a promise on the phone. `POST /v1/holds` */
  placeHold(
    input: {
      readonly body: {
        /** Short code in lower case, for example `store-jakarta` */
        readonly channel: string;
        /** Only from this location; from the channel’s own in their order when left out */
        readonly locationId?: string;
        readonly lines: readonly {
          /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
          readonly sku: string;
          /** Whole units */
          readonly quantity: number;
        }[];
        /** ISO 8601 duration, for example PT30M */
        readonly expiresIn?: string;
        /** Whom it is for: `customer:<customerId>`, or a reference of your own; no personal data */
        readonly owner?: string;
      };
    },
    options?: CallOptions,
  ): Promise<Answer<201, Hold>>;

  /** See what is held, until when, and what became of it. `GET /v1/holds/{holdId}` */
  getHold(
    input: {
      /** Identifier */
      readonly holdId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Hold>>;

  /** Keep held stock longer, once. `POST /v1/holds/{holdId}/extend` */
  extendHold(
    input: {
      /** Identifier */
      readonly holdId: string;
      readonly body: {
        /** From now on */
        readonly expiresIn: string;
      };
    },
    options?: CallOptions,
  ): Promise<Answer<200, Hold>>;

  /** Let held stock go. `POST /v1/holds/{holdId}/release` */
  releaseHold(
    input: {
      /** Identifier */
      readonly holdId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Hold>>;

  /** Start gathering what a shopper wants to buy. `POST /v1/carts` */
  openCart(
    input: {
      readonly body: {
        /** Short code in lower case, for example `store-jakarta` */
        readonly channel: string;
        /** The channel’s own when left out */
        readonly currency?: string;
        /** The store where staff sell it; only for those who work there */
        readonly soldAt?: string;
        readonly lines?: readonly {
          /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
          readonly sku: string;
          /** Whole units */
          readonly quantity: number;
        }[];
      };
    },
    options?: CallOptions,
  ): Promise<Answer<201, Cart>>;

  /** See a cart at today’s prices and stock. `GET /v1/carts/{cartId}` */
  getCart(
    input: {
      /** Identifier */
      readonly cartId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Cart>>;

  /** Go on with the cart I left on another device. `GET /v1/me/cart` */
  getMyCart(input?: Readonly<Record<string, never>>, options?: CallOptions): Promise<Answer<200, Cart>>;

  /** Put a SKU into the cart, change how many, or take it out. `PUT /v1/carts/{cartId}/lines/{sku}` */
  setCartLine(
    input: {
      /** Identifier */
      readonly cartId: string;
      /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
      readonly sku: string;
      readonly body: {
        /** Whole units; 0 removes the line */
        readonly quantity: number;
      };
    },
    options?: CallOptions,
  ): Promise<Answer<200, Cart>>;

  /** Use a coupon code for the cart. `PUT /v1/carts/{cartId}/coupons/{code}` */
  putCartCoupon(
    input: {
      /** Identifier */
      readonly cartId: string;
      /** Coupon code */
      readonly code: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Cart>>;

  /** Take a coupon code out of the cart. `DELETE /v1/carts/{cartId}/coupons/{code}` */
  deleteCartCoupon(
    input: {
      /** Identifier */
      readonly cartId: string;
      /** Coupon code */
      readonly code: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Cart>>;

  /** Leave an address, so that a guest can be reminded of the cart. `PUT /v1/carts/{cartId}/contact` */
  setCartContact(
    input: {
      /** Identifier */
      readonly cartId: string;
      readonly body: {
        /** Name as shown to people */
        readonly name?: string;
        readonly email?: string;
        readonly phone?: string;
        readonly marketing?: boolean;
      };
    },
    options?: CallOptions,
  ): Promise<Answer<200, Cart>>;

  /** Pay with a gift card, as far as it goes. `PUT /v1/carts/{cartId}/gift-cards` */
  addCartGiftCard(
    input: {
      /** Identifier */
      readonly cartId: string;
      readonly body: {
        /** As printed; dashes, spaces and case do not matter */
        readonly code: string;
        /** When the card has one */
        readonly pin?: string;
      };
    },
    options?: CallOptions,
  ): Promise<Answer<200, Cart>>;

  /** Pay without this gift card after all. `DELETE /v1/carts/{cartId}/gift-cards/{accountId}` */
  removeCartGiftCard(
    input: {
      /** Identifier */
      readonly cartId: string;
      /** Identifier */
      readonly accountId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Cart>>;

  /** Pay with my store credit, all of it, a part, or not at all. `PUT /v1/carts/{cartId}/store-credit` */
  setCartStoreCredit(
    input: {
      /** Identifier */
      readonly cartId: string;
      readonly body: {
        /** true: as much as is needed; an amount: at most that, in minor units; false: none */
        readonly use: boolean | number;
      };
    },
    options?: CallOptions,
  ): Promise<Answer<200, Cart>>;

  /** After signing in, keep what was gathered as a guest. `POST /v1/carts/{cartId}/claim` */
  claimCart(
    input: {
      /** Identifier */
      readonly cartId: string;
      readonly body: {
        readonly policy?: 'sum' | 'guest' | 'existing' | 'guest-if-existing-empty' | 'merge';
      };
    },
    options?: CallOptions,
  ): Promise<Answer<200, Cart>>;

  /** Say that a competitor asks less for something in the cart, and ask for that price. `POST /v1/price-match-claims` */
  openPriceMatchClaim(
    input: {
      readonly body: {
        /** Identifier */
        readonly cartId: string;
        /** A line of the cart */
        readonly sku: string;
        /** What the competitor’s article says; it must be the SKU’s own */
        readonly gtin: string;
        /** A link (`url`), or a photograph (`photo`) with the name of a listed shop; at least one */
        readonly competitor: CompetitorProof;
        /** What the competitor asks for one, minor units of the cart’s currency */
        readonly price: number;
        /** When the price was seen */
        readonly seenAt: string;
        /** Most units the line may have to keep the price; as many as are in the cart when left out */
        readonly quantity?: number;
      };
    },
    options?: CallOptions,
  ): Promise<Answer<201, Claim>>;

  /** See where a claim stands. `GET /v1/price-match-claims/{claimId}` */
  getPriceMatchClaim(
    input: {
      /** Identifier */
      readonly claimId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Claim>>;

  /** See the claims that wait for a decision, the oldest first, or those that stand elsewhere. `GET /v1/price-match-claims` */
  listPriceMatchClaims(
    input?: {
      readonly status?: 'requested' | 'approved' | 'used' | 'rejected' | 'expired';
      /** Rows on this page, at most 100 */
      readonly limit?: number;
      /** `page.nextCursor` of the page before */
      readonly cursor?: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly Claim[];
        readonly page: {
          /** Send it as `cursor` for the next page; null on the last one */
          readonly nextCursor: string | null;
        };
      }
    >
  >;

  /** Grant the price, after a look at the proof. `POST /v1/price-match-claims/{claimId}/approve` */
  approvePriceMatchClaim(
    input: {
      /** Identifier */
      readonly claimId: string;
      readonly body: {
        /** For staff */
        readonly note?: string;
      };
    },
    options?: CallOptions,
  ): Promise<Answer<200, Claim>>;

  /** Refuse the price, and say why. `POST /v1/price-match-claims/{claimId}/reject` */
  rejectPriceMatchClaim(
    input: {
      /** Identifier */
      readonly claimId: string;
      readonly body: {
        /** Shown to the shopper */
        readonly reason:
          'not_the_same_product' | 'price_not_found' | 'not_in_stock_there' | 'proof_unclear' | 'other';
        /** For staff */
        readonly note?: string;
      };
    },
    options?: CallOptions,
  ): Promise<Answer<200, Claim>>;

  /** See whose prices a channel matches, how far, and who decides. `GET /v1/price-match-policies/{channel}` */
  getPriceMatchPolicy(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Policy>>;

  /** Say whose prices a channel matches, how far, and who decides. `PUT /v1/price-match-policies/{channel}` */
  putPriceMatchPolicy(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel: string;
      readonly body: PriceMatchPolicyBodyInput;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Policy> | Answer<201, Policy>>;

  /** Announce a drop: SKUs that a channel sells to a waiting line from a time on. `PUT /v1/drops/{dropId}` */
  scheduleDrop(
    input: {
      /** Identifier */
      readonly dropId: string;
      readonly body: DropBodyInput;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Drop> | Answer<201, Drop>>;

  /** See what a drop sells, and when it opens. `GET /v1/drops/{dropId}` */
  getDrop(
    input: {
      /** Identifier */
      readonly dropId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Drop>>;

  /** See which drops are running or to come, soonest first. `GET /v1/drops` */
  listDrops(
    input?: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel?: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly Drop[];
      }
    >
  >;

  /** Join the line of a drop, before or after it opens. `POST /v1/drops/{dropId}/places` */
  joinDrop(
    input: {
      /** Identifier */
      readonly dropId: string;
      readonly body: {
        /** For guests: the cart that will be checked out */
        readonly cartId?: string;
      };
    },
    options?: CallOptions,
  ): Promise<Answer<200, Place> | Answer<201, Place>>;

  /** Ask how far the line is, and whether it is my turn. `GET /v1/drops/{dropId}/places/{placeId}` */
  getPlace(
    input: {
      /** Identifier */
      readonly dropId: string;
      /** Identifier */
      readonly placeId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Place>>;

  /** Go on with a place by its signed number: on another device, after a token was lost, at a till. `POST /v1/drops/{dropId}/places/resume` */
  resumePlace(
    input: {
      /** Identifier */
      readonly dropId: string;
      readonly body: {
        readonly signedNumber: string;
      };
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        /** Identifier */
        readonly placeId: string;
        /** Identifier */
        readonly dropId: string;
        /** Version of the aggregate; also its ETag */
        readonly version: number;
        /** `joined`: no number yet (before the opening, and a moment after joining); `served`: it is their turn; `passed`: they did not buy in time, and may join again at the end */
        readonly status: 'joined' | 'waiting' | 'served' | 'bought' | 'passed' | 'left';
        /** Instant, ISO 8601 in UTC */
        readonly joinedAt: string;
        /** The place in line; lower numbers are served first */
        readonly number?: number;
        /** Shows the place on another device, or at a till, with `POST /v1/drops/{dropId}/places/resume`. Whoever has it has the place: to be kept like a ticket */
        readonly signedNumber?: string;
        /** So many numbers come before, at most */
        readonly ahead?: number;
        /** When it will be their turn, by the pace so far */
        readonly estimatedAt?: string;
        /** Check out before */
        readonly buyUntil?: string;
        /** Identifier */
        readonly orderId?: string;
        /** Asking earlier tells nothing new */
        readonly askAgainInSeconds?: number;
        /** Of a guest’s place, as long as the cart is open */
        readonly cart?: {
          /** Identifier */
          readonly cartId: string;
          readonly cartToken: string;
        };
      }
    >
  >;

  /** Give the place in line up; the next moves on. `POST /v1/drops/{dropId}/places/{placeId}/leave` */
  leaveDrop(
    input: {
      /** Identifier */
      readonly dropId: string;
      /** Identifier */
      readonly placeId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Place>>;

  /** Give somebody a gift card, or prepare one that a till activates. `POST /v1/gift-cards` */
  issueGiftCard(
    input: {
      readonly body: {
        /** Whole minor units, at least 1 */
        readonly amount: number;
        /** ISO 4217 code */
        readonly currency: string;
        /** In the future; never ends when left out */
        readonly expiresAt?: string;
        readonly reason: 'goodwill' | 'promotion' | 'corporate' | 'replacement' | 'sold_at_till';
        /** Free text */
        readonly note?: string;
        readonly withPin?: boolean;
        /** False: it pays only once it is activated */
        readonly active?: boolean;
      };
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      201,
      {
        /** Identifier */
        readonly accountId: string;
        /** Version of the aggregate; also its ETag */
        readonly version: number;
        /** Only `active` pays; `voided` never becomes active again */
        readonly status: 'inactive' | 'active' | 'blocked' | 'voided';
        /** The end of its code; the code itself is kept nowhere */
        readonly lastFour: string;
        readonly hasPin: boolean;
        /** ISO 4217 code */
        readonly currency: string;
        /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
        readonly balance: number;
        /** Taken by orders that are not paid yet */
        readonly held: number;
        /** Instant, ISO 8601 in UTC */
        readonly createdAt: string;
        /** Instant, ISO 8601 in UTC */
        readonly expiresAt?: string;
        /** The order it was bought with */
        readonly orderId?: string;
        /** Shown this once */
        readonly code: string;
        /** Shown this once */
        readonly pin?: string;
      }
    >
  >;

  /** See what is left on a gift card. `POST /v1/gift-cards/balance` */
  checkGiftCard(
    input: {
      readonly body: {
        /** As printed; dashes, spaces and case do not matter */
        readonly code: string;
        /** When the card has one */
        readonly pin?: string;
      };
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        /** For staff with credit.read */
        readonly accountId?: string;
        readonly lastFour: string;
        /** ISO 4217 code */
        readonly currency: string;
        /** What it can pay now */
        readonly balance: number;
        /** Instant, ISO 8601 in UTC */
        readonly expiresAt?: string;
      }
    >
  >;

  /** See what became of a gift card, to answer a question about it. `GET /v1/gift-cards/{accountId}` */
  getGiftCard(
    input: {
      /** Identifier */
      readonly accountId: string;
      /** Rows on this page, at most 100 */
      readonly limit?: number;
      /** `page.nextCursor` of the page before */
      readonly cursor?: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, CardStatement>>;

  /** Let a gift card pay, when it is sold or unblocked. `POST /v1/gift-cards/{accountId}/activate` */
  activateGiftCard(
    input: {
      /** Identifier */
      readonly accountId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, GiftCard>>;

  /** Stop a gift card that was lost or stolen. `POST /v1/gift-cards/{accountId}/block` */
  blockGiftCard(
    input: {
      /** Identifier */
      readonly accountId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, GiftCard>>;

  /** See my store credit in one currency, and how I came by it. `GET /v1/me/store-credit` */
  getMyStoreCredit(
    input?: {
      /** ISO 4217 code */
      readonly currency?: string;
      /** Rows on this page, at most 100 */
      readonly limit?: number;
      /** `page.nextCursor` of the page before */
      readonly cursor?: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, CreditStatement>>;

  /** See a customer’s store credit, to answer a question about it. `GET /v1/customers/{customerId}/store-credit` */
  getCustomerStoreCredit(
    input: {
      /** Identifier */
      readonly customerId: string;
      /** ISO 4217 code */
      readonly currency?: string;
      /** Rows on this page, at most 100 */
      readonly limit?: number;
      /** `page.nextCursor` of the page before */
      readonly cursor?: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, CreditStatement>>;

  /** Make good for something with store credit, or correct it. `POST /v1/customers/{customerId}/store-credit/adjustments` */
  adjustStoreCredit(
    input: {
      /** Identifier */
      readonly customerId: string;
      readonly body: {
        /** Minor units: positive is given, negative taken away; not 0 */
        readonly amount: number;
        /** ISO 4217 code */
        readonly currency: string;
        readonly reason: 'appeasement' | 'return' | 'correction' | 'promotion';
        /** Free text */
        readonly note?: string;
        /** The order it is about */
        readonly orderId?: string;
        /** In the future; never ends when left out */
        readonly expiresAt?: string;
      };
    },
    options?: CallOptions,
  ): Promise<Answer<201, CreditStatement>>;

  /** See how much credit each role may give at once. `GET /v1/credit-limits` */
  getCreditLimits(
    input?: Readonly<Record<string, never>>,
    options?: CallOptions,
  ): Promise<Answer<200, CreditLimits>>;

  /** Say how much credit each role may give at once. `PUT /v1/credit-limits` */
  putCreditLimits(
    input: {
      readonly body: CreditLimitsBody;
    },
    options?: CallOptions,
  ): Promise<Answer<200, CreditLimits> | Answer<201, CreditLimits>>;

  /** See how the cart can be delivered or picked up: where, when, for how much. `GET /v1/carts/{cartId}/delivery-options` */
  listDeliveryOptions(
    input: {
      /** Identifier */
      readonly cartId: string;
      /** Where the goods go; many fees depend on it */
      readonly postalCode?: string;
      /** The channel’s own when left out */
      readonly country?: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly {
          readonly optionId: string;
          readonly method: 'ship' | 'pickup' | 'digital';
          readonly name: string;
          /** What the checkout charges for it */
          readonly fee: number;
          /** What it would cost without promotions; absent when they take nothing off */
          readonly feeBefore?: number;
          readonly available: boolean;
          /** Instant, ISO 8601 in UTC */
          readonly arrivesBy?: string;
          /** Instant, ISO 8601 in UTC */
          readonly readyBy?: string;
          /** Short code in lower case, for example `store-jakarta` */
          readonly locationId?: string;
          readonly reason?: string;
        }[];
      }
    >
  >;

  /** Turn the cart into an order. `POST /v1/carts/{cartId}/checkout` */
  checkout(
    input: {
      /** Identifier */
      readonly cartId: string;
      readonly body: {
        readonly contact: {
          /** Name as shown to people */
          readonly name: string;
          readonly email?: string;
          readonly phone?: string;
        };
        readonly delivery:
          | {
              readonly method: 'ship';
              readonly address: Address;
              /** As GET …/delivery-options lists it: the fee is in it, and refused when it has risen. The cheapest possible one when left out */
              readonly optionId?: string;
            }
          | {
              readonly method: 'pickup';
              /** Short code in lower case, for example `store-jakarta` */
              readonly locationId: string;
              /** As GET …/delivery-options lists it: the fee is in it, and refused when it has risen. The cheapest possible one when left out */
              readonly optionId?: string;
            }
          | {
              /** For gift cards alone, which are sent as a message */
              readonly method: 'digital';
            }
          | readonly unknown[];
        readonly payment:
          | {
              readonly method: 'cash' | 'sandbox';
            }
          | readonly unknown[];
        /** Stock held before, spent by this order */
        readonly hold?: {
          /** Identifier */
          readonly holdId: string;
          readonly holdToken?: string;
        };
        /** A manager (inventory.write) lets the sale take what is set aside for other channels */
        readonly poolOverride?: {
          /** Free text */
          readonly reason: string;
        };
        /** Who gets the gift cards of a SKU, when not whoever buys them; kept with the contact alone */
        readonly recipients?: readonly CardRecipient[];
        /** The shopper has seen the new prices */
        readonly acceptPriceChanges?: boolean;
        /** The total the shopper saw: a higher one is refused with PRICE_CHANGED */
        readonly expectedTotal?: number;
        /** The store where staff placed it */
        readonly soldAt?: string;
      };
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      201,
      {
        /** Identifier */
        readonly orderId: string;
        /** Opens the order for a guest; send it as X-Order-Token */
        readonly orderToken: string;
        readonly status: OrderStatus;
        /** Short code in lower case, for example `store-jakarta` */
        readonly channel: string;
        /** ISO 4217 code */
        readonly currency: string;
        readonly lines: readonly Line[];
        readonly totals: ShownTotals;
        readonly promotions?: readonly AppliedPromotion[];
        readonly credit: readonly {
          readonly kind: 'gift_card' | 'store_credit';
          /** Identifier */
          readonly accountId: string;
          /** The end of the gift card’s code */
          readonly lastFour?: string;
          /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
          readonly amount: number;
        }[];
        /** `total` less `credit`: what is paid with `payment` */
        readonly due: number;
        readonly delivery: {
          readonly method: 'ship' | 'pickup' | 'digital';
          readonly optionId: string;
          readonly fee: number;
          /** What promotions took off the fee */
          readonly discount?: number;
          readonly tax?: number;
          readonly taxRate?: number;
          /** Short code in lower case, for example `store-jakarta` */
          readonly locationId?: string;
          /** Instant, ISO 8601 in UTC */
          readonly arrivesBy?: string;
          /** Instant, ISO 8601 in UTC */
          readonly readyBy?: string;
        };
        readonly payment: Payment;
        /** Instant, ISO 8601 in UTC */
        readonly placedAt: string;
        /** Pay until then, or the stock is given back */
        readonly expiresAt?: string;
      }
    >
  >;

  /** See one order: its lines, money, delivery and what happened so far. `GET /v1/orders/{orderId}` */
  getOrder(
    input: {
      /** Identifier */
      readonly orderId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Order>>;

  /** See what I bought, newest first. `GET /v1/me/orders` */
  listMyOrders(
    input?: {
      /** Rows on this page, at most 100 */
      readonly limit?: number;
      /** `page.nextCursor` of the page before */
      readonly cursor?: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly OrderRow[];
        readonly page: {
          /** Send it as `cursor` for the next page; null on the last one */
          readonly nextCursor: string | null;
        };
      }
    >
  >;

  /** Call an order off: its stock is given back, and money taken for it is refunded. `POST /v1/orders/{orderId}/cancel` */
  cancelOrder(
    input: {
      /** Identifier */
      readonly orderId: string;
      readonly body: {
        /** Free text */
        readonly reason?: string;
      };
    },
    options?: CallOptions,
  ): Promise<Answer<200, Order>>;

  /** Pay an order: staff record cash, a customer gets the page to pay on. `POST /v1/orders/{orderId}/payments` */
  payOrder(
    input: {
      /** Identifier */
      readonly orderId: string;
      readonly body:
        | {
            readonly method: 'cash';
            /** What was taken, in minor units */
            readonly amount?: number;
          }
        | {
            readonly method: 'sandbox';
          };
    },
    options?: CallOptions,
  ): Promise<Answer<201, PaymentState>>;

  /** I am back from the payment page: is my order paid? `POST /v1/orders/{orderId}/payments/refresh` */
  refreshPayments(
    input: {
      /** Identifier */
      readonly orderId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, PaymentState>>;

  /** See every movement of an order’s money, for staff. `GET /v1/orders/{orderId}/payments` */
  listPayments(
    input: {
      /** Identifier */
      readonly orderId: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        /** Identifier */
        readonly orderId: string;
        readonly orderStatus: OrderStatus;
        /** ISO 4217 code */
        readonly currency: string;
        /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
        readonly total: number;
        /** `total` less what gift cards and store credit paid */
        readonly due: number;
        /** Still to be paid: due − captured + refunded; nothing once the order is cancelled or expired */
        readonly balanceDue: number;
        readonly payment: Payment;
        /** The ledger, oldest first */
        readonly data: readonly LedgerEntry[];
        /** Money on its way back */
        readonly pendingRefunds: readonly PendingRefund[];
      }
    >
  >;

  /** See what would be given back for some units, before anybody agrees to it. `POST /v1/orders/{orderId}/refunds/preview` */
  previewRefund(
    input: {
      /** Identifier */
      readonly orderId: string;
      readonly body: {
        /** Units that come back: what was paid for them after discounts, with their tax */
        readonly lines: readonly {
          /** Identifier */
          readonly lineId: string;
          /** Whole units */
          readonly quantity: number;
        }[];
      };
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        /** Identifier */
        readonly orderId: string;
        /** ISO 4217 code */
        readonly currency: string;
        /** What would be given back */
        readonly amount: number;
        /** What can be given back at most; more is refused */
        readonly refundable: number;
        readonly lines: readonly {
          /** Identifier */
          readonly lineId: string;
          /** Whole units */
          readonly quantity: number;
          /** What was paid for these units, with their tax */
          readonly paid: number;
        }[];
        readonly lost: readonly {
          /** Identifier */
          readonly promotionId: string;
          readonly name: string;
          /** What it does not give any more, because of all units that came back so far */
          readonly amount: number;
        }[];
      }
    >
  >;

  /** Give money back for an order that stays as it is: an amount, or what was paid for some units. `POST /v1/orders/{orderId}/refunds` */
  refundOrder(
    input: {
      /** Identifier */
      readonly orderId: string;
      readonly body:
        | {
            /** Minor units of the order’s currency */
            readonly amount: number;
          }
        | {
            /** Units that come back: what was paid for them after discounts, with their tax */
            readonly lines: readonly {
              /** Identifier */
              readonly lineId: string;
              /** Whole units */
              readonly quantity: number;
            }[];
          };
    },
    options?: CallOptions,
  ): Promise<Answer<202, PaymentState>>;

  /** A provider tells that a payment changed. `POST /v1/payments/webhooks/{provider}` */
  receiveWebhook(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly provider: string;
      readonly body: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly received: boolean;
        readonly orderStatus: OrderStatus;
      }
    >
  >;

  /** A shop asks the sandbox to collect money. `POST /sandbox/payments` */
  startSandboxPayment(
    input: {
      readonly body: {
        readonly key: string;
        /** Identifier */
        readonly orderReference: string;
        readonly attempt: number;
        /** Minor units by ISO 4217 */
        readonly amount: number;
        /** ISO 4217 code */
        readonly currency: string;
      };
    },
    options?: CallOptions,
  ): Promise<Answer<201, SandboxPayment>>;

  /** A shop asks how a payment stands. `GET /sandbox/payments/{paymentId}` */
  getSandboxPayment(
    input: {
      /** Identifier */
      readonly paymentId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, SandboxPayment>>;

  /** A shop gives money back. `POST /sandbox/refunds` */
  refundSandboxPayment(
    input: {
      readonly body: {
        /** Identifier */
        readonly paymentId: string;
        readonly key: string;
        /** Minor units by ISO 4217 */
        readonly amount: number;
        /** ISO 4217 code */
        readonly currency: string;
      };
    },
    options?: CallOptions,
  ): Promise<Answer<200, SandboxPayment>>;

  /** The page on which a customer pays at the sandbox. `GET /sandbox/pay/{paymentId}` */
  showPayPage(
    input: {
      /** Identifier */
      readonly paymentId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, string>>;

  /** The customer pays, or refuses to. `POST /sandbox/pay/{paymentId}` */
  decideSandboxPayment(
    input: {
      /** Identifier */
      readonly paymentId: string;
      readonly body: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, SandboxPayment> | Answer<303, string>>;

  /** See what the shop knows about me. `GET /v1/me` */
  getMe(input?: Readonly<Record<string, never>>, options?: CallOptions): Promise<Answer<200, Me>>;

  /** Tell the shop who I am and how to reach me. `PUT /v1/me` */
  putMe(
    input: {
      readonly body: ProfileBodyInput;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Me> | Answer<201, Me>>;

  /** Decide what the shop may write to me about, and how. `PUT /v1/me/consents` */
  putConsents(
    input: {
      readonly body: {
        readonly consents: readonly ConsentAnswer[];
        /** Where it was given, for example `account`, `web` or `store-form` */
        readonly source?: string;
      };
    },
    options?: CallOptions,
  ): Promise<Answer<200, Me> | Answer<201, Me>>;

  /** Find the customer who calls or writes: by e-mail address, phone number or the source system’s id. `GET /v1/customers` */
  findCustomers(
    input?: {
      readonly email?: string;
      readonly phone?: string;
      /** Identifier */
      readonly externalId?: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly Customer[];
        readonly page: {
          /** Send it as `cursor` for the next page; null on the last one */
          readonly nextCursor: string | null;
        };
      }
    >
  >;

  /** See one customer, by the id of the source system or by our own. `GET /v1/customers/{externalId}` */
  getCustomer(
    input: {
      /** Identifier */
      readonly externalId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Customer>>;

  /** Bring a customer over from another system, or correct a profile. `PUT /v1/customers/{externalId}` */
  putCustomer(
    input: {
      /** Identifier */
      readonly externalId: string;
      readonly body: {
        /** Name as shown to people */
        readonly name?: string;
        readonly email?: string;
        readonly phone?: string;
        readonly addresses?: readonly Address[];
        /** Language of messages, BCP 47 */
        readonly locale?: string;
        /** IANA time zone; quiet hours are counted in it */
        readonly timeZone?: string;
        readonly preferredMedium?: Medium;
        readonly consents?: readonly Consent[];
      };
    },
    options?: CallOptions,
  ): Promise<Answer<200, Customer> | Answer<201, Customer>>;

  /** Say which segments a customer is in, so that they get what is for them. `PUT /v1/customers/{externalId}/segments` */
  putSegments(
    input: {
      /** Identifier */
      readonly externalId: string;
      readonly body: {
        /** Groups of customers, for example `vip`; replaces those there were */
        readonly segments: readonly string[];
      };
    },
    options?: CallOptions,
  ): Promise<Answer<200, Customer>>;

  /** See my points and how I came by them. `GET /v1/me/points` */
  getMyPoints(
    input?: {
      /** Rows on this page, at most 100 */
      readonly limit?: number;
      /** `page.nextCursor` of the page before */
      readonly cursor?: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, PointsStatement>>;

  /** See a customer’s points, to answer a question about them. `GET /v1/customers/{customerId}/points` */
  getCustomerPoints(
    input: {
      /** Identifier */
      readonly customerId: string;
      /** Rows on this page, at most 100 */
      readonly limit?: number;
      /** `page.nextCursor` of the page before */
      readonly cursor?: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, PointsStatement>>;

  /** Say by which purchases customers earn store credit. `PUT /v1/cashback-rules/{ruleId}` */
  putCashbackRule(
    input: {
      /** Identifier */
      readonly ruleId: string;
      readonly body: CashbackRuleBodyInput;
    },
    options?: CallOptions,
  ): Promise<Answer<200, CashbackRule> | Answer<201, CashbackRule>>;

  /** See one cashback rule, and how much it gave. `GET /v1/cashback-rules/{ruleId}` */
  getCashbackRule(
    input: {
      /** Identifier */
      readonly ruleId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, CashbackRule>>;

  /** See every cashback rule, with those that are over, and how much each gave. `GET /v1/cashback-rules` */
  listCashbackRules(
    input?: Readonly<Record<string, never>>,
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly CashbackRule[];
        readonly page: {
          /** Send it as `cursor` for the next page; null on the last one */
          readonly nextCursor: string | null;
        };
      }
    >
  >;

  /** End a cashback rule now: orders that are paid later earn nothing by it. `POST /v1/cashback-rules/{ruleId}/end` */
  endCashbackRule(
    input: {
      /** Identifier */
      readonly ruleId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, CashbackRule>>;

  /** See what was sent to customers, what waits, and what was not sent and why. `GET /v1/messages` */
  listMessages(
    input?: {
      /** Identifier */
      readonly customerId?: string;
      /** Date */
      readonly day?: string;
      /** Rows on this page, at most 100 */
      readonly limit?: number;
      /** `page.nextCursor` of the page before */
      readonly cursor?: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly Message[];
        readonly page: {
          /** Send it as `cursor` for the next page; null on the last one */
          readonly nextCursor: string | null;
        };
      }
    >
  >;

  /** Come back to the cart a reminder was about. `GET /v1/restore-cart` */
  restoreCart(input?: Readonly<Record<string, never>>, options?: CallOptions): Promise<Answer<200, string>>;

  /** Be asked whether I want no more of these messages. `GET /v1/unsubscribe/{messageId}` */
  showUnsubscribe(
    input: {
      /** Identifier */
      readonly messageId: string;
      /** Proves that the caller has the message */
      readonly token: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, string>>;

  /** Get no more of these messages, with one click. `POST /v1/unsubscribe/{messageId}` */
  unsubscribe(
    input: {
      /** Identifier */
      readonly messageId: string;
      /** Proves that the caller has the message */
      readonly token: string;
      readonly body: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, string>>;

  /** Ask to be told when something that is sold out is back. `POST /v1/stock-subscriptions` */
  subscribeToStock(
    input: {
      readonly body: {
        /** Short code in lower case, for example `store-jakarta` */
        readonly channel: string;
        /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
        readonly sku: string;
        /** Only when this store has it; anywhere in the channel when left out */
        readonly locationId?: string;
        readonly contact?: {
          /** Name as shown to people */
          readonly name?: string;
          readonly email?: string;
          readonly phone?: string;
          /** Language */
          readonly locale?: string;
        };
      };
    },
    options?: CallOptions,
  ): Promise<Answer<201, StockSubscription>>;

  /** See whether one still waits, or was told. `GET /v1/stock-subscriptions/{subscriptionId}` */
  getStockSubscription(
    input: {
      /** Identifier */
      readonly subscriptionId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, StockSubscription>>;

  /** Not be told any more. `POST /v1/stock-subscriptions/{subscriptionId}/cancel` */
  cancelStockSubscription(
    input: {
      /** Identifier */
      readonly subscriptionId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, StockSubscription>>;

  /** See what I asked to be told of, newest first. `GET /v1/me/stock-subscriptions` */
  listMyStockSubscriptions(
    input?: {
      /** Rows on this page, at most 100 */
      readonly limit?: number;
      /** `page.nextCursor` of the page before */
      readonly cursor?: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly StockSubscription[];
        readonly page: {
          /** Send it as `cursor` for the next page; null on the last one */
          readonly nextCursor: string | null;
        };
      }
    >
  >;

  /** See how many people wait for a SKU, before buying it in again. `GET /v1/stock-demand` */
  getStockDemand(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel: string;
      /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
      readonly sku: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        /** Short code in lower case, for example `store-jakarta` */
        readonly channel: string;
        /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
        readonly sku: string;
        readonly lines: readonly {
          /** Absent: anywhere in the channel */
          readonly locationId?: string;
          readonly people: number;
          readonly counted: 'exactly' | 'at_least';
          /** Instant, ISO 8601 in UTC */
          readonly oldest?: string;
        }[];
      }
    >
  >;

  /** Be told what happens in a channel, instead of asking again and again. `POST /v1/channels/{channel}/webhooks` */
  createWebhook(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel: string;
      readonly body: WebhookBody;
    },
    options?: CallOptions,
  ): Promise<Answer<201, WebhookWithSecret>>;

  /** See who is told what happens in a channel. `GET /v1/channels/{channel}/webhooks` */
  listWebhooks(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly Webhook[];
      }
    >
  >;

  /** See where a webhook leads, and whether it works. `GET /v1/channels/{channel}/webhooks/{webhookId}` */
  getWebhook(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel: string;
      /** Identifier */
      readonly webhookId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Webhook>>;

  /** Send a webhook’s messages somewhere else, or send others. `PUT /v1/channels/{channel}/webhooks/{webhookId}` */
  changeWebhook(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel: string;
      /** Identifier */
      readonly webhookId: string;
      readonly body: WebhookBody;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Webhook>>;

  /** Be told nothing more. `DELETE /v1/channels/{channel}/webhooks/{webhookId}` */
  removeWebhook(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel: string;
      /** Identifier */
      readonly webhookId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Webhook>>;

  /** Replace a webhook’s secret without missing a message. `POST /v1/channels/{channel}/webhooks/{webhookId}/rotate-secret` */
  rotateWebhookSecret(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel: string;
      /** Identifier */
      readonly webhookId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, WebhookWithSecret>>;

  /** Let a paused webhook be told again. `POST /v1/channels/{channel}/webhooks/{webhookId}/resume` */
  resumeWebhook(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel: string;
      /** Identifier */
      readonly webhookId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Webhook>>;

  /** See at once whether messages arrive. `POST /v1/channels/{channel}/webhooks/{webhookId}/test` */
  testWebhook(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel: string;
      /** Identifier */
      readonly webhookId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Delivery>>;

  /** See what was sent to a webhook, and how each try ended. `GET /v1/channels/{channel}/webhooks/{webhookId}/deliveries` */
  listWebhookDeliveries(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel: string;
      /** Identifier */
      readonly webhookId: string;
      /** Rows on this page, at most 100 */
      readonly limit?: number;
      /** `page.nextCursor` of the page before */
      readonly cursor?: string;
    },
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly data: readonly Delivery[];
        readonly page: {
          /** Send it as `cursor` for the next page; null on the last one */
          readonly nextCursor: string | null;
        };
      }
    >
  >;

  /** Get a message again that was lost on the receiver’s side. `POST /v1/channels/{channel}/webhooks/{webhookId}/deliveries/{deliveryId}/resend` */
  resendWebhookDelivery(
    input: {
      /** Short code in lower case, for example `store-jakarta` */
      readonly channel: string;
      /** Identifier */
      readonly webhookId: string;
      /** Identifier */
      readonly deliveryId: string;
    },
    options?: CallOptions,
  ): Promise<Answer<200, Delivery>>;

  /** Look the API up in a browser, and try it. `GET /docs` */
  showReference(
    input?: Readonly<Record<string, never>>,
    options?: CallOptions,
  ): Promise<Answer<200, string> | Answer<304, undefined>>;

  /** See what a refusal means and what to do about it. `GET /docs/errors` */
  showErrorReference(
    input?: Readonly<Record<string, never>>,
    options?: CallOptions,
  ): Promise<Answer<200, string> | Answer<304, undefined>>;

  /** Read every operation as OpenAPI 3.1, for tools and generated clients. `GET /openapi.json` */
  getOpenApi(
    input?: Readonly<Record<string, never>>,
    options?: CallOptions,
  ): Promise<
    | Answer<
        200,
        {
          readonly openapi: string;
        }
      >
    | Answer<304, undefined>
  >;

  /** Read every event as AsyncAPI 3.0, to subscribe to what happens. `GET /asyncapi.json` */
  getAsyncApi(
    input?: Readonly<Record<string, never>>,
    options?: CallOptions,
  ): Promise<
    | Answer<
        200,
        {
          readonly asyncapi: string;
        }
      >
    | Answer<304, undefined>
  >;

  /** See that the API answers. `GET /health` */
  getHealth(
    input?: Readonly<Record<string, never>>,
    options?: CallOptions,
  ): Promise<
    Answer<
      200,
      {
        readonly status: 'ok';
      }
    >
  >;
}

/** A client of one deployment. */
export const makeClient = (options: ClientOptions): ShopClient => clientOf<ShopClient>(operations, options);

/** Every code a problem document may carry. */
export type ErrorCode =
  | 'INVALID_REQUEST'
  | 'INVALID_JSON'
  | 'BODY_TOO_LARGE'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'NOT_SUPPORTED'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'ROUTE_NOT_FOUND'
  | 'PRECONDITION_REQUIRED'
  | 'STALE_VERSION'
  | 'IDEMPOTENCY_KEY_REUSED'
  | 'BUSY'
  | 'INTERNAL'
  | 'CHANNEL_NOT_FOUND'
  | 'LOCATION_NOT_FOUND'
  | 'PRODUCT_NOT_FOUND'
  | 'SKU_NOT_FOUND'
  | 'GTIN_NOT_FOUND'
  | 'CATEGORY_NOT_FOUND'
  | 'SKU_TAKEN'
  | 'GTIN_TAKEN'
  | 'OPTION_CLASH'
  | 'OPTION_VALUE_IN_USE'
  | 'OPTION_UNKNOWN'
  | 'KIT_FAULTY'
  | 'CATEGORY_CYCLE'
  | 'PRODUCT_TOO_LARGE'
  | 'PRICE_NOT_FOUND'
  | 'CURRENCY_UNKNOWN'
  | 'PRICE_OF_ALIAS'
  | 'PRICE_RECORD_NOT_FOUND'
  | 'PRICE_ID_RESERVED'
  | 'PRICE_DUPLICATE'
  | 'PRICE_RULE_BROKEN'
  | 'COST_ABOVE_PRICES'
  | 'COST_NOT_FOUND'
  | 'PRICE_CHANGE_NOT_FOUND'
  | 'PRICE_CHANGE_CLOSED'
  | 'PRICE_CHANGE_OF_ONES_OWN'
  | 'TOO_MANY_CHANNELS'
  | 'PRICE_LIST_FULL'
  | 'TAX_NOT_FOUND'
  | 'TAX_NOT_AVAILABLE'
  | 'DELIVERY_RATES_NOT_FOUND'
  | 'CARRIER_NOT_FOUND'
  | 'PROMOTION_NOT_FOUND'
  | 'PROMOTION_CONTRADICTS_ITSELF'
  | 'PROMOTION_CONFLICT'
  | 'PROMOTION_ENDED'
  | 'PROMOTIONS_FULL'
  | 'STATE_NOT_POSSIBLE'
  | 'COUPON_NOT_FOUND'
  | 'COUPON_OF_ANOTHER'
  | 'COUPON_NEEDS_COUPON_PROMOTION'
  | 'COUPON_USED_UP'
  | 'TOO_MANY_COUPONS'
  | 'TOO_MANY_WRONG_COUPONS'
  | 'COUPON_BATCH_NOT_FOUND'
  | 'INSUFFICIENT_STOCK'
  | 'EXPECTED_STOCK_DIFFERS'
  | 'POOLS_EXCEED_STOCK'
  | 'HOLD_NOT_FOUND'
  | 'HOLD_TOO_LONG'
  | 'HOLD_ENDED'
  | 'HOLD_EXTENDED_BEFORE'
  | 'STOCK_NOT_FOUND'
  | 'CART_NOT_FOUND'
  | 'CART_CLOSED'
  | 'CART_MERGED'
  | 'CART_FULL'
  | 'CURRENCY_MISMATCH'
  | 'NO_PRICE'
  | 'PRICE_MATCH_NOT_OFFERED'
  | 'PRICE_MATCH_NOT_POSSIBLE'
  | 'PRICE_BELOW_FLOOR'
  | 'PRICE_MATCH_OPEN'
  | 'PRICE_MATCH_BLOCKED'
  | 'CLAIM_NOT_FOUND'
  | 'CLAIM_CLOSED'
  | 'CLAIM_OF_ONES_OWN'
  | 'CLAIM_ABOVE_LIMIT'
  | 'PRICE_MATCH_ENDED'
  | 'POLICY_NOT_FOUND'
  | 'WAITING_LINE'
  | 'DROP_LIMIT'
  | 'DROP_NOT_FOUND'
  | 'DROP_TIMES'
  | 'DROP_OVERLAPS'
  | 'DROP_RUNNING'
  | 'DROP_CLOSED'
  | 'PLACE_NOT_FOUND'
  | 'SIGNED_NUMBER_INVALID'
  | 'SIGNED_NUMBER_ENDED'
  | 'GIFT_CARD_NOT_FOUND'
  | 'TOO_MANY_CODES'
  | 'CREDIT_ACCOUNT_NOT_FOUND'
  | 'CREDIT_ABOVE_LIMIT'
  | 'CREDIT_INSUFFICIENT'
  | 'CREDIT_CURRENCY_MISMATCH'
  | 'CREDIT_EXPIRED'
  | 'GIFT_CARD_VOIDED'
  | 'GIFT_CARD_SPENT'
  | 'TOO_MANY_GIFT_CARDS'
  | 'STORE_CREDIT_NEEDS_OWNER'
  | 'CART_EMPTY'
  | 'PRICE_CHANGED'
  | 'ORDER_TOO_LARGE'
  | 'LINE_UNAVAILABLE'
  | 'DELIVERY_FEE_CHANGED'
  | 'DELIVERY_NOT_POSSIBLE'
  | 'ORDER_NOT_FOUND'
  | 'ORDER_NOT_CANCELLABLE'
  | 'ORDER_NOT_PAYABLE'
  | 'CASH_AMOUNT_WRONG'
  | 'PAYMENT_METHOD_NOT_AVAILABLE'
  | 'PROVIDER_UNAVAILABLE'
  | 'PROVIDER_NOT_FOUND'
  | 'WEBHOOK_SIGNATURE_INVALID'
  | 'PAYMENT_NOT_FOUND'
  | 'PAYMENT_NOT_CONFIRMED'
  | 'PAYMENT_MISMATCH'
  | 'REFUND_TOO_LARGE'
  | 'ORDER_LINE_NOT_FOUND'
  | 'UNITS_ALREADY_REFUNDED'
  | 'NOTHING_WAS_PAID'
  | 'SANDBOX_KEY_INVALID'
  | 'SANDBOX_PAYMENT_NOT_FOUND'
  | 'SANDBOX_PAYMENT_DECIDED'
  | 'SANDBOX_KEY_REUSED'
  | 'SANDBOX_REFUND_TOO_LARGE'
  | 'CUSTOMER_NOT_FOUND'
  | 'CASHBACK_RULE_NOT_FOUND'
  | 'MESSAGE_NOT_FOUND'
  | 'SUBSCRIPTION_NOT_FOUND'
  | 'AVAILABLE_NOW'
  | 'CONTACT_REQUIRED'
  | 'WEBHOOK_NOT_FOUND'
  | 'WEBHOOK_URL_REFUSED'
  | 'TOO_MANY_WEBHOOKS'
  | 'WEBHOOK_NOT_PAUSED'
  | 'DELIVERY_NOT_FOUND';

export interface Address {
  /** Name as shown to people */
  readonly name?: string;
  /** Street and number */
  readonly line1: string;
  /** Further address line */
  readonly line2?: string;
  /** District or neighbourhood */
  readonly district?: string;
  /** City */
  readonly city: string;
  /** Province or state */
  readonly province?: string;
  readonly postalCode?: string;
  readonly country: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly phone?: string;
}

export interface AppliedPromotion {
  /** Identifier */
  readonly promotionId: string;
  readonly name: string;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly amount: number;
  readonly couponCode?: string;
}

export interface Availability {
  /** Units the channel can promise over all its locations */
  readonly available: number;
  readonly inStock: boolean;
  /** The true figure lies in it: `none` is 0, `last-5` is 1 to 5, `low` is more, up to the threshold */
  readonly band: string;
  /** When this was true */
  readonly asOf: string;
}

export interface CardRecipient {
  /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
  readonly sku: string;
  /** Name as shown to people */
  readonly name?: string;
  readonly email: string;
}

export interface CardStatement {
  readonly card: GiftCard;
  readonly data: readonly {
    readonly kind:
      | 'issue'
      | 'hold'
      | 'capture'
      | 'release'
      | 'refund'
      | 'expire'
      | 'adjust'
      | 'cashback'
      | 'void'
      | 'clawback'
      | 'owe'
      | 'set_off';
    /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
    readonly amount: number;
    /** What it did to the balance */
    readonly change: number;
    /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
    readonly balanceAfter: number;
    /** Instant, ISO 8601 in UTC */
    readonly at: string;
    /** Identifier */
    readonly orderId?: string;
    readonly reason?: string;
    /** For staff */
    readonly actor?: string;
    /** From when on what came in can be spent */
    readonly availableAt?: string;
    /** When the money that came in ends */
    readonly expiresAt?: string;
  }[];
  readonly page: {
    /** Send it as `cursor` for the next page; null on the last one */
    readonly nextCursor: string | null;
  };
}

export interface Carrier {
  /** Short code in lower case, for example `store-jakarta` */
  readonly code: string;
  /** Name as shown to people */
  readonly name: string;
  /** ISO 4217 code */
  readonly currency: string;
  readonly zones: readonly {
    /** Short code in lower case, for example `store-jakarta` */
    readonly code: string;
    /** Name as shown to people */
    readonly name: string;
    readonly areas: readonly {
      readonly country: string;
      /** The rest of the country when left out */
      readonly postalCodes?: readonly (
        | string
        | {
            readonly from: string;
            readonly to: string;
          }
      )[];
    }[];
  }[];
  /** What a unit counts for when nobody has said */
  readonly unknownWeightGrams: number;
  /** Who quotes: this price list */
  readonly adapter: 'table';
  /** Where it fetches parcels at these prices; everywhere when empty */
  readonly collectsFrom: readonly {
    readonly country: string;
    /** The rest of the country when left out */
    readonly postalCodes?: readonly (
      | string
      | {
          readonly from: string;
          readonly to: string;
        }
    )[];
  }[];
  readonly services: readonly {
    /** Short code in lower case, for example `store-jakarta` */
    readonly code: string;
    /** Name as shown to people */
    readonly name: string;
    readonly prices: readonly {
      /** Short code in lower case, for example `store-jakarta` */
      readonly zone: string;
      /** Of the whole parcel; any when left out */
      readonly weightGrams?: {
        readonly from?: number;
        readonly below?: number;
      };
      /** Whole minor units of the currency of the list; never below 0 */
      readonly fee: number;
      /** For each further started kilogram beyond the first */
      readonly perKg?: number;
      /** Calendar days from the order to the door */
      readonly days: {
        readonly from: number;
        readonly to: number;
      };
    }[];
  }[];
  /** Version of the aggregate; also its ETag */
  readonly version: number;
}

export interface CarrierBodyInput {
  /** Name as shown to people */
  readonly name: string;
  /** ISO 4217 code */
  readonly currency: string;
  readonly zones: readonly {
    /** Short code in lower case, for example `store-jakarta` */
    readonly code: string;
    /** Name as shown to people */
    readonly name: string;
    readonly areas: readonly {
      readonly country: string;
      /** The rest of the country when left out */
      readonly postalCodes?: readonly (
        | string
        | {
            readonly from: string;
            readonly to: string;
          }
      )[];
    }[];
  }[];
  /** What a unit counts for when nobody has said */
  readonly unknownWeightGrams?: number;
  /** Who quotes: this price list */
  readonly adapter?: 'table';
  /** Where it fetches parcels at these prices; everywhere when empty */
  readonly collectsFrom?: readonly {
    readonly country: string;
    /** The rest of the country when left out */
    readonly postalCodes?: readonly (
      | string
      | {
          readonly from: string;
          readonly to: string;
        }
    )[];
  }[];
  readonly services: readonly {
    /** Short code in lower case, for example `store-jakarta` */
    readonly code: string;
    /** Name as shown to people */
    readonly name: string;
    readonly prices: readonly {
      /** Short code in lower case, for example `store-jakarta` */
      readonly zone: string;
      /** Of the whole parcel; any when left out */
      readonly weightGrams?: {
        readonly from?: number;
        readonly below?: number;
      };
      /** Whole minor units of the currency of the list; never below 0 */
      readonly fee: number;
      /** For each further started kilogram beyond the first */
      readonly perKg?: number;
      /** Calendar days from the order to the door */
      readonly days: {
        readonly from: number;
        readonly to: number;
      };
    }[];
  }[];
}

export interface Cart {
  /** Identifier */
  readonly cartId: string;
  /** Opens this anonymous cart; send it as X-Cart-Token */
  readonly cartToken?: string;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
  readonly status: 'open' | 'ordered' | 'merged';
  /** Short code in lower case, for example `store-jakarta` */
  readonly channel: string;
  /** Identifier */
  readonly customerId?: string;
  readonly lines: readonly CartLine[];
  /** Competitors’ prices granted for this cart, for lines of at most `quantity` units */
  readonly priceMatches?: readonly {
    /** Identifier */
    readonly claimId: string;
    /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
    readonly sku: string;
    /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
    readonly price: number;
    /** Whole units */
    readonly quantity: number;
    /** Instant, ISO 8601 in UTC */
    readonly until: string;
  }[];
  readonly coupons: readonly {
    readonly code: string;
    /** False: it gives this cart nothing as it is now */
    readonly isApplied: boolean;
  }[];
  readonly promotions: readonly AppliedPromotion[];
  /** What the shopper could still get, and how */
  readonly nearPromotions: readonly {
    /** Identifier */
    readonly promotionId: string;
    readonly name: string;
    readonly missing: {
      /** So much more of its goods */
      readonly amount?: number;
      /** So many more of its goods */
      readonly units?: number;
      /** These SKUs with it */
      readonly skus?: readonly string[];
      readonly signIn?: boolean;
      /** A delivery it holds for */
      readonly delivery?: boolean;
    };
  }[];
  readonly totals: CartsTotals;
  /** Gift cards and store credit that are to pay, in the order they are used */
  readonly credit: readonly {
    readonly kind: 'gift_card' | 'store_credit';
    /** Identifier */
    readonly accountId: string;
    /** The end of the gift card’s code */
    readonly lastFour?: string;
    /** What it is to pay at most */
    readonly most?: number;
    /** What it could pay now */
    readonly balance: number;
    /** What it pays of this total */
    readonly amount: number;
  }[];
  /** `total` less what credit pays */
  readonly due: number;
  /** Instant, ISO 8601 in UTC */
  readonly changedAt: string;
  /** Identifier */
  readonly orderId?: string;
  /** The cart that holds its lines now */
  readonly mergedInto?: string;
}

export interface CartLine {
  /** Identifier */
  readonly lineId: string;
  /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
  readonly sku: string;
  /** Identifier */
  readonly productId?: string;
  readonly name: string;
  readonly variantName?: string;
  readonly imageUrl?: string;
  /** Whole units */
  readonly quantity: number;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly unitPrice: number;
  /** unitPrice × quantity − discount */
  readonly total: number;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly discount: number;
  readonly discounts: readonly Discount[];
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly compareAt?: number;
  readonly gift?: Gift;
  /** Each unit is a gift card worth its price; paid with money only */
  readonly giftCard?: SoldAsGiftCard;
  /** Units the channel could sell now; a cart reserves nothing */
  readonly available: number;
  /** The claim that granted `unitPrice`, and our own price; no promotion comes off it */
  readonly priceMatch?: {
    /** Identifier */
    readonly claimId: string;
    /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
    readonly originalPrice: number;
  };
  readonly priceChanged?: {
    /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
    readonly from: number;
    /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
    readonly to: number;
  };
  /** Why it cannot be bought now; it counts for nothing in the totals */
  readonly unavailable?: 'not_sold_here' | 'no_price';
}

export interface CartsTotals {
  /** ISO 4217 code */
  readonly currency: string;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly goods: number;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly discount: number;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly delivery: number;
  /** Inside `total` when `taxIncluded` */
  readonly tax: number;
  /** goods − discount + delivery, plus tax unless it is included */
  readonly total: number;
  readonly taxIncluded: boolean;
  /** The tax per rate, as at the foot of an invoice */
  readonly taxes: readonly TaxSum[];
}

export interface CashbackRule {
  /** Identifier */
  readonly ruleId: string;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
  /** Name as shown to people */
  readonly name: string;
  /** Instant, ISO 8601 in UTC */
  readonly startsAt: string;
  /** First instant at which it holds no more */
  readonly endsAt?: string;
  /** Of every amount in it; orders in another one earn nothing */
  readonly currency: string;
  readonly conditions: {
    readonly channels?: readonly string[];
    /** Sold by staff, or picked up, at one of these */
    readonly locations?: readonly string[];
    /** How it is handed over */
    readonly methods?: readonly ('ship' | 'pickup' | 'digital')[];
    /** The customer is in one of these */
    readonly segments?: readonly string[];
    readonly firstPurchaseOnly?: boolean;
  };
  /** The goods that earn; everything when empty */
  readonly target: {
    readonly skus?: readonly string[];
    /** Products in these, or below them */
    readonly categories?: readonly string[];
  };
  readonly earn:
    | {
        readonly kind: 'percent';
        /** 2.5 is 2.5 %; at most two decimals; a part of a minor unit is not given */
        readonly percent: number;
      }
    | {
        readonly kind: 'amount';
        /** Given once for an order, never more than its goods cost */
        readonly amount: number;
      };
  /** So much paid for the targeted goods at least */
  readonly minimumSpend?: number;
  readonly limits: {
    /** Most for one order */
    readonly perOrder?: number;
    /** Most for all orders; the last one gets what is left */
    readonly budget?: number;
    readonly perCustomer?: {
      /** Most for one customer in a period */
      readonly amount: number;
      readonly period: 'day' | 'month' | 'always';
      /** Where day and month begin at midnight */
      readonly timeZone: string;
    };
  };
  /** Pending for so long after the payment: the time in which goods may come back */
  readonly availableAfterDays: number;
  /** It ends so long after it became available; never when left out */
  readonly validDays?: number;
  /** What it gave so far, less what was taken back */
  readonly given: number;
}

export interface CashbackRuleBodyInput {
  /** Name as shown to people */
  readonly name: string;
  /** Instant, ISO 8601 in UTC */
  readonly startsAt: string;
  /** First instant at which it holds no more */
  readonly endsAt?: string;
  /** Of every amount in it; orders in another one earn nothing */
  readonly currency: string;
  readonly conditions?: {
    readonly channels?: readonly string[];
    /** Sold by staff, or picked up, at one of these */
    readonly locations?: readonly string[];
    /** How it is handed over */
    readonly methods?: readonly ('ship' | 'pickup' | 'digital')[];
    /** The customer is in one of these */
    readonly segments?: readonly string[];
    readonly firstPurchaseOnly?: boolean;
  };
  /** The goods that earn; everything when empty */
  readonly target?: {
    readonly skus?: readonly string[];
    /** Products in these, or below them */
    readonly categories?: readonly string[];
  };
  readonly earn:
    | {
        readonly kind: 'percent';
        /** 2.5 is 2.5 %; at most two decimals; a part of a minor unit is not given */
        readonly percent: number;
      }
    | {
        readonly kind: 'amount';
        /** Given once for an order, never more than its goods cost */
        readonly amount: number;
      };
  /** So much paid for the targeted goods at least */
  readonly minimumSpend?: number;
  readonly limits?: {
    /** Most for one order */
    readonly perOrder?: number;
    /** Most for all orders; the last one gets what is left */
    readonly budget?: number;
    readonly perCustomer?: {
      /** Most for one customer in a period */
      readonly amount: number;
      readonly period: 'day' | 'month' | 'always';
      /** Where day and month begin at midnight */
      readonly timeZone?: string;
    };
  };
  /** Pending for so long after the payment: the time in which goods may come back */
  readonly availableAfterDays?: number;
  /** It ends so long after it became available; never when left out */
  readonly validDays?: number;
}

export interface Category {
  /** Short code in lower case, for example `store-jakarta` */
  readonly code: string;
  /** Name as shown to people */
  readonly name: string;
  /** The category this one is in */
  readonly parent?: string;
  /** Order among its siblings */
  readonly position: number;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
}

export interface CategoryBodyInput {
  /** Name as shown to people */
  readonly name: string;
  /** The category this one is in */
  readonly parent?: string;
  /** Order among its siblings */
  readonly position?: number;
}

export interface Channel {
  /** Short code in lower case, for example `store-jakarta` */
  readonly code: string;
  /** Name as shown to people */
  readonly name: string;
  /** What the channel is for */
  readonly purpose: 'sell' | 'serve' | 'inform';
  /** The brand its customers see */
  readonly brand: string;
  /** The currency of its prices when a cart names none */
  readonly currency: string;
  /** Where its customers are, for taxes and fees */
  readonly country: string;
  readonly pricesIncludeTax: boolean;
  /** How tax is taken; by the line, halves to even, when left out */
  readonly tax?: TaxSettings;
  readonly locations: readonly string[];
  readonly delivery: readonly DeliveryMethod[];
  /** How long an unpaid order keeps its stock */
  readonly paymentMinutes: number;
  readonly scarcity?: {
    /** Shown as `last-N` up to so many units */
    readonly last: number;
    /** Shown as `low` up to so many units */
    readonly low: number;
  };
  /** Units of each SKU that it does not show, of all its locations together. A sale of what is there is made all the same */
  readonly threshold?: number;
  /** The channel whose price holds for a SKU that has none here; without one, such a SKU is not sold */
  readonly priceFallback?: string;
  /** True: only staff and machine clients open carts here, as at a till or on the phone */
  readonly staffOnly?: boolean;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
}

export interface ChannelBodyInput {
  /** Name as shown to people */
  readonly name: string;
  /** What the channel is for */
  readonly purpose: 'sell' | 'serve' | 'inform';
  /** The brand its customers see */
  readonly brand: string;
  /** The currency of its prices when a cart names none */
  readonly currency: string;
  /** Where its customers are, for taxes and fees */
  readonly country: string;
  readonly pricesIncludeTax: boolean;
  /** How tax is taken; by the line, halves to even, when left out */
  readonly tax?: TaxSettingsInput;
  readonly locations: readonly string[];
  readonly delivery?: readonly DeliveryMethod[];
  /** How long an unpaid order keeps its stock */
  readonly paymentMinutes?: number;
  readonly scarcity?: {
    /** Shown as `last-N` up to so many units */
    readonly last: number;
    /** Shown as `low` up to so many units */
    readonly low: number;
  };
  /** Units of each SKU that it does not show, of all its locations together. A sale of what is there is made all the same */
  readonly threshold?: number;
  /** The channel whose price holds for a SKU that has none here; without one, such a SKU is not sold */
  readonly priceFallback?: string;
  /** True: only staff and machine clients open carts here, as at a till or on the phone */
  readonly staffOnly?: boolean;
}

export interface ChannelRules {
  /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
  readonly sku: string;
  /** Short code in lower case, for example `store-jakarta` */
  readonly locationId: string;
  /** Version of the rules; also their ETag */
  readonly version: number;
  readonly channels: Readonly<
    Record<
      string,
      {
        /** Units that only this channel may sell here */
        readonly pool?: number;
        /** Hidden from this channel; a share becomes units now and every minute */
        readonly buffer?:
          | {
              readonly units: number;
            }
          | {
              readonly percent: number;
            };
        /** It may sell this share of what everybody may sell here, and no more */
        readonly capPercent?: number;
        /** Units of the pool that are not sold yet */
        readonly poolAvailable?: number;
        /** Units hidden by buffer and cap now */
        readonly hidden: number;
      }
    >
  >;
  readonly rebalance: boolean;
}

export interface ChannelRulesBodyInput {
  readonly channels: Readonly<
    Record<
      string,
      {
        /** Units that only this channel may sell here */
        readonly pool?: number;
        /** Hidden from this channel; a share becomes units now and every minute */
        readonly buffer?:
          | {
              readonly units: number;
            }
          | {
              readonly percent: number;
            };
        /** It may sell this share of what everybody may sell here, and no more */
        readonly capPercent?: number;
      }
    >
  >;
  /** Let pools follow the last seven days’ sales of their channels, at most hourly; their sum stays */
  readonly rebalance?: boolean;
}

export interface Claim {
  /** Identifier */
  readonly claimId: string;
  /** Opens the claim for a guest; send it as X-Claim-Token */
  readonly claimToken?: string;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
  /** `approved` is in the cart until `expiresAt`; `used` became part of an order */
  readonly status: 'requested' | 'approved' | 'used' | 'rejected' | 'expired';
  /** Identifier */
  readonly cartId: string;
  /** Short code in lower case, for example `store-jakarta` */
  readonly channel: string;
  /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
  readonly sku: string;
  /** GTIN-8, -12, -13 or -14; kept with 14 digits */
  readonly gtin: string;
  /** Most units the line may have to keep the price */
  readonly quantity: number;
  /** ISO 4217 code */
  readonly currency: string;
  /** What we ask for one */
  readonly ourPrice: number;
  /** What the competitor asks for one */
  readonly price: number;
  readonly competitor: CompetitorProof;
  /** Instant, ISO 8601 in UTC */
  readonly seenAt: string;
  /** Instant, ISO 8601 in UTC */
  readonly requestedAt: string;
  /** When it came to where it stands */
  readonly since: string;
  /** Instant, ISO 8601 in UTC */
  readonly expiresAt: string;
  /** Granted by the policy at once */
  readonly automatic?: boolean;
  readonly reason?:
    'not_the_same_product' | 'price_not_found' | 'not_in_stock_there' | 'proof_unclear' | 'other';
  /** Identifier */
  readonly orderId?: string;
  /** For staff alone */
  readonly staff?: {
    readonly requestedBy: string;
    readonly decidedBy?: string;
    /** Free text */
    readonly note?: string;
    /** `customer:…`, or a digest that stands for a guest */
    readonly claimant: string;
    /** Claims of theirs that were refused and count now */
    readonly refusals?: number;
    /** Instant, ISO 8601 in UTC */
    readonly blockedUntil?: string;
  };
}

export interface CompetitorProof {
  /** Name as shown to people */
  readonly name: string;
  /** The page where the price is seen */
  readonly url?: string;
  /** A photograph of the price tag, where you uploaded it */
  readonly photo?: string;
}

export interface Consent {
  readonly medium: Medium;
  readonly purpose: Purpose;
  readonly state: ConsentState;
  /** Instant, ISO 8601 in UTC */
  readonly at: string;
  /** Where it was given, for example `account`, `web` or `store-form` */
  readonly source: string;
  /** Which wording the person agreed to */
  readonly textVersion: string;
}

export interface ConsentAnswer {
  readonly medium: Medium;
  readonly purpose: Purpose;
  readonly state: ConsentState;
  /** Which wording the person agreed to */
  readonly textVersion: string;
}

export type ConsentState = 'granted' | 'withdrawn';

export interface Cost {
  /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
  readonly sku: string;
  /** ISO 4217 code */
  readonly currency: string;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly cost: number;
  readonly by: string;
  /** Instant, ISO 8601 in UTC */
  readonly at: string;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
}

export interface Coupon {
  readonly code: string;
  /** Identifier */
  readonly promotionId: string;
  /** Identifier */
  readonly batchId?: string;
  readonly uses?: number;
  /** Orders that hold it now */
  readonly used: number;
  readonly isRevoked: boolean;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
}

export interface CouponBodyInput {
  /** Identifier */
  readonly promotionId: string;
  /** Orders in total; without: any number */
  readonly uses?: number;
  /** It unlocks nothing from now on */
  readonly isRevoked?: boolean;
}

export interface CreditLimits {
  /** Version of the aggregate; also its ETag */
  readonly version?: number;
  readonly limits: readonly {
    readonly role: 'admin' | 'merchandiser' | 'store-manager' | 'store-clerk' | 'support' | 'finance';
    /** ISO 4217 code */
    readonly currency: string;
    /** Most for one gift card or adjustment; 0 gives nothing */
    readonly amount: number;
  }[];
}

export interface CreditLimitsBody {
  readonly limits: readonly {
    readonly role: 'admin' | 'merchandiser' | 'store-manager' | 'store-clerk' | 'support' | 'finance';
    /** ISO 4217 code */
    readonly currency: string;
    /** Most for one gift card or adjustment; 0 gives nothing */
    readonly amount: number;
  }[];
}

export interface CreditStatement {
  /** Identifier */
  readonly customerId: string;
  /** ISO 4217 code */
  readonly currency: string;
  /** What can be spent now */
  readonly balance: number;
  /** Taken by orders that are not paid yet */
  readonly held: number;
  /** Cashback that is not to be spent yet, and not in `balance`; the soonest first */
  readonly pending: readonly {
    /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
    readonly amount: number;
    /** Instant, ISO 8601 in UTC */
    readonly availableAt: string;
    /** Instant, ISO 8601 in UTC */
    readonly expiresAt?: string;
  }[];
  /** Cashback that was spent before its purchase was called off; later cashback pays it */
  readonly owed: number;
  /** What of it ends, the soonest first; it is spent first */
  readonly expiring: readonly {
    /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
    readonly amount: number;
    /** Instant, ISO 8601 in UTC */
    readonly expiresAt: string;
  }[];
  readonly data: readonly {
    readonly kind:
      | 'issue'
      | 'hold'
      | 'capture'
      | 'release'
      | 'refund'
      | 'expire'
      | 'adjust'
      | 'cashback'
      | 'void'
      | 'clawback'
      | 'owe'
      | 'set_off';
    /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
    readonly amount: number;
    /** What it did to the balance */
    readonly change: number;
    /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
    readonly balanceAfter: number;
    /** Instant, ISO 8601 in UTC */
    readonly at: string;
    /** Identifier */
    readonly orderId?: string;
    readonly reason?: string;
    /** For staff */
    readonly actor?: string;
    /** From when on what came in can be spent */
    readonly availableAt?: string;
    /** When the money that came in ends */
    readonly expiresAt?: string;
  }[];
  readonly page: {
    /** Send it as `cursor` for the next page; null on the last one */
    readonly nextCursor: string | null;
  };
}

export interface Customer {
  /** Identifier */
  readonly customerId: string;
  /** Id in the system the profile was imported from */
  readonly externalId?: string;
  /** Name as shown to people */
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly addresses: readonly Address[];
  /** Language of messages, BCP 47 */
  readonly locale?: string;
  /** IANA time zone; quiet hours are counted in it */
  readonly timeZone?: string;
  readonly preferredMedium?: Medium;
  readonly consents: readonly Consent[];
  /** Instant, ISO 8601 in UTC */
  readonly registeredAt: string;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
  /** Groups staff put them into; prices and promotions may be for one of them */
  readonly segments: readonly string[];
  /** True: another profile holds this e-mail address; here it is an unverified contact */
  readonly sharedEmail: boolean;
  /** True: another profile holds this phone number; here it is an unverified contact */
  readonly sharedPhone: boolean;
}

export interface Delivery {
  /** Sent as `webhook-id`, the same at every try */
  readonly deliveryId: string;
  readonly type: string;
  /** `waiting`: not taken yet, to be tried at `dueAt` */
  readonly status: 'waiting' | 'delivered' | 'given_up';
  /** Tries so far, since it was last asked for */
  readonly tried: number;
  /** The last ten tries, newest first */
  readonly attempts: readonly {
    /** Instant, ISO 8601 in UTC */
    readonly at: string;
    /** What the receiver answered */
    readonly status?: number;
    /** Why nothing came back */
    readonly reason?: 'address_not_allowed' | 'timed_out' | 'unreachable';
    readonly durationMs: number;
  }[];
  /** Instant, ISO 8601 in UTC */
  readonly dueAt?: string;
  /** Instant, ISO 8601 in UTC */
  readonly createdAt: string;
}

export type DeliveryMethod =
  | {
      /** Short code in lower case, for example `store-jakarta` */
      readonly optionId: string;
      /** Name as shown to people */
      readonly name: string;
      /** No fee from this goods value on, before discounts */
      readonly freeFrom?: number;
      /** Minor units of the channel’s currency */
      readonly fee: number;
      readonly days: {
        readonly from: number;
        readonly to: number;
      };
      readonly countries: readonly string[];
    }
  | {
      /** Short code in lower case, for example `store-jakarta` */
      readonly optionId: string;
      /** Name as shown to people */
      readonly name: string;
      /** No fee from this goods value on, before discounts */
      readonly freeFrom?: number;
      /** From GET /v1/delivery-rates */
      readonly rates: string;
    }
  | {
      /** Short code in lower case, for example `store-jakarta` */
      readonly optionId: string;
      /** Name as shown to people */
      readonly name: string;
      /** No fee from this goods value on, before discounts */
      readonly freeFrom?: number;
      /** From GET /v1/carriers */
      readonly carrier: string;
      /** All of the carrier’s when left out */
      readonly services?: readonly string[];
    };

export interface DeliveryRate {
  /** Short code in lower case, for example `store-jakarta` */
  readonly zone: string;
  /** Value of the goods before discounts, minor units; any when left out */
  readonly goods?: {
    readonly from?: number;
    readonly below?: number;
  };
  /** Of the whole parcel; any when left out */
  readonly weightGrams?: {
    readonly from?: number;
    readonly below?: number;
  };
  /** Units of all lines; any when left out */
  readonly quantity?: {
    readonly from?: number;
    readonly below?: number;
  };
  /** Whole minor units of the currency of the list; never below 0 */
  readonly fee: number;
  /** For each further started kilogram beyond the first */
  readonly perKg?: number;
  /** Calendar days from the order to the door */
  readonly days: {
    readonly from: number;
    readonly to: number;
  };
}

export interface Discount {
  /** Identifier */
  readonly promotionId: string;
  readonly name: string;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly amount: number;
  /** The code that unlocked it */
  readonly couponCode?: string;
}

export interface Drop {
  /** Identifier */
  readonly dropId: string;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
  /** Name as shown to people */
  readonly name: string;
  /** Short code in lower case, for example `store-jakarta` */
  readonly channel: string;
  readonly skus: readonly string[];
  /** Instant, ISO 8601 in UTC */
  readonly opensAt: string;
  /** After that the SKUs are sold as usual */
  readonly closesAt: string;
  /** All SKUs of the drop together, in the one order that a place gives */
  readonly unitsPerCustomer: number;
  /** So many may buy at the same time */
  readonly servedAtOnce: number;
  readonly buyWithin: string;
  readonly signedInOnly: boolean;
  readonly status: 'scheduled' | 'open' | 'closed';
}

export interface DropBodyInput {
  /** Name as shown to people */
  readonly name: string;
  /** Short code in lower case, for example `store-jakarta` */
  readonly channel: string;
  readonly skus: readonly string[];
  /** Instant, ISO 8601 in UTC */
  readonly opensAt: string;
  /** After that the SKUs are sold as usual */
  readonly closesAt: string;
  /** All SKUs of the drop together, in the one order that a place gives */
  readonly unitsPerCustomer: number;
  /** So many may buy at the same time */
  readonly servedAtOnce: number;
  /** From `PT1M` to `PT1H`: so long it is somebody’s turn */
  readonly buyWithin?: string;
  /** Guests may not join: one place per customer, not per cart */
  readonly signedInOnly?: boolean;
}

export interface Gift {
  /** Identifier */
  readonly promotionId: string;
  readonly name: string;
  /** What it would have cost */
  readonly worth: number;
  readonly couponCode?: string;
}

export interface GiftCard {
  /** Identifier */
  readonly accountId: string;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
  /** Only `active` pays; `voided` never becomes active again */
  readonly status: 'inactive' | 'active' | 'blocked' | 'voided';
  /** The end of its code; the code itself is kept nowhere */
  readonly lastFour: string;
  readonly hasPin: boolean;
  /** ISO 4217 code */
  readonly currency: string;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly balance: number;
  /** Taken by orders that are not paid yet */
  readonly held: number;
  /** Instant, ISO 8601 in UTC */
  readonly createdAt: string;
  /** Instant, ISO 8601 in UTC */
  readonly expiresAt?: string;
  /** The order it was bought with */
  readonly orderId?: string;
}

export interface HeldPrice {
  /** Identifier */
  readonly changeId: string;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
  readonly status: 'pending' | 'approved' | 'rejected' | 'expired';
  /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
  readonly sku: string;
  /** ISO 4217 code */
  readonly currency: string;
  /** Identifier */
  readonly priceId: string;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly amount: number;
  /** What the price tag compares it with, at least `amount`; minor units */
  readonly compareAt?: number;
  /** Holds in this sales channel only */
  readonly channel?: string;
  /** Holds for what is sold or picked up at this location only */
  readonly locationId?: string;
  /** Holds for deliveries to this country only */
  readonly country?: string;
  /** Holds for customers in this segment only */
  readonly customerGroup?: string;
  /** Holds for this customer only; nobody else sees it */
  readonly customerId?: string;
  /** Holds from so many units of a line on */
  readonly minQuantity?: number;
  /** First instant at which it holds */
  readonly validFrom?: string;
  /** First instant at which it holds no more */
  readonly validTo?: string;
  readonly breaches: readonly {
    /** Short code in lower case, for example `store-jakarta` */
    readonly rule: string;
    readonly limit: 'margin' | 'floor' | 'ceiling' | 'change' | 'gap';
    readonly detail: string;
  }[];
  /** Why, for the history and for whoever approves */
  readonly reason?: string;
  readonly requestedBy: string;
  /** Instant, ISO 8601 in UTC */
  readonly requestedAt: string;
  /** Nobody can approve it from then on */
  readonly expiresAt: string;
  readonly decidedBy?: string;
  /** Free text */
  readonly note?: string;
  /** The exception ends then */
  readonly until?: string;
}

export interface Hold {
  /** Identifier */
  readonly holdId: string;
  /** Opens the hold; send it as X-Hold-Token, or with the checkout that spends it */
  readonly holdToken?: string;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
  readonly status: 'held' | 'spent' | 'released' | 'expired';
  /** Short code in lower case, for example `store-jakarta` */
  readonly channel: string;
  readonly owner: string;
  readonly lines: readonly {
    /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
    readonly sku: string;
    /** Whole units */
    readonly quantity: number;
    readonly from: readonly {
      /** Short code in lower case, for example `store-jakarta` */
      readonly locationId: string;
      /** Whole units */
      readonly quantity: number;
    }[];
  }[];
  /** Instant, ISO 8601 in UTC */
  readonly placedAt: string;
  /** Instant, ISO 8601 in UTC */
  readonly expiresAt: string;
  readonly extended: boolean;
  /** Identifier */
  readonly orderId?: string;
}

export interface ItemTax {
  /** Whose rule it is; absent where no rule is known */
  readonly region?: string;
  /** Short code in lower case, for example `store-jakarta` */
  readonly taxClass: string;
  readonly treatment: 'taxed' | 'zero_rated' | 'exempt' | 'untaxed';
  readonly components: readonly {
    /** Name as shown to people */
    readonly name: string;
    /** 12 for 12 % */
    readonly percent: number;
    /** The part of the price that is taxed, 11/12 for one; all of it when left out */
    readonly base?: {
      readonly numerator: number;
      readonly denominator: number;
    };
    /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
    readonly tax: number;
  }[];
  /** Without tax */
  readonly net: number;
  /** Net and tax of each unit, for exact partial refunds */
  readonly units: readonly {
    /** Whole units */
    readonly units: number;
    /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
    readonly net: number;
    /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
    readonly tax: number;
  }[];
}

export interface LedgerEntry {
  /** What happened, once per order */
  readonly step: string;
  readonly type: 'capture' | 'refund' | 'cash-in' | 'cash-out' | 'rounding';
  /** Whole minor units of the currency; may be negative */
  readonly amount: number;
  /** ISO 4217 code */
  readonly currency: string;
  readonly attempt: number;
  /** Instant, ISO 8601 in UTC */
  readonly at: string;
  readonly actor: string;
}

export interface Line {
  /** Identifier */
  readonly lineId: string;
  /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
  readonly sku: string;
  /** Identifier */
  readonly productId: string;
  /** Name as shown to people */
  readonly name: string;
  /** Name as shown to people */
  readonly variantName?: string;
  readonly imageUrl?: string;
  /** Whole units */
  readonly quantity: number;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly unitPrice: number;
  /** Identifier */
  readonly priceId: string;
  /** unitPrice × quantity − discount */
  readonly total: number;
  /** What promotions took off; 0 when absent */
  readonly discount?: number;
  readonly discounts?: readonly Discount[];
  /** The claim that granted `unitPrice`, and our own price then */
  readonly priceMatch?: {
    /** Identifier */
    readonly claimId: string;
    /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
    readonly originalPrice: number;
  };
  readonly gift?: Gift;
  /** Each unit is a gift card worth its price */
  readonly giftCard?: SoldAsGiftCard;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly tax: number;
  /** 0.11 for 11 % */
  readonly taxRate?: number;
  /** How it is taxed, for each authority and unit */
  readonly taxDetail?: ItemTax;
  /** Where its units come from */
  readonly from: readonly {
    /** The part, when the line is a kit */
    readonly sku?: string;
    /** Short code in lower case, for example `store-jakarta` */
    readonly locationId: string;
    /** Whole units */
    readonly quantity: number;
  }[];
}

export interface Location {
  /** Short code in lower case, for example `store-jakarta` */
  readonly code: string;
  /** Name as shown to people */
  readonly name: string;
  readonly kind: 'store' | 'warehouse' | 'supplier';
  /** GS1 Global Location Number */
  readonly gln?: string;
  readonly address: Address;
  /** IANA time zone */
  readonly timeZone: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly openingHours: readonly {
    /** 1 Monday … 7 Sunday (ISO 8601) */
    readonly day: number;
    readonly opens: string;
    /** Not later than it opens: on the day after */
    readonly closes: string;
  }[];
  readonly holidays: readonly string[];
  readonly pickup: {
    readonly enabled: boolean;
    readonly readyInMinutes: number;
  };
  /** Parcels leave from here */
  readonly ships: boolean;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
}

export interface LocationBodyInput {
  /** Name as shown to people */
  readonly name: string;
  readonly kind: 'store' | 'warehouse' | 'supplier';
  /** GS1 Global Location Number */
  readonly gln?: string;
  readonly address: Address;
  /** IANA time zone */
  readonly timeZone: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly openingHours?: readonly {
    /** 1 Monday … 7 Sunday (ISO 8601) */
    readonly day: number;
    readonly opens: string;
    /** Not later than it opens: on the day after */
    readonly closes: string;
  }[];
  readonly holidays?: readonly string[];
  readonly pickup?: {
    readonly enabled: boolean;
    readonly readyInMinutes: number;
  };
  /** Parcels leave from here */
  readonly ships?: boolean;
}

export interface LocationRow {
  /** Short code in lower case, for example `store-jakarta` */
  readonly code: string;
  /** Name as shown to people */
  readonly name: string;
  readonly kind: 'store' | 'warehouse' | 'supplier';
  /** GS1 Global Location Number */
  readonly gln?: string;
  readonly address: Address;
  /** IANA time zone */
  readonly timeZone: string;
  readonly latitude?: number;
  readonly longitude?: number;
  readonly openingHours: readonly {
    /** 1 Monday … 7 Sunday (ISO 8601) */
    readonly day: number;
    readonly opens: string;
    /** Not later than it opens: on the day after */
    readonly closes: string;
  }[];
  readonly holidays: readonly string[];
  readonly pickup: {
    readonly enabled: boolean;
    readonly readyInMinutes: number;
  };
  /** Parcels leave from here */
  readonly ships: boolean;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
  /** From the point asked for, along the earth’s surface */
  readonly distanceKm?: number;
  /** Units of the SKU the channel can promise here */
  readonly availableToPromise?: number;
  /** When goods ordered now can be picked up */
  readonly readyBy?: string;
}

export interface Me {
  /** Identifier */
  readonly customerId: string;
  /** Id in the system the profile was imported from */
  readonly externalId?: string;
  /** Name as shown to people */
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly addresses: readonly Address[];
  /** Language of messages, BCP 47 */
  readonly locale?: string;
  /** IANA time zone; quiet hours are counted in it */
  readonly timeZone?: string;
  readonly preferredMedium?: Medium;
  readonly consents: readonly Consent[];
  /** Instant, ISO 8601 in UTC */
  readonly registeredAt: string;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
}

/** How a message travels */
export type Medium = 'email' | 'sms' | 'whatsapp';

export interface Message {
  /** Identifier */
  readonly messageId: string;
  readonly template: string;
  readonly purpose: 'transactional' | 'marketing';
  /** `scheduled` waits for the end of quiet hours; `skipped` was not sent, on purpose */
  readonly status: 'scheduled' | 'sending' | 'sent' | 'skipped' | 'failed';
  /** Why it was skipped or failed */
  readonly reason?: string;
  readonly medium?: 'email' | 'sms' | 'whatsapp';
  readonly locale?: 'id' | 'en';
  /** Where the address comes from: `customer:…`, `order:…`, `cart:…` or `subscription:…` */
  readonly to: string;
  /** Short code in lower case, for example `store-jakarta` */
  readonly channel: string;
  /** Identifier */
  readonly customerId?: string;
  /** Identifier */
  readonly orderId?: string;
  /** Identifier */
  readonly cartId?: string;
  /** Identifier */
  readonly subscriptionId?: string;
  readonly subject?: string;
  readonly text?: string;
  /** Instant, ISO 8601 in UTC */
  readonly createdAt: string;
  /** Instant, ISO 8601 in UTC */
  readonly sendAt?: string;
  /** Instant, ISO 8601 in UTC */
  readonly sentAt?: string;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
}

export interface Money {
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly amount: number;
  /** ISO 4217 code */
  readonly currency: string;
}

export interface MovementRow {
  readonly type: string;
  /** Change of available */
  readonly change: number;
  /** Change of on hand */
  readonly onHandChange: number;
  /** Change of unavailable */
  readonly unavailableChange: number;
  /** Available afterwards, in this bucket */
  readonly available: number;
  /** Part of the stock: 0, 1 … or pool-<channel> */
  readonly bucket: string;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
  readonly reason?: string;
  readonly reference: string;
  readonly actor: string;
  readonly channel?: string;
  /** Instant, ISO 8601 in UTC */
  readonly at: string;
}

export interface Order {
  /** Identifier */
  readonly orderId: string;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
  readonly status: OrderStatus;
  /** Short code in lower case, for example `store-jakarta` */
  readonly channel: string;
  /** Identifier */
  readonly customerId?: string;
  /** Identifier */
  readonly cartId: string;
  readonly lines: readonly Line[];
  readonly delivery:
    | {
        readonly method: 'ship';
        /** Identifier */
        readonly optionId: string;
        /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
        readonly fee: number;
        /** What promotions took off the fee */
        readonly discount?: number;
        /** On what is paid of the fee */
        readonly tax?: number;
        readonly taxRate?: number;
        /** Instant, ISO 8601 in UTC */
        readonly arrivesBy?: string;
        readonly address?: Address;
      }
    | {
        readonly method: 'pickup';
        /** Identifier */
        readonly optionId: string;
        /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
        readonly fee: number;
        /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
        readonly discount?: number;
        /** On what is paid of the fee */
        readonly tax?: number;
        readonly taxRate?: number;
        /** Short code in lower case, for example `store-jakarta` */
        readonly locationId: string;
        /** Instant, ISO 8601 in UTC */
        readonly readyBy?: string;
      }
    | {
        /** Gift cards alone, sent as a message */
        readonly method: 'digital';
        /** Identifier */
        readonly optionId: string;
        /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
        readonly fee: number;
        /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
        readonly tax?: number;
        readonly taxRate?: number;
      };
  readonly totals: ShownTotals;
  readonly promotions?: readonly AppliedPromotion[];
  readonly credit: readonly {
    readonly kind: 'gift_card' | 'store_credit';
    /** Identifier */
    readonly accountId: string;
    /** The end of the gift card’s code */
    readonly lastFour?: string;
    /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
    readonly amount: number;
  }[];
  /** `total` less `credit`: what is paid with money */
  readonly due: number;
  readonly payment: Payment;
  /** Absent once it was erased */
  readonly contact?: {
    /** Name as shown to people */
    readonly name: string;
    readonly email?: string;
    readonly phone?: string;
  };
  /** Instant, ISO 8601 in UTC */
  readonly placedAt: string;
  /** Pay until then; only while it awaits payment */
  readonly expiresAt?: string;
  /** Short code in lower case, for example `store-jakarta` */
  readonly soldAt?: string;
  /** Free text */
  readonly cancelReason?: string;
  readonly timeline: readonly {
    /** `OrderPlaced`, `OrderPaid` … */
    readonly event: string;
    /** Instant, ISO 8601 in UTC */
    readonly at: string;
    readonly by: 'guest' | 'customer' | 'staff' | 'channel' | 'system';
  }[];
}

export interface OrderRow {
  /** Identifier */
  readonly orderId: string;
  readonly status: OrderStatus;
  /** Short code in lower case, for example `store-jakarta` */
  readonly channel: string;
  readonly totals: ShownTotals;
  /** Whole units of all lines */
  readonly units: number;
  /** Instant, ISO 8601 in UTC */
  readonly placedAt: string;
}

/** `confirmed` is paid with cash at hand-over; only `awaiting_payment` expires */
export type OrderStatus = 'awaiting_payment' | 'confirmed' | 'paid' | 'cancelled' | 'expired';

export interface Payment {
  readonly method: 'cash' | 'sandbox';
  readonly status: 'pending' | 'captured' | 'failed' | 'refund_pending' | 'refunded';
  /** Counts the tries to pay */
  readonly attempt: number;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly captured: number;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly refunded: number;
  /** Send the customer here to pay */
  readonly redirectUrl?: string;
}

export interface PaymentState {
  /** Identifier */
  readonly orderId: string;
  readonly orderStatus: OrderStatus;
  /** ISO 4217 code */
  readonly currency: string;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly total: number;
  /** `total` less what gift cards and store credit paid */
  readonly due: number;
  /** Still to be paid: due − captured + refunded; nothing once the order is cancelled or expired */
  readonly balanceDue: number;
  readonly payment: Payment;
}

export interface PendingRefund {
  /** Identifier */
  readonly key: string;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly amount: number;
  /** ISO 4217 code */
  readonly currency: string;
  readonly reason:
    'order_cancelled' | 'order_expired' | 'paid_twice' | 'amount_mismatch' | 'currency_mismatch' | 'goodwill';
}

export interface Place {
  /** Identifier */
  readonly placeId: string;
  /** Identifier */
  readonly dropId: string;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
  /** `joined`: no number yet (before the opening, and a moment after joining); `served`: it is their turn; `passed`: they did not buy in time, and may join again at the end */
  readonly status: 'joined' | 'waiting' | 'served' | 'bought' | 'passed' | 'left';
  /** Instant, ISO 8601 in UTC */
  readonly joinedAt: string;
  /** The place in line; lower numbers are served first */
  readonly number?: number;
  /** Shows the place on another device, or at a till, with `POST /v1/drops/{dropId}/places/resume`. Whoever has it has the place: to be kept like a ticket */
  readonly signedNumber?: string;
  /** So many numbers come before, at most */
  readonly ahead?: number;
  /** When it will be their turn, by the pace so far */
  readonly estimatedAt?: string;
  /** Check out before */
  readonly buyUntil?: string;
  /** Identifier */
  readonly orderId?: string;
  /** Asking earlier tells nothing new */
  readonly askAgainInSeconds?: number;
}

export interface PointsStatement {
  /** Identifier */
  readonly customerId: string;
  /** Points the customer has now */
  readonly balance: number;
  readonly data: readonly {
    readonly kind: 'earned' | 'taken_back' | 'expired';
    /** Positive when the customer got them, negative when they went */
    readonly points: number;
    /** The order they came from */
    readonly orderId: string;
    /** Instant, ISO 8601 in UTC */
    readonly at: string;
    /** When earned points end, unless they are used before */
    readonly expiresAt?: string;
    readonly balanceAfter: number;
  }[];
  readonly page: {
    /** Send it as `cursor` for the next page; null on the last one */
    readonly nextCursor: string | null;
  };
}

export interface Policy {
  /** Short code in lower case, for example `store-jakarta` */
  readonly channel: string;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
  readonly enabled: boolean;
  /** Shops whose prices are matched */
  readonly competitors: readonly {
    /** Name as shown to people */
    readonly name: string;
    /** Where its prices are seen; subdomains count too. Left out: a shop of bricks, shown by a photograph */
    readonly domain?: string;
  }[];
  /** How far below our price anybody may go */
  readonly limit: {
    /** Whole percent of our price */
    readonly maxPercent: number;
    /** For one, minor units of the channel’s currency */
    readonly maxAmount?: number;
  };
  /** What is granted at once when the proof is a link; nothing when left out */
  readonly automatic?: {
    /** Whole percent of our price */
    readonly maxPercent: number;
    /** For one, minor units of the channel’s currency */
    readonly maxAmount?: number;
  };
  /** How far each role may go; admins go as far as `limit` */
  readonly approvers: readonly {
    readonly role: 'admin' | 'merchandiser' | 'store-manager' | 'store-clerk' | 'support' | 'finance';
    /** Whole percent of our price */
    readonly maxPercent: number;
    /** For one, minor units of the channel’s currency */
    readonly maxAmount?: number;
  }[];
  /** Most units of one claim */
  readonly maxUnits: number;
  /** Days */
  readonly seenWithinDays: number;
  /** Hours */
  readonly answerWithinHours: number;
  /** Hours */
  readonly useWithinHours: number;
  /** Who had so many claims refused in so many days makes none for so many hours */
  readonly refusals: {
    readonly most: number;
    /** Days */
    readonly withinDays: number;
    /** Hours */
    readonly blockHours: number;
  };
}

export interface PriceBody {
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly amount: number;
  /** What the price tag compares it with, at least `amount`; minor units */
  readonly compareAt?: number;
  /** Holds in this sales channel only */
  readonly channel?: string;
  /** Holds for what is sold or picked up at this location only */
  readonly locationId?: string;
  /** Holds for deliveries to this country only */
  readonly country?: string;
  /** Holds for customers in this segment only */
  readonly customerGroup?: string;
  /** Holds for this customer only; nobody else sees it */
  readonly customerId?: string;
  /** Holds from so many units of a line on */
  readonly minQuantity?: number;
  /** First instant at which it holds */
  readonly validFrom?: string;
  /** First instant at which it holds no more */
  readonly validTo?: string;
  /** Why, for the history and for whoever approves */
  readonly reason?: string;
  /** Differs from other channels on purpose: needs `channel`, `reason` and `validTo`, and keeps the rules all the same */
  readonly override?: boolean;
}

export interface PriceException {
  /** `approved`: let outside a rule; `override`: unlike other channels on purpose */
  readonly kind: 'approved' | 'override';
  /** Who wanted it, for example `staff:sari` */
  readonly by: string;
  /** Free text */
  readonly reason?: string;
  /** Instant, ISO 8601 in UTC */
  readonly until: string;
  readonly approvedBy?: string;
  /** The price change that was approved */
  readonly changeId?: string;
  /** The rules it is outside of */
  readonly rules?: readonly string[];
}

export interface PriceList {
  /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
  readonly sku: string;
  /** ISO 4217 code */
  readonly currency: string;
  readonly prices: readonly {
    /** Identifier */
    readonly priceId: string;
    /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
    readonly amount: number;
    /** What the price tag compares it with, at least `amount`; minor units */
    readonly compareAt?: number;
    /** Holds in this sales channel only */
    readonly channel?: string;
    /** Holds for what is sold or picked up at this location only */
    readonly locationId?: string;
    /** Holds for deliveries to this country only */
    readonly country?: string;
    /** Holds for customers in this segment only */
    readonly customerGroup?: string;
    /** Holds for this customer only; nobody else sees it */
    readonly customerId?: string;
    /** Holds from so many units of a line on */
    readonly minQuantity?: number;
    /** First instant at which it holds */
    readonly validFrom?: string;
    /** First instant at which it holds no more */
    readonly validTo?: string;
    /** Instant, ISO 8601 in UTC */
    readonly createdAt: string;
    /** `approved`: let outside a rule; `override`: unlike other channels on purpose */
    readonly exception?: 'approved' | 'override';
  }[];
  /** Version of the aggregate; also its ETag */
  readonly version: number;
}

export interface PriceMatchPolicyBodyInput {
  readonly enabled?: boolean;
  /** Shops whose prices are matched */
  readonly competitors: readonly {
    /** Name as shown to people */
    readonly name: string;
    /** Where its prices are seen; subdomains count too. Left out: a shop of bricks, shown by a photograph */
    readonly domain?: string;
  }[];
  /** How far below our price anybody may go */
  readonly limit: {
    /** Whole percent of our price */
    readonly maxPercent: number;
    /** For one, minor units of the channel’s currency */
    readonly maxAmount?: number;
  };
  /** What is granted at once when the proof is a link; nothing when left out */
  readonly automatic?: {
    /** Whole percent of our price */
    readonly maxPercent: number;
    /** For one, minor units of the channel’s currency */
    readonly maxAmount?: number;
  };
  /** How far each role may go; admins go as far as `limit` */
  readonly approvers?: readonly {
    readonly role: 'admin' | 'merchandiser' | 'store-manager' | 'store-clerk' | 'support' | 'finance';
    /** Whole percent of our price */
    readonly maxPercent: number;
    /** For one, minor units of the channel’s currency */
    readonly maxAmount?: number;
  }[];
  /** Most units of one claim */
  readonly maxUnits?: number;
  /** Days */
  readonly seenWithinDays?: number;
  /** Hours */
  readonly answerWithinHours?: number;
  /** Hours */
  readonly useWithinHours?: number;
  /** Who had so many claims refused in so many days makes none for so many hours */
  readonly refusals?: {
    readonly most: number;
    /** Days */
    readonly withinDays: number;
    /** Hours */
    readonly blockHours: number;
  };
}

export interface PriceRule {
  /** Short code in lower case, for example `store-jakarta` */
  readonly code: string;
  /** All channels when left out */
  readonly channel?: string;
  /** All goods when left out */
  readonly category?: string;
  /** Of `floor` and `ceiling` */
  readonly currency?: string;
  /** (price − cost) / price at least; says nothing of a SKU without a cost */
  readonly minMarginPercent?: number;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly floor?: number;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly ceiling?: number;
  /** How far one change may move the public price */
  readonly maxChangePercent?: number;
  /** How far the public price may be from another channel’s */
  readonly maxGap?: {
    /** Short code in lower case, for example `store-jakarta` */
    readonly channel: string;
    readonly percent: number;
  };
  /** A price outside is refused, or held until somebody else approves it */
  readonly outside: 'refuse' | 'hold';
  /** Version of the aggregate; also its ETag */
  readonly version: number;
}

export interface PriceRuleBodyInput {
  /** All channels when left out */
  readonly channel?: string;
  /** All goods when left out */
  readonly category?: string;
  /** Of `floor` and `ceiling` */
  readonly currency?: string;
  /** (price − cost) / price at least; says nothing of a SKU without a cost */
  readonly minMarginPercent?: number;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly floor?: number;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly ceiling?: number;
  /** How far one change may move the public price */
  readonly maxChangePercent?: number;
  /** How far the public price may be from another channel’s */
  readonly maxGap?: {
    /** Short code in lower case, for example `store-jakarta` */
    readonly channel: string;
    readonly percent: number;
  };
  /** A price outside is refused, or held until somebody else approves it */
  readonly outside?: 'refuse' | 'hold';
}

export interface PriceTier {
  /** Whole units */
  readonly from: number;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly amount: number;
  /** ISO 4217 code */
  readonly currency: string;
  /** Which price record won */
  readonly priceId: string;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly compareAt?: number;
  /** The channel whose price it is, when this one has none of its own */
  readonly fallback?: string;
}

export interface PricingPrice {
  /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
  readonly sku: string;
  /** ISO 4217 code */
  readonly currency: string;
  /** Identifier */
  readonly priceId: string;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly amount: number;
  /** What the price tag compares it with, at least `amount`; minor units */
  readonly compareAt?: number;
  /** Holds in this sales channel only */
  readonly channel?: string;
  /** Holds for what is sold or picked up at this location only */
  readonly locationId?: string;
  /** Holds for deliveries to this country only */
  readonly country?: string;
  /** Holds for customers in this segment only */
  readonly customerGroup?: string;
  /** Holds for this customer only; nobody else sees it */
  readonly customerId?: string;
  /** Holds from so many units of a line on */
  readonly minQuantity?: number;
  /** First instant at which it holds */
  readonly validFrom?: string;
  /** First instant at which it holds no more */
  readonly validTo?: string;
  /** Instant, ISO 8601 in UTC */
  readonly createdAt: string;
  /** `approved`: let outside a rule; `override`: unlike other channels on purpose */
  readonly exception?: 'approved' | 'override';
  /** Version of all prices of this SKU in this currency; also the ETag */
  readonly version: number;
}

export interface Product {
  /** Identifier */
  readonly productId: string;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
  /** Name as shown to people */
  readonly name: string;
  /** Description */
  readonly description?: string;
  /** Name as shown to people */
  readonly brand?: string;
  /** Short code in lower case, for example `store-jakarta` */
  readonly category?: string;
  /** Short code in lower case, for example `store-jakarta` */
  readonly taxClass: string;
  readonly media: readonly {
    readonly url: string;
    /** What is seen, for those who do not see it */
    readonly alt?: string;
    readonly kind: 'image' | 'video' | 'document';
  }[];
  /** Facts by name: { "Material": "Cotton" } */
  readonly attributes: Readonly<Record<string, string>>;
  readonly options: readonly {
    /** Size, Colour … */
    readonly name: string;
    readonly values: readonly string[];
  }[];
  readonly imageUrl?: string;
  readonly variants: readonly {
    /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
    readonly sku: string;
    /** What sets it apart: Medium, blue */
    readonly name?: string;
    /** Choice per option: { "Size": "M" } */
    readonly options: Readonly<Record<string, string>>;
    /** GTIN-8, -12, -13 or -14; kept with 14 digits */
    readonly gtin?: string;
    /** Of one unit as it is sent; delivery fees go by it */
    readonly weightGrams?: number;
    readonly imageUrl?: string;
    /** What it consists of, when it is a kit: its stock is the stock of its parts */
    readonly kit?: readonly {
      /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
      readonly sku: string;
      readonly quantity: number;
    }[];
    /** Each unit sold is a gift card worth its price: no stock, no tax at the sale, no discount */
    readonly giftCard?: SoldAsGiftCard;
    /** Facts by name: { "Material": "Cotton" } */
    readonly attributes: Readonly<Record<string, string>>;
    /** Other codes that lead to this SKU. The SKU itself never changes. */
    readonly aliases: readonly string[];
    readonly price?: ShownPrice;
    /** The lowest price of the thirty days before the reduction began, when the price is reduced */
    readonly lowest30?: number;
    /** Prices by quantity, when there is more than one */
    readonly priceTiers?: readonly PriceTier[];
    readonly availability?: Availability;
  }[];
  /** The sales channel whose texts, prices and stock are shown */
  readonly channel?: string;
  /** For staff */
  readonly publish?: Readonly<
    Record<
      string,
      {
        /** First instant at which it is shown */
        readonly from?: string;
        /** First instant at which it is shown no more */
        readonly until?: string;
      }
    >
  >;
  /** For staff */
  readonly overrides?: Readonly<
    Record<
      string,
      {
        /** Name as shown to people */
        readonly name?: string;
        /** Description in this channel */
        readonly description?: string;
      }
    >
  >;
}

export interface ProductBodyInput {
  /** Name as shown to people */
  readonly name: string;
  /** Description */
  readonly description?: string;
  /** Name as shown to people */
  readonly brand?: string;
  /** Short code in lower case, for example `store-jakarta` */
  readonly category?: string;
  /** Short code in lower case, for example `store-jakarta` */
  readonly taxClass?: string;
  readonly media?: readonly {
    readonly url: string;
    /** What is seen, for those who do not see it */
    readonly alt?: string;
    readonly kind?: 'image' | 'video' | 'document';
  }[];
  /** Facts by name: { "Material": "Cotton" } */
  readonly attributes?: Readonly<Record<string, string>>;
  readonly options?: readonly {
    /** Size, Colour … */
    readonly name: string;
    readonly values: readonly string[];
  }[];
  readonly variants: readonly {
    /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
    readonly sku: string;
    /** What sets it apart: Medium, blue */
    readonly name?: string;
    /** Choice per option: { "Size": "M" } */
    readonly options?: Readonly<Record<string, string>>;
    /** GTIN-8, -12, -13 or -14; kept with 14 digits */
    readonly gtin?: string;
    /** Of one unit as it is sent; delivery fees go by it */
    readonly weightGrams?: number;
    readonly imageUrl?: string;
    /** What it consists of, when it is a kit: its stock is the stock of its parts */
    readonly kit?: readonly {
      /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
      readonly sku: string;
      readonly quantity: number;
    }[];
    /** Each unit sold is a gift card worth its price: no stock, no tax at the sale, no discount */
    readonly giftCard?: SoldAsGiftCard;
    /** Facts by name: { "Material": "Cotton" } */
    readonly attributes?: Readonly<Record<string, string>>;
    /** Other codes that lead to this SKU. The SKU itself never changes. */
    readonly aliases?: readonly string[];
  }[];
  /** Sales channels that show it, with optional dates: { "web": {} } */
  readonly publish?: Readonly<
    Record<
      string,
      {
        /** First instant at which it is shown */
        readonly from?: string;
        /** First instant at which it is shown no more */
        readonly until?: string;
      }
    >
  >;
  /** What single channels show instead; a value that is taken away shows the product’s own again */
  readonly overrides?: Readonly<
    Record<
      string,
      {
        /** Name as shown to people */
        readonly name?: string;
        /** Description in this channel */
        readonly description?: string;
      }
    >
  >;
}

export interface ProductPage {
  readonly data: readonly ProductRow[];
  readonly page: {
    /** Send it as `cursor` for the next page; null on the last one */
    readonly nextCursor: string | null;
  };
  /** When the index last heard of changes */
  readonly asOf: string;
}

export interface ProductRow {
  /** Identifier */
  readonly productId: string;
  /** Name as shown to people */
  readonly name: string;
  /** The first variant, whose price is shown */
  readonly sku: string;
  /** How many variants there are to choose from */
  readonly variants: number;
  /** Name as shown to people */
  readonly brand?: string;
  /** Short code in lower case, for example `store-jakarta` */
  readonly category?: string;
  readonly imageUrl?: string;
  readonly price?: ShownPrice;
  /** Of all variants together */
  readonly availability: Availability;
}

export interface ProfileBodyInput {
  /** Name as shown to people */
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly addresses?: readonly Address[];
  /** Language of messages, BCP 47 */
  readonly locale?: string;
  /** IANA time zone; quiet hours are counted in it */
  readonly timeZone?: string;
  readonly preferredMedium?: Medium;
}

export interface Promotion {
  /** Identifier */
  readonly promotionId: string;
  /** Name as shown to people */
  readonly name: string;
  /** Instant, ISO 8601 in UTC */
  readonly startsAt: string;
  /** First instant at which it holds no more */
  readonly endsAt?: string;
  /** A higher one is applied first */
  readonly priority: number;
  /** `with_delivery`: of the goods it is the only one; `with_none`: it stands alone */
  readonly combines: 'with_all' | 'with_delivery' | 'with_none';
  /** Of the promotions of a group a cart gets the one that saves most */
  readonly exclusionGroup?: string;
  readonly activation: 'automatic' | 'coupon';
  /** Of every amount in it */
  readonly currency?: string;
  readonly conditions: {
    readonly channels?: readonly string[];
    /** Sold by staff at one of these locations; never online by itself */
    readonly soldAt?: readonly string[];
    readonly pickedUpAt?: readonly string[];
    readonly methods?: readonly ('ship' | 'pickup')[];
    readonly countries?: readonly string[];
    /** One of these is enough */
    readonly segments?: readonly string[];
    readonly signedInOnly?: boolean;
    readonly firstPurchaseOnly?: boolean;
    /** Value of the targeted goods before any promotion */
    readonly minimumGoods?: number;
    readonly minimumUnits?: number;
    readonly hours?: {
      /** IANA time zone */
      readonly timeZone: string;
      readonly days?: readonly number[];
      readonly from?: string;
      /** Before `from`: on the next day */
      readonly to?: string;
    };
  };
  /** The goods it is about; everything when empty */
  readonly target: {
    readonly skus?: readonly string[];
    /** All variants of these */
    readonly products?: readonly string[];
    /** Products in these, or below them */
    readonly categories?: readonly string[];
    readonly except?: {
      readonly skus?: readonly string[];
      /** All variants of these */
      readonly products?: readonly string[];
      /** Products in these, or below them */
      readonly categories?: readonly string[];
    };
    /** `exclude`: goods below their `compareAt` do not count; `include` when left out */
    readonly reduced?: 'include' | 'exclude';
  };
  readonly effect:
    | {
        readonly kind: 'percent';
        /** 12.5 is 12.5 %; at most two decimals */
        readonly percent: number;
      }
    | {
        readonly kind: 'amount_off_unit';
        /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
        readonly amount: number;
      }
    | {
        readonly kind: 'amount_off_target';
        /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
        readonly amount: number;
      }
    | {
        readonly kind: 'fixed_price';
        /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
        readonly unitPrice: number;
      }
    | {
        readonly kind: 'buy_get';
        readonly buy: number;
        readonly get: number;
        readonly of?: {
          readonly skus?: readonly string[];
          /** All variants of these */
          readonly products?: readonly string[];
          /** Products in these, or below them */
          readonly categories?: readonly string[];
          readonly except?: {
            readonly skus?: readonly string[];
            /** All variants of these */
            readonly products?: readonly string[];
            /** Products in these, or below them */
            readonly categories?: readonly string[];
          };
          /** `exclude`: goods below their `compareAt` do not count; `include` when left out */
          readonly reduced?: 'include' | 'exclude';
        };
        /** 12.5 is 12.5 %; at most two decimals */
        readonly percent: number;
        readonly limit?: number;
        readonly choose?: 'cheapest_first' | 'cart_order';
      }
    | {
        readonly kind: 'bundle';
        readonly parts: readonly {
          /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
          readonly sku: string;
          readonly quantity: number;
        }[];
        readonly deal:
          | {
              readonly kind: 'price';
              /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
              readonly price: number;
            }
          | {
              readonly kind: 'percent';
              /** 12.5 is 12.5 %; at most two decimals */
              readonly percent: number;
            };
        readonly limit?: number;
      }
    | {
        readonly kind: 'steps';
        readonly by: 'goods' | 'units';
        readonly steps: readonly {
          readonly from: number;
          readonly off:
            | {
                readonly kind: 'amount';
                /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
                readonly amount: number;
              }
            | {
                readonly kind: 'percent';
                /** 12.5 is 12.5 %; at most two decimals */
                readonly percent: number;
              };
        }[];
      }
    | {
        readonly kind: 'gift';
        /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
        readonly sku: string;
        readonly quantity: number;
      }
    | {
        readonly kind: 'delivery';
        readonly options?: readonly string[];
        readonly deal:
          | {
              readonly kind: 'free';
            }
          | {
              readonly kind: 'amount';
              /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
              readonly amount: number;
            }
          | {
              readonly kind: 'fixed_fee';
              /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
              readonly fee: number;
            };
      };
  readonly limits?: {
    /** Orders in total */
    readonly uses?: number;
    readonly usesPerCustomer?: number;
    /** Money it may give away in total */
    readonly budget?: number;
  };
  /** When goods come back: `keep` gives back what was paid for each unit; `recalculate` weighs it anew on what is kept, and takes off the refund what it would not have given */
  readonly afterReturn: 'keep' | 'recalculate';
  readonly state: PromotionState;
  /** Orders, and money given away; only where that is limited */
  readonly used?: {
    readonly uses: number;
    /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
    readonly budget: number;
  };
  /** Version of the aggregate; also its ETag */
  readonly version: number;
}

export interface PromotionBodyInput {
  /** Name as shown to people */
  readonly name: string;
  /** Instant, ISO 8601 in UTC */
  readonly startsAt: string;
  /** First instant at which it holds no more */
  readonly endsAt?: string;
  /** A higher one is applied first */
  readonly priority?: number;
  /** `with_delivery`: of the goods it is the only one; `with_none`: it stands alone */
  readonly combines?: 'with_all' | 'with_delivery' | 'with_none';
  /** Of the promotions of a group a cart gets the one that saves most */
  readonly exclusionGroup?: string;
  readonly activation?: 'automatic' | 'coupon';
  /** Of every amount in it */
  readonly currency?: string;
  readonly conditions?: {
    readonly channels?: readonly string[];
    /** Sold by staff at one of these locations; never online by itself */
    readonly soldAt?: readonly string[];
    readonly pickedUpAt?: readonly string[];
    readonly methods?: readonly ('ship' | 'pickup')[];
    readonly countries?: readonly string[];
    /** One of these is enough */
    readonly segments?: readonly string[];
    readonly signedInOnly?: boolean;
    readonly firstPurchaseOnly?: boolean;
    /** Value of the targeted goods before any promotion */
    readonly minimumGoods?: number;
    readonly minimumUnits?: number;
    readonly hours?: {
      /** IANA time zone */
      readonly timeZone: string;
      readonly days?: readonly number[];
      readonly from?: string;
      /** Before `from`: on the next day */
      readonly to?: string;
    };
  };
  /** The goods it is about; everything when empty */
  readonly target?: {
    readonly skus?: readonly string[];
    /** All variants of these */
    readonly products?: readonly string[];
    /** Products in these, or below them */
    readonly categories?: readonly string[];
    readonly except?: {
      readonly skus?: readonly string[];
      /** All variants of these */
      readonly products?: readonly string[];
      /** Products in these, or below them */
      readonly categories?: readonly string[];
    };
    /** `exclude`: goods below their `compareAt` do not count; `include` when left out */
    readonly reduced?: 'include' | 'exclude';
  };
  readonly effect:
    | {
        readonly kind: 'percent';
        /** 12.5 is 12.5 %; at most two decimals */
        readonly percent: number;
      }
    | {
        readonly kind: 'amount_off_unit';
        /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
        readonly amount: number;
      }
    | {
        readonly kind: 'amount_off_target';
        /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
        readonly amount: number;
      }
    | {
        readonly kind: 'fixed_price';
        /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
        readonly unitPrice: number;
      }
    | {
        readonly kind: 'buy_get';
        readonly buy: number;
        readonly get: number;
        readonly of?: {
          readonly skus?: readonly string[];
          /** All variants of these */
          readonly products?: readonly string[];
          /** Products in these, or below them */
          readonly categories?: readonly string[];
          readonly except?: {
            readonly skus?: readonly string[];
            /** All variants of these */
            readonly products?: readonly string[];
            /** Products in these, or below them */
            readonly categories?: readonly string[];
          };
          /** `exclude`: goods below their `compareAt` do not count; `include` when left out */
          readonly reduced?: 'include' | 'exclude';
        };
        /** 12.5 is 12.5 %; at most two decimals */
        readonly percent: number;
        readonly limit?: number;
        readonly choose?: 'cheapest_first' | 'cart_order';
      }
    | {
        readonly kind: 'bundle';
        readonly parts: readonly {
          /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
          readonly sku: string;
          readonly quantity: number;
        }[];
        readonly deal:
          | {
              readonly kind: 'price';
              /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
              readonly price: number;
            }
          | {
              readonly kind: 'percent';
              /** 12.5 is 12.5 %; at most two decimals */
              readonly percent: number;
            };
        readonly limit?: number;
      }
    | {
        readonly kind: 'steps';
        readonly by: 'goods' | 'units';
        readonly steps: readonly {
          readonly from: number;
          readonly off:
            | {
                readonly kind: 'amount';
                /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
                readonly amount: number;
              }
            | {
                readonly kind: 'percent';
                /** 12.5 is 12.5 %; at most two decimals */
                readonly percent: number;
              };
        }[];
      }
    | {
        readonly kind: 'gift';
        /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
        readonly sku: string;
        readonly quantity: number;
      }
    | {
        readonly kind: 'delivery';
        readonly options?: readonly string[];
        readonly deal:
          | {
              readonly kind: 'free';
            }
          | {
              readonly kind: 'amount';
              /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
              readonly amount: number;
            }
          | {
              readonly kind: 'fixed_fee';
              /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
              readonly fee: number;
            };
      };
  readonly limits?: {
    /** Orders in total */
    readonly uses?: number;
    readonly usesPerCustomer?: number;
    /** Money it may give away in total */
    readonly budget?: number;
  };
  /** When goods come back: `keep` gives back what was paid for each unit; `recalculate` weighs it anew on what is kept, and takes off the refund what it would not have given */
  readonly afterReturn?: 'keep' | 'recalculate';
}

/** It holds while it is `active` and inside its dates */
export type PromotionState = 'draft' | 'active' | 'paused' | 'ended';

export interface PublicPromotion {
  /** Identifier */
  readonly promotionId: string;
  readonly name: string;
  /** Instant, ISO 8601 in UTC */
  readonly startsAt: string;
  /** Instant, ISO 8601 in UTC */
  readonly endsAt?: string;
  readonly needsCoupon: boolean;
  readonly effect:
    | 'percent'
    | 'amount_off_unit'
    | 'amount_off_target'
    | 'fixed_price'
    | 'buy_get'
    | 'bundle'
    | 'steps'
    | 'gift'
    | 'delivery';
  readonly minimumGoods?: Money;
}

/** What the consent is for; messages about an order of one’s own need none */
export type Purpose = 'marketing' | 'profiling';

export interface RateTable {
  /** Short code in lower case, for example `store-jakarta` */
  readonly code: string;
  /** Name as shown to people */
  readonly name: string;
  /** ISO 4217 code */
  readonly currency: string;
  readonly zones: readonly {
    /** Short code in lower case, for example `store-jakarta` */
    readonly code: string;
    /** Name as shown to people */
    readonly name: string;
    readonly areas: readonly {
      readonly country: string;
      /** The rest of the country when left out */
      readonly postalCodes?: readonly (
        | string
        | {
            readonly from: string;
            readonly to: string;
          }
      )[];
    }[];
  }[];
  /** What a unit counts for when nobody has said */
  readonly unknownWeightGrams: number;
  /** The first one that fits holds */
  readonly rates: readonly DeliveryRate[];
  /** All that fit come on top */
  readonly surcharges: readonly {
    /** Name as shown to people */
    readonly name: string;
    readonly zones?: readonly string[];
    /** Value of the goods before discounts, minor units; any when left out */
    readonly goods?: {
      readonly from?: number;
      readonly below?: number;
    };
    /** Of the whole parcel; any when left out */
    readonly weightGrams?: {
      readonly from?: number;
      readonly below?: number;
    };
    /** Units of all lines; any when left out */
    readonly quantity?: {
      readonly from?: number;
      readonly below?: number;
    };
    /** Whole minor units of the currency of the list; never below 0 */
    readonly fee: number;
  }[];
  /** Version of the aggregate; also its ETag */
  readonly version: number;
}

export interface RateTableBodyInput {
  /** Name as shown to people */
  readonly name: string;
  /** ISO 4217 code */
  readonly currency: string;
  readonly zones: readonly {
    /** Short code in lower case, for example `store-jakarta` */
    readonly code: string;
    /** Name as shown to people */
    readonly name: string;
    readonly areas: readonly {
      readonly country: string;
      /** The rest of the country when left out */
      readonly postalCodes?: readonly (
        | string
        | {
            readonly from: string;
            readonly to: string;
          }
      )[];
    }[];
  }[];
  /** What a unit counts for when nobody has said */
  readonly unknownWeightGrams?: number;
  /** The first one that fits holds */
  readonly rates: readonly DeliveryRate[];
  /** All that fit come on top */
  readonly surcharges?: readonly {
    /** Name as shown to people */
    readonly name: string;
    readonly zones?: readonly string[];
    /** Value of the goods before discounts, minor units; any when left out */
    readonly goods?: {
      readonly from?: number;
      readonly below?: number;
    };
    /** Of the whole parcel; any when left out */
    readonly weightGrams?: {
      readonly from?: number;
      readonly below?: number;
    };
    /** Units of all lines; any when left out */
    readonly quantity?: {
      readonly from?: number;
      readonly below?: number;
    };
    /** Whole minor units of the currency of the list; never below 0 */
    readonly fee: number;
  }[];
}

export interface SandboxPayment {
  /** Identifier */
  readonly paymentId: string;
  /** Identifier */
  readonly orderReference: string;
  readonly attempt: number;
  readonly status: 'pending' | 'paid' | 'refused';
  /** What was paid; what is asked for while it is pending */
  readonly amount: number;
  /** ISO 4217 code */
  readonly currency: string;
  readonly refunded: number;
  /** Send the customer here */
  readonly payUrl: string;
}

export interface ShownPrice {
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly amount: number;
  /** ISO 4217 code */
  readonly currency: string;
  /** Which price record won */
  readonly priceId: string;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly compareAt?: number;
  /** The channel whose price it is, when this one has none of its own */
  readonly fallback?: string;
}

export interface ShownTotals {
  /** ISO 4217 code */
  readonly currency: string;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly goods: number;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly discount: number;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly delivery: number;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly tax: number;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly total: number;
  /** True: `tax` is inside the other amounts */
  readonly taxIncluded: boolean;
  /** The tax per rate, as at the foot of an invoice */
  readonly taxes?: readonly TaxSum[];
}

export interface SkuView {
  /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
  readonly sku: string;
  /** The other name of the SKU that was asked for */
  readonly askedFor?: string;
  /** Identifier */
  readonly productId: string;
  /** Name as shown to people */
  readonly name: string;
  /** Name as shown to people */
  readonly variantName?: string;
  /** Choice per option: { "Size": "M" } */
  readonly options: Readonly<Record<string, string>>;
  /** GTIN-8, -12, -13 or -14; kept with 14 digits */
  readonly gtin?: string;
  /** Short code in lower case, for example `store-jakarta` */
  readonly taxClass: string;
  readonly imageUrl?: string;
  /** What it consists of, when it is a kit: its stock is the stock of its parts */
  readonly kit?: readonly {
    /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
    readonly sku: string;
    readonly quantity: number;
  }[];
  readonly giftCard?: SoldAsGiftCard;
  readonly status: 'active' | 'retired';
  /** Short code in lower case, for example `store-jakarta` */
  readonly channel: string;
  readonly price?: ShownPrice;
  readonly availability: Availability;
}

export interface SoldAsGiftCard {
  /** It ends so long after it was paid; never when left out */
  readonly validDays?: number;
}

export interface StockChange {
  /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
  readonly sku: string;
  readonly availableToPromise: number;
  /** The true figure lies in it: `none` is 0, `last-5` is 1 to 5, `low` is more, up to the threshold */
  readonly band: string;
  /** Since when the figure is this one */
  readonly asOf: string;
}

export interface StockLevel {
  /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
  readonly sku: string;
  /** Short code in lower case, for example `store-jakarta` */
  readonly locationId: string;
  /** Physically there: available + reserved + committed + unavailable */
  readonly onHand: number;
  /** What a sale tests; exact */
  readonly available: number;
  /** Out of available for unpaid orders and holds; the split from committed may lag by seconds */
  readonly reserved: number;
  /** Belongs to paid orders that are not handed over yet; may lag by seconds */
  readonly committed: number;
  /** Damaged, in quality control or on display */
  readonly unavailable: number;
  /** Kept back from every channel */
  readonly safetyStock: number;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
}

export interface StockSubscription {
  /** Identifier */
  readonly subscriptionId: string;
  /** Opens a guest’s subscription; send it as X-Subscription-Token */
  readonly subscriptionToken?: string;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
  /** `told` ends it: whoever wants to be told again subscribes again */
  readonly status: 'waiting' | 'told' | 'cancelled' | 'expired';
  /** Short code in lower case, for example `store-jakarta` */
  readonly channel: string;
  /** Stock keeping unit: the immutable code of one sellable unit in the whole business */
  readonly sku: string;
  /** Short code in lower case, for example `store-jakarta` */
  readonly locationId?: string;
  /** Instant, ISO 8601 in UTC */
  readonly subscribedAt: string;
  /** Instant, ISO 8601 in UTC */
  readonly expiresAt: string;
  /** Instant, ISO 8601 in UTC */
  readonly toldAt?: string;
}

export interface TaxBodyInput {
  readonly rates: readonly {
    /** Holds from then on, until the next rate; always when left out */
    readonly validFrom?: string;
    /** `zero_rated` is taxed at nothing; `exempt` is outside the tax */
    readonly treatment?: 'taxed' | 'zero_rated' | 'exempt';
    /** Parts of the rate, such as state and county */
    readonly components?: readonly {
      /** Name as shown to people */
      readonly name: string;
      /** 12 for 12 % */
      readonly percent: number;
      /** The part of the price that is taxed, 11/12 for one; all of it when left out */
      readonly base?: {
        readonly numerator: number;
        readonly denominator: number;
      };
    }[];
  }[];
}

export interface TaxRule {
  /** A country (`ID`), or a part of one (`US-NY`), ISO 3166 */
  readonly region: string;
  /** Short code in lower case, for example `store-jakarta` */
  readonly taxClass: string;
  readonly rates: readonly {
    /** Holds from then on, until the next rate; always when left out */
    readonly validFrom?: string;
    /** `zero_rated` is taxed at nothing; `exempt` is outside the tax */
    readonly treatment: 'taxed' | 'zero_rated' | 'exempt';
    /** Parts of the rate, such as state and county */
    readonly components: readonly {
      /** Name as shown to people */
      readonly name: string;
      /** 12 for 12 % */
      readonly percent: number;
      /** The part of the price that is taxed, 11/12 for one; all of it when left out */
      readonly base?: {
        readonly numerator: number;
        readonly denominator: number;
      };
    }[];
  }[];
  /** The rule comes with the shop; nobody has kept one of their own */
  readonly builtIn: boolean;
  /** Absent while the rule is built in */
  readonly version?: number;
}

export interface TaxSettings {
  /** Who says the tax: the rates of `/v1/taxes` */
  readonly service: 'table';
  /** `line`: the tax of all units of a line is rounded together; `unit`: of each alone */
  readonly level: 'line' | 'unit';
  /** Where exact halves go */
  readonly rounding: 'half_even' | 'half_up' | 'half_down';
  /** The tax class of delivery fees; that of the goods of most value when left out */
  readonly deliveryTaxClass?: string;
}

export interface TaxSettingsInput {
  /** Who says the tax: the rates of `/v1/taxes` */
  readonly service?: 'table';
  /** `line`: the tax of all units of a line is rounded together; `unit`: of each alone */
  readonly level?: 'line' | 'unit';
  /** Where exact halves go */
  readonly rounding?: 'half_even' | 'half_up' | 'half_down';
  /** The tax class of delivery fees; that of the goods of most value when left out */
  readonly deliveryTaxClass?: string;
}

export interface TaxSum {
  /** A country (`ID`), or a part of one (`US-NY`), ISO 3166 */
  readonly region?: string;
  readonly treatment: 'taxed' | 'zero_rated' | 'exempt' | 'untaxed';
  /** The tax by its name: PPN */
  readonly name?: string;
  /** The nominal rate */
  readonly percent: number;
  /** The part of the price that is taxed, 11/12 for one; all of it when left out */
  readonly base?: {
    readonly numerator: number;
    readonly denominator: number;
  };
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly net: number;
  /** The part of `net` that is taxed (DPP) */
  readonly taxable: number;
  /** Whole minor units of the currency (rupiah for IDR, cents for USD) */
  readonly tax: number;
}

export interface Webhook {
  /** Identifier */
  readonly webhookId: string;
  /** Short code in lower case, for example `store-jakarta` */
  readonly channel: string;
  /** Where messages are posted to: https://, a host on the Internet, port 443 or 8443 */
  readonly url: string;
  /** `ChannelStockChanged` brings the rows of `GET /v1/channels/{channel}/stock-changes` in batches; the others are the events of that name, of this channel */
  readonly events: readonly (
    'ChannelStockChanged' | 'OrderPlaced' | 'OrderPaid' | 'OrderCancelled' | 'OrderExpired' | 'LowStock'
  )[];
  /** `paused`: it took nothing for three days, or answered 410; what happens waits */
  readonly status: 'active' | 'paused';
  /** Since when it takes nothing */
  readonly failingSince?: string;
  /** Until then, messages are signed with the secret before, too */
  readonly previousSecretUntil?: string;
  /** Instant, ISO 8601 in UTC */
  readonly createdAt: string;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
}

export interface WebhookBody {
  /** Where messages are posted to: https://, a host on the Internet, port 443 or 8443 */
  readonly url: string;
  /** `ChannelStockChanged` brings the rows of `GET /v1/channels/{channel}/stock-changes` in batches; the others are the events of that name, of this channel */
  readonly events: readonly (
    'ChannelStockChanged' | 'OrderPlaced' | 'OrderPaid' | 'OrderCancelled' | 'OrderExpired' | 'LowStock'
  )[];
}

export interface WebhookWithSecret {
  /** Identifier */
  readonly webhookId: string;
  /** Short code in lower case, for example `store-jakarta` */
  readonly channel: string;
  /** Where messages are posted to: https://, a host on the Internet, port 443 or 8443 */
  readonly url: string;
  /** `ChannelStockChanged` brings the rows of `GET /v1/channels/{channel}/stock-changes` in batches; the others are the events of that name, of this channel */
  readonly events: readonly (
    'ChannelStockChanged' | 'OrderPlaced' | 'OrderPaid' | 'OrderCancelled' | 'OrderExpired' | 'LowStock'
  )[];
  /** `paused`: it took nothing for three days, or answered 410; what happens waits */
  readonly status: 'active' | 'paused';
  /** Since when it takes nothing */
  readonly failingSince?: string;
  /** Until then, messages are signed with the secret before, too */
  readonly previousSecretUntil?: string;
  /** Instant, ISO 8601 in UTC */
  readonly createdAt: string;
  /** Version of the aggregate; also its ETag */
  readonly version: number;
  /** `whsec_` and the key in base 64. Shown this once: keep it where other secrets are kept */
  readonly secret: string;
}
