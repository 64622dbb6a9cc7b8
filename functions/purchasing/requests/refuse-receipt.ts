import { invalidRequest, problem } from '#shared/problems/problem.ts';
import type { RequestOf } from '#shared/http/request.ts';
import { purchasingErrors } from '../errors.ts';
import type { GoodsReceipt } from '../model/goods-receipt.ts';
import { unitsOver, type PurchaseOrder } from '../model/purchase-order.ts';
import type { RecordGoodsReceipt } from '../record-goods-receipt/contract.ts';
import type { UnitCost } from '../store/unit-costs.ts';
import { requireOrderStatus } from './require-purchase-order.ts';

type RequestBody = RequestOf<typeof RecordGoodsReceipt>['body'];
type ReceiptBody = RequestBody & Required<Pick<RequestBody, 'lines'>>;

/** Refuses goods that do not belong to the order, or more of them than ordered without a reason. */
export const refuseReceipt = (order: PurchaseOrder, body: ReceiptBody): void => {
  requireOrderStatus(order, ['approved', 'sent', 'confirmed', 'partly_received', 'received']);
  refuseOtherLocation(order, body);
  refuseNotOrdered(order, body);
  refuseOver(order, body);
};

const refuseOtherLocation = ({ locationId }: PurchaseOrder, body: ReceiptBody): void => {
  if (body.locationId === locationId) return;
  throw invalidRequest([
    {
      pointer: '/body/locationId',
      code: 'other_location',
      detail: `the order is for ${locationId}, found ${body.locationId}; receive there and transfer the goods`,
    },
  ]);
};

export const refuseNotOrdered = (
  { purchaseOrderId, lines }: PurchaseOrder,
  body: { readonly lines: readonly { readonly sku: string }[] },
): void => {
  const errors = body.lines.flatMap(({ sku }, at) =>
    lines.some((line) => line.sku === sku)
      ? []
      : [
          {
            pointer: `/body/lines/${at}/sku`,
            code: 'GOODS_NOT_ORDERED',
            detail: `${purchaseOrderId} has no ${sku}`,
          },
        ],
  );
  if (errors.length > 0)
    throw problem(purchasingErrors.GOODS_NOT_ORDERED, {
      detail: errors.map(({ detail }) => detail).join('; '),
      errors,
    });
};

export const refuseOver = (
  order: PurchaseOrder,
  body: { readonly lines: ReceiptBody['lines']; readonly overReason?: string | undefined },
): void => {
  if (body.overReason !== undefined) return;
  const over = unitsOver(order, body.lines);
  if (over.length === 0) return;
  throw problem(purchasingErrors.MORE_THAN_ORDERED, {
    detail: over
      .map((each) => `${each.sku}: ${each.outstanding} units are still to come, ${each.over} more came`)
      .join('; '),
    errors: over.map(({ sku, outstanding }) => ({
      pointer: `/body/lines/${body.lines.findIndex((line) => line.sku === sku)}/quantity`,
      code: 'MORE_THAN_ORDERED',
      detail: `at most ${outstanding}, or send overReason`,
    })),
  });
};

/** Costs of a SKU at a location are averaged in one currency. */
export const refuseCurrency = (
  { lines, currency }: GoodsReceipt,
  costs: readonly (UnitCost | undefined)[],
): void => {
  if (currency === undefined && lines.some(({ unitCost }) => unitCost !== undefined))
    throw invalidRequest([
      { pointer: '/body/currency', code: 'missing', detail: 'unitCost needs the currency it is in' },
    ]);
  const other = costs.find(
    (cost, at) => cost !== undefined && lines[at]?.unitCost !== undefined && cost.currency !== currency,
  );
  if (other === undefined) return;
  throw problem(purchasingErrors.COST_CURRENCY_DIFFERS, {
    detail: `${other.sku} at ${other.locationId} is kept in ${other.currency}, found ${currency}`,
    errors: [{ pointer: '/body/currency', code: 'COST_CURRENCY_DIFFERS', detail: `use ${other.currency}` }],
  });
};
