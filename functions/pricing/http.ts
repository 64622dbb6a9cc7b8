import { httpHandler, operation } from '../../shared/http/handler.ts';
import { awsRuntime } from '../../shared/runtime.ts';
import { GetPrices } from './get-prices/contract.ts';
import { getPrices } from './get-prices/get-prices.ts';
import { PutPrice } from './put-price/contract.ts';
import { putPrice } from './put-price/put-price.ts';

/** The Lambda entry point of the domain's routes. */
export const handler = httpHandler(
  [operation(GetPrices, getPrices), operation(PutPrice, putPrice)],
  awsRuntime(),
);
