import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetFulfilmentKpis } from './get-fulfilment-kpis/contract.ts';
import { getFulfilmentKpis } from './get-fulfilment-kpis/get-fulfilment-kpis.ts';

export const handler = httpHandler([operation(GetFulfilmentKpis, getFulfilmentKpis)], awsRuntime());
