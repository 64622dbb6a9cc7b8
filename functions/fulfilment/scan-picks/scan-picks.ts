import { loadOrder, OrderMoved, type Order } from '../../orders/public.ts';
import { LotMoved, takeLotsParts } from '../../lots/public.ts';
import { ScanSessionMoved, scannedUnits } from '../../scanning/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { remembered, replayed } from '#shared/idempotency/recent-keys.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { progressEvents } from '../changing/picking-events.ts';
import { orderMovesPart } from '../changing/order-moves.ts';
import { fulfilmentErrors } from '../errors.ts';
import { movesOf, progressed, type PickingProgress } from '../model/completed.ts';
import type { FulfilmentOrder } from '../model/fulfilment-order.ts';
import type { PickList } from '../model/pick-list.ts';
import { leavingUnits } from '../model/leaving-units.ts';
import { scanned, type PickScan, type ScanOutcome } from '../model/picking.ts';
import { requirePickList } from '../requests/require-pick-list.ts';
import { FulfilmentMoved, saveFulfilmentPart } from '../store/fulfilments.ts';
import { showPickList } from '../view/show-pick-list.ts';
import { showScan } from '../view/show-scan.ts';
import type { ScanPicks } from './contract.ts';

type Request = RequestOf<typeof ScanPicks>;

/** As many stops as one walk has. */
const MAX_SKUS = 100;

export const scanPicks: UseCase<typeof ScanPicks, Runtime> = (request, runtime) =>
  decideAgain(
    (error) =>
      error instanceof FulfilmentMoved ||
      error instanceof OrderMoved ||
      error instanceof ScanSessionMoved ||
      error instanceof LotMoved,
    () => scanOnce(request, runtime),
  );

const scanOnce = async (request: Request, runtime: Runtime) => {
  const { params, actor, idempotency } = request;
  const { list, fulfilments } = await requirePickList(runtime, params.pickListId, actor);
  if (fulfilments.some(({ recentKeys }) => replayed(recentKeys, idempotency) !== undefined))
    return unchanged(list, fulfilments);
  const { scans, parts, isRepetition } = await scansOf(list, request, runtime);
  if (isRepetition) return unchanged(list, fulfilments);
  const { after, outcomes } = scanAll(fulfilments, scans);
  const changed = after
    .filter((each, at) => each !== fulfilments[at])
    .map((each) => ({
      ...each,
      version: each.version + 1,
      recentKeys: remembered(each.recentKeys, idempotency, 200),
    }));
  const progress = changed.map((each) => progressed(each, runtime.clock.now()));
  const isPicked = outcomes.some(({ result }) => result === 'picked');
  await save(progress, { list, beside: isPicked ? parts : [] }, request, runtime);
  refuseAll(scans, outcomes);
  const now = new Map(progress.map(({ fulfilment }) => [fulfilment.fulfilmentId, fulfilment]));
  const shown = fulfilments.map((each) => now.get(each.fulfilmentId) ?? each);
  const results = scans.flatMap((scan, at) => showScan(scan, outcomes[at]));
  return { status: 200 as const, body: { pickList: showPickList(list, shown), results } };
};

/** These scans were recorded before. */
const unchanged = (list: PickList, fulfilments: readonly FulfilmentOrder[]) => ({
  status: 200 as const,
  body: { pickList: showPickList(list, fulfilments), results: [] },
});

/** As they were sent, or as a scan session found them: one unit each, since several orders may wait for a SKU. */
const scansOf = async ({ pickListId, locationId }: PickList, { body, actor }: Request, { db }: Runtime) => {
  if (body.scanSessionId === undefined) return { scans: body.scans ?? [], parts: [], isRepetition: false };
  const { skus, parts, isRepetition } = await scannedUnits(db, {
    sessionId: body.scanSessionId,
    actor,
    locationId,
    usedBy: `pick:${pickListId}`,
    maxSkus: MAX_SKUS,
  });
  const scans: readonly PickScan[] = skus.flatMap(({ sku, quantity, lots }) => {
    const known = lots.flatMap((each) => Array.from({ length: each.quantity }, () => each.lot));
    return Array.from({ length: quantity }, (_, at) => ({ code: sku, quantity: 1, lot: known[at] }));
  });
  return { scans, parts, isRepetition };
};

const scanAll = (fulfilments: readonly FulfilmentOrder[], scans: readonly PickScan[]) => {
  let after = fulfilments;
  const outcomes: ScanOutcome[] = [];
  for (const scan of scans) {
    const result = scanned(after, scan);
    after = result.list;
    outcomes.push(result.outcome);
  }
  return { after, outcomes };
};

/** Everything that the scans changed in one transaction; orders move when their fulfilment is complete. */
const save = async (
  progress: readonly PickingProgress[],
  { list, beside }: { readonly list: PickList; readonly beside: readonly TransactionPart[] },
  request: Request,
  { db, clock }: Runtime,
) => {
  if (progress.length === 0) return;
  const how = { clock, cause: causeOf(request) };
  const complete = progress.filter(({ kind }) => kind === 'picked').map(({ fulfilment }) => fulfilment);
  const orderIds = [...new Set(complete.map(({ orderId }) => orderId))];
  const [orders, lots] = await Promise.all([
    Promise.all(orderIds.map((orderId) => loadOrder(db, orderId))),
    takeLotsParts({ db, clock }, leavingUnits(complete, list)),
  ]);
  await commit(db, [
    ...beside,
    ...lots,
    ...progress.map((each) => saveFulfilmentPart(each.fulfilment, progressEvents(each, how), clock)),
    ...orders.flatMap((order): readonly TransactionPart[] =>
      order === undefined ? [] : [orderMovesPart(order, movesTo(order, complete), how)],
    ),
  ]);
};

const movesTo = ({ orderId }: Order, complete: readonly FulfilmentOrder[]) =>
  complete
    .filter((each) => each.orderId === orderId)
    .flatMap((each) => movesOf(each, each.lines, { from: 'allocated', to: 'picked' }));

/** A request of which nothing could be taken is an error, and counted all the same. */
const refuseAll = (scans: readonly PickScan[], outcomes: readonly ScanOutcome[]): void => {
  if (outcomes.some(({ result }) => result === 'picked')) return;
  throw problem(fulfilmentErrors.SCAN_REFUSED, {
    detail: 'none of the scanned codes is of an item that is still to be picked',
    errors: scans.flatMap((scan, at) =>
      showScan(scan, outcomes[at]).map(({ result, detail }) => ({
        pointer: `/body/scans/${at}/code`,
        code: result.toUpperCase(),
        detail,
      })),
    ),
  });
};
