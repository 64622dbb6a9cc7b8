import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { ApprovePriceChange } from './approve-price-change/contract.ts';
import { approvePriceChange } from './approve-price-change/approve-price-change.ts';
import { GetCost } from './get-cost/contract.ts';
import { getCost } from './get-cost/get-cost.ts';
import { ListPriceChanges } from './list-price-changes/contract.ts';
import { listPriceChanges } from './list-price-changes/list-price-changes.ts';
import { ListPriceRules } from './list-price-rules/contract.ts';
import { listPriceRules } from './list-price-rules/list-price-rules.ts';
import { PutCost } from './put-cost/contract.ts';
import { putCost } from './put-cost/put-cost.ts';
import { PutPriceRule } from './put-price-rule/contract.ts';
import { putPriceRule } from './put-price-rule/put-price-rule.ts';
import { RejectPriceChange } from './reject-price-change/contract.ts';
import { rejectPriceChange } from './reject-price-change/reject-price-change.ts';
import { DeletePrice } from './delete-price/contract.ts';
import { deletePrice } from './delete-price/delete-price.ts';
import { ExplainPrice } from './explain-price/contract.ts';
import { explainPrice } from './explain-price/explain-price.ts';
import { GetParityReport } from './get-parity-report/contract.ts';
import { getParityReport } from './get-parity-report/get-parity-report.ts';
import { GetPriceHistory } from './get-price-history/contract.ts';
import { getPriceHistory } from './get-price-history/get-price-history.ts';
import { GetPrice } from './get-price/contract.ts';
import { getPrice } from './get-price/get-price.ts';
import { GetPrices } from './get-prices/contract.ts';
import { getPrices } from './get-prices/get-prices.ts';
import { PutPriceBatch } from './put-price-batch/contract.ts';
import { putPriceBatch } from './put-price-batch/put-price-batch.ts';
import { PutPrice } from './put-price/contract.ts';
import { putPrice } from './put-price/put-price.ts';

/** The Lambda entry point of the domain's routes. */
export const handler = httpHandler(
  [
    operation(GetParityReport, getParityReport),
    operation(ExplainPrice, explainPrice),
    operation(GetPriceHistory, getPriceHistory),
    operation(GetPrices, getPrices),
    operation(GetPrice, getPrice),
    operation(PutPrice, putPrice),
    operation(DeletePrice, deletePrice),
    operation(PutPriceBatch, putPriceBatch),
    operation(ApprovePriceChange, approvePriceChange),
    operation(GetCost, getCost),
    operation(ListPriceChanges, listPriceChanges),
    operation(ListPriceRules, listPriceRules),
    operation(PutCost, putCost),
    operation(PutPriceRule, putPriceRule),
    operation(RejectPriceChange, rejectPriceChange),
  ],
  awsRuntime(),
);
