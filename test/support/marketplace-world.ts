import type { UseCase } from '#shared/http/request.ts';
import { isProblem } from '#shared/problems/problem.ts';
import { put } from '#shared/dynamodb/write-action.ts';
import { instant, SECOND } from '#shared/time/clock.ts';
import type { MarketplaceAccount } from '../../functions/marketplaces/model/account.ts';
import { MarketplaceUnavailable } from '../../functions/marketplaces/model/marketplace.ts';
import type { callMarketplace } from '../../functions/marketplaces/providers/call-marketplace.ts';
import { sandboxMarketplaceAdapter } from '../../functions/marketplaces/providers/sandbox/adapter.ts';
import { accountKey } from '../../functions/marketplaces/store/accounts.ts';
import { listingKey, loadListing } from '../../functions/marketplaces/store/listings.ts';
import { updatesOf } from '../../functions/marketplaces/store/updates.ts';
import type { MarketplacesRuntime } from '../../functions/marketplaces/telling/runtime.ts';
import { synchronise } from '../../functions/marketplaces/telling/synchronise.ts';
import { callSandboxMarketplace } from '../../functions/sandbox-provider/call-sandbox-marketplace/call-sandbox-marketplace.ts';
import { getSandboxPayout } from '../../functions/sandbox-provider/get-sandbox-payout/get-sandbox-payout.ts';
import type { SandboxOutage } from '../../functions/sandbox-provider/model/marketplace.ts';
import type { SandboxRuntime } from '../../functions/sandbox-provider/notifying/sandbox-runtime.ts';
import {
  changeShop,
  sandboxListings,
  sandboxOrders,
} from '../../functions/sandbox-provider/store/marketplace.ts';
import { asking, guest } from './asking.ts';
import { stockedShop } from './stocked-shop.ts';
import type { TestRuntime } from './test-runtime.ts';

type Goods = Parameters<typeof stockedShop>[0];
type Call = typeof callMarketplace;

const apiUrl = 'https://api.test';

/** The web channel of a shop, connected to the sandbox marketplace, which runs in the same process. */
export const marketplaceWorld = async (goods: Goods = {}) => {
  const runtime = await stockedShop(goods);
  const calls: string[] = [];
  const sent: { readonly listingId: string; readonly asOf: string }[] = [];
  const sandboxRuntime: SandboxRuntime = {
    ...runtime,
    apiUrl,
    post: async () => 200,
    schedules: { at: async () => undefined, cancel: async () => undefined },
  };
  const call: Call = async (url, { headers, body }) => {
    calls.push(url);
    if (body !== undefined && 'figures' in body) sent.push(...(body.figures as typeof sent));
    const { pathname, searchParams } = new URL(url);
    const [, , , shop = '', , payoutId = ''] = pathname.split('/');
    const query = { currency: searchParams.get('currency') ?? '' };
    return body === undefined
      ? answered(getSandboxPayout, { headers, params: { shop, payoutId }, query })
      : answered(callSandboxMarketplace, { headers, params: { shop }, body });
  };
  const answered = async <Contract extends Parameters<UseCase<never, SandboxRuntime>>[0]>(
    useCase: unknown,
    sent: object,
  ): Promise<{ readonly status: number; readonly body: unknown }> => {
    try {
      const run = useCase as (
        request: Contract,
        runtime: SandboxRuntime,
      ) => Promise<{ status: number; body: unknown }>;
      return await run(asking(guest, sent) as unknown as Contract, sandboxRuntime);
    } catch (error) {
      if (!isProblem(error)) throw error;
      const { status } = error.contract;
      if (status < 429) return { status, body: {} };
      throw new MarketplaceUnavailable(`the marketplace answered ${status}`, error.details.retryAfterSeconds);
    }
  };
  const world: MarketplacesRuntime & TestRuntime = {
    ...runtime,
    adapterOf: (account) => sandboxMarketplaceAdapter(account, { ...runtime, apiUrl }, call),
  };
  const account: MarketplaceAccount = {
    marketplace: 'sandbox',
    channel: 'web',
    settings: { shop: 'demo' },
    paused: false,
    version: 1,
  };
  await runtime.db.writeOne(put(accountKey('sandbox'), account));
  let turn = 0;
  return {
    runtime: world,
    account,
    /** URLs that were called. */
    calls,
    /** Figures in the order in which they were sent. */
    sent,
    pass: runtime.pass,
    inbox: runtime.inbox,
    list: async (sku: string, listingId = `L-${sku}`, more: object = {}) => {
      const version = ((await loadListing(runtime.db, { marketplace: 'sandbox', sku }))?.version ?? 0) + 1;
      const listing = { marketplace: 'sandbox', sku, ids: { listingId }, status: 'active', version, ...more };
      await runtime.db.writeOne(put(listingKey({ marketplace: 'sandbox', sku }), listing));
    },
    /** The channel may promise so many from now on. */
    promise: async (sku: string, availableToPromise: number) => {
      runtime.pass(1);
      turn += 1;
      const item = {
        channel: 'web',
        feed: 'web',
        sku,
        state: 'listed',
        availableToPromise,
        changedAt: instant(runtime.clock),
        version: turn,
      };
      await runtime.db.writeOne(put({ table: 'inventory', pk: `F#web#${sku}`, sk: 'A' }, item));
    },
    /** How the next calls go wrong. */
    fail: async (outage: SandboxOutage['outage'], times = 1, shop = 'demo') => {
      await changeShop(shop, (before) => ({ version: 0, ...before, shop, outage, times }), runtime);
    },
    /** Tells the marketplace what settled in the feed. */
    tell: async (isForced = false) => {
      runtime.pass(6 * SECOND);
      return synchronise(account, world, isForced);
    },
    figures: async (shop = 'demo') =>
      Object.fromEntries(
        (await sandboxListings(runtime.db, shop)).map(({ listingId, quantity }) => [listingId, quantity]),
      ),
    ordersThere: () => sandboxOrders(runtime.db, 'demo'),
    waiting: async () => (await updatesOf(runtime.db, 'sandbox', {})).items,
  };
};
