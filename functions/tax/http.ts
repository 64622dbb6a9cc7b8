import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetTax } from './get-tax/contract.ts';
import { getTax } from './get-tax/get-tax.ts';
import { ListTaxes } from './list-taxes/contract.ts';
import { listTaxes } from './list-taxes/list-taxes.ts';
import { PutTax } from './put-tax/contract.ts';
import { putTax } from './put-tax/put-tax.ts';

/** The Lambda entry point of the domain's routes. */
export const handler = httpHandler(
  [operation(ListTaxes, listTaxes), operation(GetTax, getTax), operation(PutTax, putTax)],
  awsRuntime(),
);
