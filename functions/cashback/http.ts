import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { EndCashbackRule } from './end-cashback-rule/contract.ts';
import { endCashbackRule } from './end-cashback-rule/end-cashback-rule.ts';
import { GetCashbackRule } from './get-cashback-rule/contract.ts';
import { getCashbackRule } from './get-cashback-rule/get-cashback-rule.ts';
import { ListCashbackRules } from './list-cashback-rules/contract.ts';
import { listCashbackRules } from './list-cashback-rules/list-cashback-rules.ts';
import { PutCashbackRule } from './put-cashback-rule/contract.ts';
import { putCashbackRule } from './put-cashback-rule/put-cashback-rule.ts';

/** The Lambda entry point of the domain's routes. */
export const handler = httpHandler(
  [
    operation(PutCashbackRule, putCashbackRule),
    operation(GetCashbackRule, getCashbackRule),
    operation(ListCashbackRules, listCashbackRules),
    operation(EndCashbackRule, endCashbackRule),
  ],
  awsRuntime(),
);
