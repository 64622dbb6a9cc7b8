import { defineErrors } from '#shared/contracts/error.ts';

export const stockWorkErrors = defineErrors({
  TRANSFER_NOT_FOUND: {
    status: 404,
    title: 'Transfer not found',
    action: 'Check the transfer id. Staff of a location see transfers from and to that location only.',
  },
  TRANSFER_STATUS: {
    status: 409,
    title: 'Not possible in this transfer status',
    action: 'Read the transfer; `detail` names the statuses in which this is possible.',
  },
  TRANSFER_TO_SAME_LOCATION: {
    status: 422,
    title: 'A transfer needs two different locations',
    action: 'Name another location in `toLocationId`.',
  },
  NOT_ON_TRANSFER: {
    status: 422,
    title: 'The transfer has no such SKU',
    action: 'Leave the line out, or record what was found as an adjustment.',
  },
  MORE_THAN_REQUESTED: {
    status: 409,
    title: 'More units than were requested',
    action: 'Ship at most what was requested, or request another transfer.',
  },
  MORE_THAN_SHIPPED: {
    status: 409,
    title: 'More units than were shipped',
    action: 'Count again. To keep the extra units, send `overReason`.',
  },
  TRANSFER_RECEIPT_DIFFERS: {
    status: 422,
    title: 'The receipt was recorded with different content',
    action: 'Use a new receipt id for other goods.',
  },
  STOCK_TAKE_NOT_FOUND: {
    status: 404,
    title: 'Stock-take not found',
    action: 'Check the stock-take id. Staff of a location see its stock-takes only.',
  },
  STOCK_TAKE_STATUS: {
    status: 409,
    title: 'Not possible in this stock-take status',
    action: 'Counts are recorded while the stock-take is open. Open another one for later counts.',
  },
  NOT_IN_STOCK_TAKE: {
    status: 422,
    title: 'The SKU is not part of this stock-take',
    action: 'Leave the line out, or open a stock-take that includes the SKU.',
  },
  COUNT_CONFLICT: {
    status: 409,
    title: 'The SKU was counted already',
    action: 'Agree with the other counter. To replace the earlier count, send `replace`: true.',
  },
  COUNT_BATCH_DIFFERS: {
    status: 422,
    title: 'The batch was recorded with different content',
    action: 'Use a new batch id for other counts.',
  },
  PRODUCTION_ORDER_NOT_FOUND: {
    status: 404,
    title: 'Production order not found',
    action: 'Check the id. Staff of a location see its production orders only.',
  },
  PRODUCTION_ORDER_STATUS: {
    status: 409,
    title: 'The production order has ended',
    action: 'Create another production order for more goods.',
  },
  MORE_THAN_PLANNED: {
    status: 409,
    title: 'More units than were planned',
    action: 'Count again, or create another production order for the rest.',
  },
  COMPONENT_UNKNOWN: {
    status: 422,
    title: 'The production order has no such component',
    action: 'Name components of the production order only.',
  },
  COMPLETION_DIFFERS: {
    status: 422,
    title: 'The completion was recorded with different content',
    action: 'Use a new completion id for other units.',
  },
  ADJUSTMENT_NOT_FOUND: {
    status: 404,
    title: 'Held adjustment not found',
    action: 'Check the id. Staff of a location see its adjustments only.',
  },
  ADJUSTMENT_DECIDED: {
    status: 409,
    title: 'The adjustment was already decided',
    action: 'Read the adjustment. To undo an approved one, adjust stock the other way.',
  },
  SECOND_PERSON_NEEDED: {
    status: 403,
    title: 'A second person must decide',
    action: 'Ask another person with `stock-work.approve` to approve or reject it.',
  },
  BIN_NOT_FOUND: {
    status: 422,
    title: 'Bin not found',
    action: 'Create the bin with PUT /v1/locations/{locationId}/bins/{binId} first.',
  },
  PERIOD_NOT_OVER: {
    status: 409,
    title: 'The month is not over',
    action: 'Close a month after its last day at the location.',
  },
  PERIOD_NOT_FOUND: {
    status: 404,
    title: 'Stock period not found',
    action: 'Close the month first: POST to the same path.',
  },
});
