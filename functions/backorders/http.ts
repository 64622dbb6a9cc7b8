import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetBackorders } from './get-backorders/contract.ts';
import { getBackorders } from './get-backorders/get-backorders.ts';
import { SetBackorderRule } from './set-backorder-rule/contract.ts';
import { setBackorderRule } from './set-backorder-rule/set-backorder-rule.ts';

export const handler = httpHandler(
  [operation(SetBackorderRule, setBackorderRule), operation(GetBackorders, getBackorders)],
  awsRuntime(),
);
