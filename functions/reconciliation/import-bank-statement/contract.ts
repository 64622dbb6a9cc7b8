import * as z from 'zod/mini';
import * as field from '#shared/contracts/fields.ts';
import { access, defineRoute } from '#shared/contracts/route.ts';
import { reconciliationErrors } from '../errors.ts';
import { MAX_STATEMENT_LINES, shownStatementLine } from '../schemas.ts';

export const ImportBankStatement = defineRoute({
  operationId: 'importBankStatement',
  method: 'POST',
  path: '/v1/bank-statements',
  summary: 'Record the bank transfers of a statement.',
  description: `Each incoming line that names the number of one order, with exactly the amount that order expects, is recorded as its bank transfer, once however often the statement is sent. All other lines are listed with the reason and change nothing. Columns: \`id\` (or \`reference\`), \`amount\` (or \`credit\`) in major units, \`description\`. At most ${MAX_STATEMENT_LINES} lines; a line that cannot be read refuses the whole file.`,
  access: access.staff('payments.reconcile'),
  body: z.strictObject({
    currency: field.currency,
    csv: field.paragraph(100_000, 'The file, with its columns in the first line'),
  }),
  responses: {
    200: z.strictObject({ recorded: z.int(), lines: z.array(shownStatementLine) }),
  },
  errors: [reconciliationErrors.STATEMENT_INVALID],
  example: {
    currency: 'IDR',
    csv: 'id,amount,description\n20261130-000471,222000,TRSF E-BANKING 482-1903-776 SARI\n',
  },
});
