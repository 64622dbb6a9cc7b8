import { checkDigit } from '../../catalog/public.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { hashOf } from '#shared/ids/ids.ts';
import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { purchasingErrors } from '../errors.ts';
import { SupplierShipmentAnnounced } from '../events.ts';
import { noticedOrder, type PurchaseOrder } from '../model/purchase-order.ts';
import { changeOrder } from '../requests/change-order.ts';
import { refuseEarly } from '../requests/refuse-early.ts';
import { refuseNotOrdered, refuseOver } from '../requests/refuse-receipt.ts';
import { requireOrderStatus } from '../requests/require-purchase-order.ts';
import { orderEvent, orderFactsOf } from '../view/order-events.ts';
import { showPurchaseOrder } from '../view/show-purchase-order.ts';
import type { PutShippingNotice } from './contract.ts';

type Request = RequestOf<typeof PutShippingNotice>;

/** They are part of the order. */
const MOST_NOTICES = 20;

export const putShippingNotice: UseCase<typeof PutShippingNotice, Runtime> = async (request, runtime) => {
  const { noticeId } = request.params;
  const { expectedAt, lines, ssccs } = request.body;
  refuseWrongDigits(request);
  const at = instant(runtime.clock);
  const noticed = await changeOrder(request, runtime, (found) => {
    if (isRecorded(found, request)) return undefined;
    requireOrderStatus(found, ['approved', 'sent', 'confirmed', 'partly_received']);
    refuseEarly(found, expectedAt);
    refuseNotOrdered(found, { lines });
    refuseOver(found, { lines: lines.map((line) => ({ ...line, damaged: 0 })) });
    refuseMany(found);
    const notice = { noticeId, expectedAt, lines, ssccs, announcedAt: at, fingerprint: hashOf(request.body) };
    const order = noticedOrder(found, notice);
    const facts = {
      ...orderFactsOf(order),
      noticeId,
      ssccs,
      shipped: lines.map(({ sku, quantity }) => ({ sku, quantity })),
    };
    const how = { cause: causeOf(request), at };
    return { order, events: [orderEvent(SupplierShipmentAnnounced, order, facts, how)] };
  });
  return { status: 200, body: showPurchaseOrder(noticed), version: noticed.version };
};

const refuseWrongDigits = ({ body: { ssccs = [] } }: Request): void => {
  const errors = ssccs.flatMap((sscc, at) => {
    const right = checkDigit(sscc.slice(0, -1));
    const detail = `the check digit of ${sscc} is ${right}`;
    return Number(sscc.at(-1)) === right
      ? []
      : [{ pointer: `/body/ssccs/${at}`, code: 'wrong_check_digit', detail }];
  });
  if (errors.length > 0) throw invalidRequest(errors);
};

/** The same notice again changes nothing; another one under its id is refused. */
const isRecorded = ({ shippingNotices = [] }: PurchaseOrder, { params, body }: Request): boolean => {
  const known = shippingNotices.find(({ noticeId }) => noticeId === params.noticeId);
  if (known === undefined) return false;
  if (known.fingerprint === hashOf(body)) return true;
  throw problem(purchasingErrors.SHIPPING_NOTICE_DIFFERS, {
    detail: `${known.noticeId} was recorded at ${known.announcedAt} with other content`,
  });
};

const refuseMany = ({ shippingNotices = [], purchaseOrderId }: PurchaseOrder): void => {
  if (shippingNotices.length >= MOST_NOTICES)
    throw problem(purchasingErrors.TOO_MANY_NOTICES, {
      detail: `${purchaseOrderId} has ${MOST_NOTICES} shipping notices`,
    });
};
