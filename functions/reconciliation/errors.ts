import { defineErrors } from '#shared/contracts/error.ts';

export const reconciliationErrors = defineErrors({
  TRANSFER_AMOUNT_WRONG: {
    status: 422,
    title: 'Transfer does not match the amount due',
    action:
      'Compare it with `expected`. Send money that does not match back from the bank; nothing was recorded.',
  },
  REMITTANCE_DIFFERS: {
    status: 409,
    title: 'A remittance with this reference already exists',
    action: 'Send the same content again, or use the reference of the new remittance.',
  },
});
