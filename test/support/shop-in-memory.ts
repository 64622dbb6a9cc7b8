import { getProduct } from '../../functions/storefront/get-product/get-product.ts';
import { GetProduct } from '../../functions/storefront/get-product/contract.ts';
import { PutCategory } from '../../functions/catalog/put-category/contract.ts';
import { putCategory } from '../../functions/catalog/put-category/put-category.ts';
import { GetProductMasterData } from '../../functions/catalog/get-product-master-data/contract.ts';
import { getProductMasterData } from '../../functions/catalog/get-product-master-data/get-product-master-data.ts';
import { PutProduct } from '../../functions/catalog/put-product/contract.ts';
import { putProduct } from '../../functions/catalog/put-product/put-product.ts';
import { GetChannel } from '../../functions/channels/get-channel/contract.ts';
import { getChannel } from '../../functions/channels/get-channel/get-channel.ts';
import { GetLocation } from '../../functions/channels/get-location/contract.ts';
import { getLocation } from '../../functions/channels/get-location/get-location.ts';
import { PutChannel } from '../../functions/channels/put-channel/contract.ts';
import { putChannel } from '../../functions/channels/put-channel/put-channel.ts';
import { PutLocation } from '../../functions/channels/put-location/contract.ts';
import { putLocation } from '../../functions/channels/put-location/put-location.ts';
import { GetCustomer } from '../../functions/customers/get-customer/contract.ts';
import { getCustomer } from '../../functions/customers/get-customer/get-customer.ts';
import { GetMe } from '../../functions/customers/get-me/contract.ts';
import { getMe } from '../../functions/customers/get-me/get-me.ts';
import { PutConsents } from '../../functions/customers/put-consents/contract.ts';
import { putConsents } from '../../functions/customers/put-consents/put-consents.ts';
import { PutCustomer } from '../../functions/customers/put-customer/contract.ts';
import { putCustomer } from '../../functions/customers/put-customer/put-customer.ts';
import { PutMe } from '../../functions/customers/put-me/contract.ts';
import { putMe } from '../../functions/customers/put-me/put-me.ts';
import { PutCarrier } from '../../functions/delivery/put-carrier/contract.ts';
import { putCarrier } from '../../functions/delivery/put-carrier/put-carrier.ts';
import { PutDeliveryRates } from '../../functions/delivery/put-delivery-rates/contract.ts';
import { putDeliveryRates } from '../../functions/delivery/put-delivery-rates/put-delivery-rates.ts';
import { GetStock } from '../../functions/inventory/get-stock/contract.ts';
import { getStock } from '../../functions/inventory/get-stock/get-stock.ts';
import { SetStock } from '../../functions/inventory/set-stock/contract.ts';
import { setStock } from '../../functions/inventory/set-stock/set-stock.ts';
import { GetPrices } from '../../functions/pricing/get-prices/contract.ts';
import { getPrices } from '../../functions/pricing/get-prices/get-prices.ts';
import { PutPrice } from '../../functions/pricing/put-price/contract.ts';
import { putPrice } from '../../functions/pricing/put-price/put-price.ts';
import { GetCoupon } from '../../functions/promotions/get-coupon/contract.ts';
import { getCoupon } from '../../functions/promotions/get-coupon/get-coupon.ts';
import { GetPromotion } from '../../functions/promotions/get-promotion/contract.ts';
import { getPromotion } from '../../functions/promotions/get-promotion/get-promotion.ts';
import { PutCoupon } from '../../functions/promotions/put-coupon/contract.ts';
import { putCoupon } from '../../functions/promotions/put-coupon/put-coupon.ts';
import { GetCashbackRule } from '../../functions/cashback/get-cashback-rule/contract.ts';
import { getCashbackRule } from '../../functions/cashback/get-cashback-rule/get-cashback-rule.ts';
import { domains } from '../../functions/domains.ts';
import { PutCashbackRule } from '../../functions/cashback/put-cashback-rule/contract.ts';
import { putCashbackRule } from '../../functions/cashback/put-cashback-rule/put-cashback-rule.ts';
import { PutPromotion } from '../../functions/promotions/put-promotion/contract.ts';
import { putPromotion } from '../../functions/promotions/put-promotion/put-promotion.ts';
import { SetPromotionState } from '../../functions/promotions/set-promotion-state/contract.ts';
import { setPromotionState } from '../../functions/promotions/set-promotion-state/set-promotion-state.ts';
import { PutPriceMatchPolicy } from '../../functions/price-match/put-price-match-policy/contract.ts';
import { putPriceMatchPolicy } from '../../functions/price-match/put-price-match-policy/put-price-match-policy.ts';
import { makeClient, type ShopClient } from '#shared/client/generated.ts';
import { scopesOfRoles } from '#shared/contracts/scopes.ts';
import type { RouteContract } from '#shared/contracts/route.ts';
import type { Actor } from '#shared/actors/actor.ts';
import { parsePart } from '#shared/http/parse.ts';
import { invalidRequest, isProblem } from '#shared/problems/problem.ts';
import { problemDocument } from '#shared/http/problem-document.ts';
import { hashOf } from '#shared/ids/ids.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requestFrom, testRuntime } from './test-runtime.ts';

