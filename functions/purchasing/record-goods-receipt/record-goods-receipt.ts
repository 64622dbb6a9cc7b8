import { changeStockParts, requireLocation, requireSkus, StockMoved } from '../../inventory/public.ts';
import { LotMoved, receiveLotsParts } from '../../lots/public.ts';
import { ScanSessionMoved, scannedUnits } from '../../scanning/public.ts';
import { actorReference } from '#shared/actors/actor.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { commit, type TransactionPart } from '#shared/dynamodb/transaction.ts';
import { causeOf } from '#shared/events/envelope.ts';
import { outboxPart } from '#shared/events/outbox.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { hashOf } from '#shared/ids/ids.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { purchasingErrors } from '../errors.ts';
import type { GoodsReceipt } from '../model/goods-receipt.ts';
import { costsAfter } from '../model/receipt-costs.ts';
import type { PurchaseOrder, ShippingNotice } from '../model/purchase-order.ts';
import { orderReceivingParts } from '../requests/order-receiving.ts';
import { refuseCurrency, refuseReceipt } from '../requests/refuse-receipt.ts';
import { requirePurchaseOrder } from '../requests/require-purchase-order.ts';
import { createReceiptPart, GoodsReceiptExists, loadReceipt, receiptKey } from '../store/goods-receipts.ts';
import { PurchaseOrderMoved } from '../store/purchase-orders.ts';
import { saveUnitCostPart, UnitCostMoved, unitCostsAt } from '../store/unit-costs.ts';
import { receiptEvent, showReceipt } from '../view/show-receipt.ts';
import type { RecordGoodsReceipt } from './contract.ts';

type Request = RequestOf<typeof RecordGoodsReceipt>;
type ReceivedLines = NonNullable<Request['body']['lines']>;

interface ReceivedUnits {
  readonly lines: ReceivedLines;
  readonly parts: readonly TransactionPart[];
}

/** One transaction has room for so many. */
const MAX_LINES = 20;

export const recordGoodsReceipt: UseCase<typeof RecordGoodsReceipt, Runtime> = async (request, runtime) => {
  const { params, body, actor } = request;
  const known = await loadReceipt(runtime.db, params.receiptId);
  if (known !== undefined) return answerKnown(known, request);
  await requireLocation(runtime, actor, body.locationId, '/body/locationId');
  await requireSkus(
    runtime.db,
    (body.lines ?? []).map(({ sku }, at) => ({ sku, pointer: `/body/lines/${at}/sku` })),
  );
  try {
    return await decideAgain(hasMoved, () => receiveOnce(request, runtime));
  } catch (error) {
    const recorded =
      error instanceof GoodsReceiptExists ? await loadReceipt(runtime.db, params.receiptId) : undefined;
    if (recorded === undefined) throw error;
    return answerKnown(recorded, request);
  }
};

const hasMoved = (error: unknown): boolean =>
  error instanceof PurchaseOrderMoved ||
  error instanceof StockMoved ||
  error instanceof UnitCostMoved ||
  error instanceof ScanSessionMoved ||
  error instanceof LotMoved;

/** Receipt, stock, average costs and purchase order in one transaction. */
const receiveOnce = async (request: Request, runtime: Runtime) => {
  const { db, clock } = runtime;
  const { body, actor } = request;
  const order =
    body.purchaseOrderId === undefined
      ? undefined
      : await requirePurchaseOrder(db, body.purchaseOrderId, actor, '/body/purchaseOrderId');
  const notice = noticeOf(order, request);
  const received = await receivedUnits(request, notice, runtime);
  if (order !== undefined) refuseReceipt(order, { ...body, lines: received.lines });
  const receipt = receiptOf(request, received.lines, order, runtime);
  const skus = receipt.lines.map(({ sku }) => sku);
  const costs = await unitCostsAt(db, receipt.locationId, skus);
  refuseCurrency(receipt, costs);
  const stock = await changeStockParts(runtime, stockChangesOf(receipt), causeOf(request));
  const lots = await receiveLotsParts(db, receipt.lines, {
    locationId: receipt.locationId,
    receivedAt: receipt.receivedAt,
    now: clock.now(),
  });
  const how = { cause: causeOf(request), at: receipt.receivedAt };
  await commit(db, [
    createReceiptPart(receipt),
    ...received.parts,
    ...stock.parts,
    ...lots,
    ...costsAfter(receipt, costs, stock.before).map((cost) => saveUnitCostPart(cost)),
    ...(order === undefined ? [] : orderReceivingParts(order, receipt, how, clock)),
    outboxPart(clock, receiptKey(receipt.receiptId), [receiptEvent(receipt, how)]),
  ]);
  return { status: 200 as const, body: showReceipt(receipt) };
};

