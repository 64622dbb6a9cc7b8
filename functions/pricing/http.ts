import { httpHandler, operation } from '../../shared/http/handler.ts';
import { awsRuntime } from '../../shared/runtime.ts';
import { DeletePrice } from './delete-price/contract.ts';
import { deletePrice } from './delete-price/delete-price.ts';
import { ExplainPrice } from './explain-price/contract.ts';
import { explainPrice } from './explain-price/explain-price.ts';
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
    operation(ExplainPrice, explainPrice),
    operation(GetPriceHistory, getPriceHistory),
    operation(GetPrices, getPrices),
    operation(GetPrice, getPrice),
    operation(PutPrice, putPrice),
    operation(DeletePrice, deletePrice),
    operation(PutPriceBatch, putPriceBatch),
  ],
  awsRuntime(),
);
