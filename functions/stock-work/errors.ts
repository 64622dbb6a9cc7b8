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
});