/** What fills a shop with a catalogue, stock and customers: the real use cases, over tables in memory. */
const operations = [
  [PutProduct, putProduct],
  [GetProductMasterData, getProductMasterData],
  [GetProduct, getProduct],
  [PutCategory, putCategory],
  [PutPrice, putPrice],
  [GetPrices, getPrices],
  [PutPromotion, putPromotion],
  [PutCashbackRule, putCashbackRule],
  [GetCashbackRule, getCashbackRule],
  [SetPromotionState, setPromotionState],
  [PutCoupon, putCoupon],
  [GetCoupon, getCoupon],
  [GetPromotion, getPromotion],
  [SetStock, setStock],
  [GetStock, getStock],
  [PutChannel, putChannel],
  [GetChannel, getChannel],
  [PutLocation, putLocation],
  [PutDeliveryRates, putDeliveryRates],
  [PutCarrier, putCarrier],
  [GetLocation, getLocation],
  [PutCustomer, putCustomer],
  [GetCustomer, getCustomer],
  [GetMe, getMe],
  [PutMe, putMe],
  [PutConsents, putConsents],
  [PutPriceMatchPolicy, putPriceMatchPolicy],
] as unknown as readonly (readonly [RouteContract, AnyUseCase])[];

type AnyUseCase = (
  request: object,
  runtime: Runtime,
) => Promise<{ readonly status: number; readonly body: unknown; readonly version?: number }>;

/** One call as it reached the shop. */
export interface Call {
  readonly method: string;
  readonly path: string;
}

export interface ShopInMemory {
  /** The API as an admin. */
  readonly shop: ShopClient;
  /** The API as whoever the token names: `customer-…`, or an admin. */
  readonly fetch: typeof fetch;
  /** What its use cases reach. */
  readonly runtime: Runtime;
  readonly calls: Call[];
  /** Comes before every call: an answer in place of the shop's, or a failure of the way to it. */
  interrupt: (call: Call) => Response | undefined;
  /** Comes after a call that the shop has answered: the answer may get lost. */
  loseAnswer: (call: Call) => boolean;
}

let shops = 0;

/** A shop for tests of programs that use the API: no HTTP, no sign-in, no streams. */
export const shopInMemory = (): ShopInMemory => {
  const test = testRuntime();
  // Some stores keep what they read for seconds; each shop has a time of its own.
  shops += 1;
  const runtime: Runtime = { ...test, clock: { now: () => Date.now() + shops * 60_000 } };
  const fetchInMemory: typeof fetch = async (url, init) => {
    const request = new Request(url, init);
    const call = { method: request.method, path: new URL(request.url).pathname };
    world.calls.push(call);
    const answer = world.interrupt(call) ?? (await answerTo(request, runtime));
    if (world.loseAnswer(call)) throw new TypeError('fetch failed');
    return answer;
  };
  const world: ShopInMemory = {
    runtime,
    calls: [],
    interrupt: () => undefined,
    loseAnswer: () => false,
    fetch: fetchInMemory,
    shop: makeClient({ baseUrl: 'http://shop.test', fetch: fetchInMemory }),
  };
  return world;
};

const actorOf = ({ headers }: Request): Actor => {
  const [, customerId] = /^Bearer (customer-.*)$/.exec(headers.get('authorization') ?? '') ?? [];
  return customerId === undefined
    ? { kind: 'staff', staffId: 'import', role: 'admin', scopes: scopesOfRoles(domains).admin }
    : { kind: 'customer', customerId };
};

const answerTo = async (request: Request, runtime: Runtime): Promise<Response> => {
  const [contract, useCase, params] = operationOf(request);
  const rawBody = await request.text();
  const parsed = parsePart('body', contract.body, rawBody === '' ? undefined : JSON.parse(rawBody));
  const wrong = [...parsePart('params', contract.params, params).problems, ...parsed.problems];
  try {
    if (wrong.length > 0) throw invalidRequest(wrong);
    const { status, body, version } = await useCase(
      {
        ...requestFrom(actorOf(request)),
        ...headersOf(request, rawBody),
        query: {},
        params,
        body: parsed.value,
      },
      runtime,
    );
    return Response.json(body, { status, headers: version === undefined ? {} : { etag: `"${version}"` } });
  } catch (error) {
    if (!isProblem(error)) throw error;
    return Response.json(problemDocument(error, 'request-1'), { status: error.contract.status });
  }
};

const operationOf = ({ method, url }: Request): [RouteContract, AnyUseCase, Record<string, string>] => {
  const parts = new URL(url).pathname.split('/').map(decodeURIComponent);
  for (const [contract, useCase] of operations) {
    const names = contract.path.split('/');
    const fits = names.every(
      (name, at) => name === parts[at] || (name.startsWith('{') && parts[at] !== undefined),
    );
    if (contract.method !== method || names.length !== parts.length || !fits) continue;
    const params = names.flatMap((name, at) =>
      name.startsWith('{') ? [[name.slice(1, -1), parts[at] ?? ''] as const] : [],
    );
    return [contract, useCase, Object.fromEntries(params)];
  }
  throw new Error(`the shop in memory does not know ${method} ${url}`);
};

const headersOf = ({ headers, method, url }: Request, rawBody: string) => {
  const ifMatch = headers.get('if-match');
  const key = headers.get('idempotency-key');
  return {
    ...(ifMatch === null ? {} : { ifMatch: Number(ifMatch.replaceAll('"', '')) }),
    ...(key === null || method === 'GET'
      ? {}
      : { idempotency: { key: `${url}#${key}`, fingerprint: hashOf(rawBody) } }),
  };
};
