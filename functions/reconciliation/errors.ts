import { defineErrors } from '#shared/contracts/error.ts';

export const reconciliationErrors = defineErrors({
  TRANSFER_AMOUNT_WRONG: {
    status: 422,
    title: 'Transfer does not match the amount due',
    action: 'Compare it with `expected`. Return a mismatching amount at the bank; nothing was recorded.',
  },
  REMITTANCE_DIFFERS: {
    status: 409,
    title: 'A remittance with this reference already exists',
    action: 'Send the same content again, or use the reference of the new remittance.',
  },
  SETTLEMENT_NOT_FOUND: {
    status: 404,
    title: 'The day has not been reconciled',
    action: 'Upload the file of the day and reconcile it first.',
  },
  SETTLEMENT_FILE_MISSING: {
    status: 422,
    title: 'Settlement file not uploaded',
    action: 'Upload the file to the URL of PUT /v1/settlements/{method}/{day}, then reconcile.',
  },
  SETTLEMENT_FILE_INVALID: {
    status: 422,
    title: 'Settlement file cannot be read',
    action: 'Correct the column or row in `detail`, or export the file again. Nothing was changed.',
  },
  SETTLEMENT_CLOSED: {
    status: 409,
    title: 'The day is closed',
    action: 'No action is needed: a closed day does not change.',
  },
  DIFFERENCE_NOT_FOUND: {
    status: 404,
    title: 'Difference not found',
    action: 'Use `kind` and `reference` from GET /v1/settlements/{method}/{day}.',
  },
  DAY_HAS_DIFFERENCES: {
    status: 409,
    title: 'The day has unexplained differences',
    action: 'Explain each of them, then close the day.',
  },
});
