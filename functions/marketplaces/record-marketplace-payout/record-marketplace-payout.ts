import { capturedOf, loadOrderAndAccount, refundedOf } from '../../payments/public.ts';
import { mapAtOnce } from '#shared/concurrency/map-at-once.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { hashOf } from '#shared/ids/ids.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import { instant } from '#shared/time/clock.ts';
import { marketplacesErrors } from '../errors.ts';
import { MarketplaceUnavailable } from '../model/marketplace.ts';
import { comparedLine, type ComparedLine, type MarketplacePayout, type PayoutLine } from '../model/payout.ts';
import { requireAccount } from '../requests/require-account.ts';
import { MAX_PAYOUT_LINES } from '../schemas.ts';
import { loadMarketplaceLinks, type MarketplaceLink } from '../store/marketplace-links.ts';
import { loadPayout, notePaidOut, savePayout } from '../store/payouts.ts';
import type { MarketplacesRuntime } from '../telling/runtime.ts';
import { showPayout } from '../view/show-payout.ts';
import type { RecordMarketplacePayout } from './contract.ts';

type Request = RequestOf<typeof RecordMarketplacePayout>;

/** Orders that are read at the same time. */
const AT_ONCE = 10;

interface SaidPayout {
  readonly lines: readonly PayoutLine[];
  readonly amount: number;
}

export const recordMarketplacePayout: UseCase<typeof RecordMarketplacePayout, MarketplacesRuntime> = async (
  request,
  runtime,
) => {
  const known = await loadPayout(runtime.db, request.params);
  const saved = known === undefined ? await record(request, runtime) : known;
  if (known !== undefined) refuseOther(known, request);
  return { status: 200, body: showPayout(saved) };
};

const record = async (request: Request, runtime: MarketplacesRuntime): Promise<MarketplacePayout> => {
  const { params, body } = request;
  const said = await saidPayout(request, runtime);
  const lines = await compare(params, said.lines, runtime);
  const saved: MarketplacePayout = {
    ...params,
    currency: body.currency,
    amount: said.amount,
    lines,
    contentHash: hashOf(body),
    recordedAt: instant(runtime.clock),
    version: 1,
  };
  if (await savePayout(saved, { ...runtime, cause: causeOf(request) })) return saved;
  const overtaker = (await loadPayout(runtime.db, params)) ?? saved;
  refuseOther(overtaker, request);
  return overtaker;
};

/** As it was sent, or as the marketplace says. */
const saidPayout = async (
  { params: { marketplace, payoutId }, body }: Request,
  runtime: MarketplacesRuntime,
): Promise<SaidPayout> => {
  const { lines, amount, currency } = body;
  if (lines !== undefined)
    return { lines, amount: amount ?? lines.reduce((sum, { gross, fee }) => sum + gross - fee, 0) };
  const account = await requireAccount(runtime.db, marketplace);
  const found = await runtime.adapterOf(account)?.payout(payoutId, currency).catch(refuseOutage);
  if (found === undefined)
    throw problem(marketplacesErrors.MARKETPLACE_PAYOUT_NOT_FOUND, {
      detail: `${marketplace} has no payout ${payoutId}`,
    });
  if (found.lines.length <= MAX_PAYOUT_LINES) return found;
  const detail = `the payout has ${found.lines.length} lines; send at most ${MAX_PAYOUT_LINES} at a time under ids of their own`;
  throw invalidRequest([{ pointer: '/body/lines', code: 'too_many', detail }]);
};

const refuseOutage = (error: unknown): never => {
  if (!(error instanceof MarketplaceUnavailable)) throw error;
  throw problem(marketplacesErrors.MARKETPLACE_UNAVAILABLE, {
    detail: error.message,
    retryAfterSeconds: error.retryAfterSeconds ?? 60,
  });
};

const compare = async (
  { marketplace, payoutId }: Request['params'],
  lines: readonly PayoutLine[],
  runtime: MarketplacesRuntime,
): Promise<readonly ComparedLine[]> => {
  const numbers = [...new Set(lines.filter(({ kind }) => kind !== 'adjustment').map(({ number }) => number))];
  const links = await loadMarketplaceLinks(
    runtime.db,
    numbers.map((number) => ({ marketplace, number })),
  );
  const linkOf = new Map(numbers.map((number, at) => [number, links[at]]));
  return mapAtOnce(lines, AT_ONCE, async (line) => {
    const link = linkOf.get(line.number);
    return link === undefined ? comparedLine(line, undefined) : withOrder(line, link, payoutId, runtime);
  });
};

const withOrder = async (
  line: PayoutLine,
  link: MarketplaceLink,
  payoutId: string,
  { db }: MarketplacesRuntime,
): Promise<ComparedLine> => {
  const found = await loadOrderAndAccount(db, link.orderId);
  if (found === undefined) return comparedLine(line, undefined);
  const paidIn = line.kind === 'sale' ? await notePaidOut(db, link, payoutId) : undefined;
  return comparedLine(line, {
    orderId: link.orderId,
    booked: {
      captured: capturedOf(found.account),
      refunded: refundedOf(found.account),
      fees: link.commission,
    },
    paidIn,
  });
};

const refuseOther = (known: MarketplacePayout, { params, body }: Request): void => {
  if (known.contentHash === hashOf(body)) return;
  throw problem(marketplacesErrors.MARKETPLACE_PAYOUT_DIFFERS, {
    detail: `${params.payoutId} of ${params.marketplace} was recorded with ${known.lines.length} lines and other content`,
  });
};