/** As they were sent, or as a scan session found them. */
const receivedUnits = async (
  { params, body, actor }: Request,
  notice: ShippingNotice | undefined,
  { db }: Runtime,
): Promise<ReceivedUnits> => {
  if (body.scanSessionId === undefined)
    return { lines: body.lines ?? notice?.lines.map(announcedLine) ?? [], parts: [] };
  const { skus, parts } = await scannedUnits(db, {
    sessionId: body.scanSessionId,
    actor,
    locationId: body.locationId,
    usedBy: `receipt:${params.receiptId}`,
    maxSkus: MAX_LINES,
  });
  const lines = skus.map(({ sku, quantity, lots }) => ({
    sku,
    quantity,
    damaged: 0,
    lots: lots.length === 0 ? undefined : lots.map((lot) => ({ ...lot, serials: serialsOf(lot) })),
  }));
  return { lines, parts };
};

const announcedLine = ({ sku, quantity, lots }: ShippingNotice['lines'][number]): ReceivedLines[number] => ({
  sku,
  quantity,
  damaged: 0,
  lots: lots?.map((lot) => ({ ...lot, serials: lot.serials && [...lot.serials] })),
});

/** @throws SHIPPING_NOTICE_NOT_FOUND */
const noticeOf = (order: PurchaseOrder | undefined, { body }: Request): ShippingNotice | undefined => {
  if (body.shippingNoticeId === undefined) return undefined;
  const notice = order?.shippingNotices?.find(({ noticeId }) => noticeId === body.shippingNoticeId);
  if (notice !== undefined) return notice;
  throw problem(purchasingErrors.SHIPPING_NOTICE_NOT_FOUND, {
    detail: `${order?.purchaseOrderId} has no notice ${body.shippingNoticeId}`,
    errors: [
      { pointer: '/body/shippingNoticeId', code: 'SHIPPING_NOTICE_NOT_FOUND', detail: 'not announced' },
    ],
  });
};

const serialsOf = ({ serials }: { readonly serials: readonly string[] }) =>
  serials.length === 0 ? undefined : [...serials];

const receiptOf = (
  { params, body, actor }: Request,
  lines: ReceivedLines,
  order: PurchaseOrder | undefined,
  { clock }: Runtime,
): GoodsReceipt => ({
  receiptId: params.receiptId,
  locationId: body.locationId,
  purchaseOrderId: body.purchaseOrderId,
  shippingNoticeId: body.shippingNoticeId,
  overReason: body.overReason,
  note: body.note,
  supplierId: order?.supplierId,
  currency: body.currency ?? order?.currency,
  lines: lines.map((line) => ({
    ...line,
    unitCost:
      line.unitCost ??
      (body.currency === undefined || body.currency === order?.currency
        ? order?.lines.find(({ sku }) => sku === line.sku)?.unitCost
        : undefined),
  })),
  receivedAt: instant(clock),
  receivedBy: actorReference(actor),
  fingerprint: hashOf(body),
});

const stockChangesOf = ({ receiptId, locationId, lines, purchaseOrderId, ...receipt }: GoodsReceipt) =>
  lines.map(({ sku, quantity, damaged }) => ({
    sku,
    locationId,
    onHand: quantity,
    unavailable: damaged,
    reference: {
      type: 'receipt' as const,
      reason: 'received',
      reference: receiptId,
      note: purchaseOrderId,
      actor: receipt.receivedBy,
      at: receipt.receivedAt,
    },
  }));

/** The same receipt again is answered with what was recorded. */
const answerKnown = (known: GoodsReceipt, { body, params }: Request) => {
  if (known.fingerprint === hashOf(body)) return { status: 200 as const, body: showReceipt(known) };
  throw problem(purchasingErrors.GOODS_RECEIPT_DIFFERS, {
    detail: `${params.receiptId} was recorded at ${known.receivedAt} with other content`,
  });
};
