import { actorReference } from '#shared/actors/actor.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { hashOf } from '#shared/ids/ids.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { purchasingErrors } from '../errors.ts';
import { matchInvoice } from '../model/invoice-match.ts';
import { totalOf } from '../model/purchase-order.ts';
import { requirePurchaseOrder } from '../requests/require-purchase-order.ts';
import { createInvoice, invoicesOf, type SupplierInvoice } from '../store/supplier-invoices.ts';
import type { RecordSupplierInvoice } from './contract.ts';

type Request = RequestOf<typeof RecordSupplierInvoice>;

export const recordSupplierInvoice: UseCase<typeof RecordSupplierInvoice, Runtime> = async (
  request,
  runtime,
) => {
  const { params, body, actor } = request;
  const { purchaseOrderId, invoiceId } = params;
  const order = await requirePurchaseOrder(runtime.db, purchaseOrderId, actor);
  const earlier = await invoicesOf(runtime.db, purchaseOrderId);
  const known = earlier.find((each) => each.invoiceId === invoiceId);
  if (known !== undefined) return answerKnown(known, request);
  const invoice: SupplierInvoice = {
    invoiceId,
    purchaseOrderId,
    currency: order.currency,
    lines: body.lines,
    differences: matchInvoice(
      order,
      earlier.flatMap(({ lines }) => lines),
      body.lines,
    ),
    recordedAt: instant(runtime.clock),
    recordedBy: actorReference(actor),
  };
  const refusal = await runtime.db.writeOne(createInvoice(invoice));
  // The same invoice was recorded a moment ago: by the same request, or by another one.
  if (refusal !== undefined) return answerKnown(refusal.item as unknown as SupplierInvoice, request);
  return { status: 201, body: showInvoice(invoice) };
};

const answerKnown = (known: SupplierInvoice, { body }: Request) => {
  if (hashOf(known.lines) === hashOf(body.lines)) return { status: 200 as const, body: showInvoice(known) };
  throw problem(purchasingErrors.SUPPLIER_INVOICE_DIFFERS, {
    detail: `${known.invoiceId} was recorded at ${known.recordedAt} with other lines`,
  });
};

const showInvoice = (invoice: SupplierInvoice) => ({
  invoiceId: invoice.invoiceId,
  purchaseOrderId: invoice.purchaseOrderId,
  currency: invoice.currency,
  total: totalOf(invoice.lines),
  matches: invoice.differences.length === 0,
  lines: invoice.lines.map((each) => ({ ...each })),
  differences: invoice.differences.map((each) => ({ ...each })),
  recordedAt: invoice.recordedAt,
  recordedBy: invoice.recordedBy,
});
