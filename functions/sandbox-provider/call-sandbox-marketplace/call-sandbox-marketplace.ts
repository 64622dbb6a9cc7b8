import type { UseCase } from '#shared/http/request.ts';
import { problem } from '#shared/problems/problem.ts';
import { sandboxErrors } from '../errors.ts';
import {
  isUnknownListing,
  movedOrder,
  type SandboxAnswer,
  type SandboxMarketplaceCall,
  type SandboxOutage,
} from '../model/marketplace.ts';
import type { SandboxRuntime } from '../notifying/sandbox-runtime.ts';
import { requireKey } from '../requests/require-key.ts';
import { changeListing, changeOrder, changeShop, loadSandboxOrder } from '../store/marketplace.ts';
import type { CallSandboxMarketplace } from './contract.ts';

export const callSandboxMarketplace: UseCase<typeof CallSandboxMarketplace, SandboxRuntime> = async (
  { params, body, headers },
  runtime,
) => {
  await requireKey(headers, runtime.secrets);
  const outage = await nextOutage(params.shop, runtime);
  if (outage === 'unavailable')
    throw problem(sandboxErrors.SANDBOX_UNAVAILABLE, { detail: 'the shop asked for an outage' });
  if (outage === 'rate_limited')
    throw problem(sandboxErrors.SANDBOX_RATE_LIMITED, {
      detail: 'the shop asked for a limit',
      retryAfterSeconds: RETRY_AFTER,
    });
  const answers = await carryOut(params.shop, body, runtime);
  if (outage === 'timeout_after_accepting')
    throw problem(sandboxErrors.SANDBOX_CALL_TIMEOUT, { detail: 'it happened, but the answer was lost' });
  return { status: 200, body: { answers: [...answers] } };
};

const RETRY_AFTER = 30;

/** How this call goes, and one less of them to go so. */
const nextOutage = async (shop: string, runtime: SandboxRuntime): Promise<SandboxOutage['outage']> => {
  let now: SandboxOutage['outage'] = 'none';
  await changeShop(
    shop,
    (before) => {
      now = before !== undefined && before.times > 0 ? before.outage : 'none';
      const { times = 0, outage = 'none', version = 0 } = before ?? {};
      return now === 'none' && before !== undefined
        ? before
        : { shop, outage, times: Math.max(0, times - 1), version };
    },
    runtime,
  );
  return now;
};

const carryOut = (
  shop: string,
  call: SandboxMarketplaceCall,
  runtime: SandboxRuntime,
): Promise<readonly SandboxAnswer[]> => {
  switch (call.kind) {
    case 'stock':
      return Promise.all(call.figures.map((figure) => setFigure(shop, figure, runtime)));
    case 'price':
      return Promise.all([setPrice(shop, call, runtime)]);
    default:
      return Promise.all([moveOrder(shop, call, runtime)]);
  }
};

const UNKNOWN: SandboxAnswer = { accepted: false, because: 'there is no such listing' };

const setFigure = async (
  shop: string,
  figure: Extract<SandboxMarketplaceCall, { kind: 'stock' }>['figures'][number],
  runtime: SandboxRuntime,
): Promise<SandboxAnswer> => {
  if (isUnknownListing(figure.listingId)) return UNKNOWN;
  await changeListing(
    shop,
    figure.listingId,
    (before) =>
      before?.asOf !== undefined && before.asOf > figure.asOf ? before : { version: 0, ...before, ...figure },
    runtime,
  );
  return { accepted: true };
};

const setPrice = async (
  shop: string,
  { listingId, amount, currency }: Extract<SandboxMarketplaceCall, { kind: 'price' }>,
  runtime: SandboxRuntime,
): Promise<SandboxAnswer> => {
  if (isUnknownListing(listingId)) return UNKNOWN;
  const price = { amount, currency };
  await changeListing(shop, listingId, (before) => ({ version: 0, ...before, listingId, price }), runtime);
  return { accepted: true };
};

const moveOrder = async (
  shop: string,
  call: Extract<SandboxMarketplaceCall, { kind: 'cancel' | 'ship' }>,
  runtime: SandboxRuntime,
): Promise<SandboxAnswer> => {
  const known = await loadSandboxOrder(runtime.db, shop, call.number);
  if (known === undefined) return { accepted: false, because: `there is no order ${call.number}` };
  await changeOrder(shop, call.number, (before) => movedOrder(before ?? known, call), runtime);
  return { accepted: true };
};
