import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { ListDeliveryRates } from './list-delivery-rates/contract.ts';
import { listDeliveryRates } from './list-delivery-rates/list-delivery-rates.ts';
import { GetDeliveryRates } from './get-delivery-rates/contract.ts';
import { getDeliveryRates } from './get-delivery-rates/get-delivery-rates.ts';
import { PutDeliveryRates } from './put-delivery-rates/contract.ts';
import { putDeliveryRates } from './put-delivery-rates/put-delivery-rates.ts';
import { ListCarriers } from './list-carriers/contract.ts';
import { listCarriers } from './list-carriers/list-carriers.ts';
import { GetCarrier } from './get-carrier/contract.ts';
import { getCarrier } from './get-carrier/get-carrier.ts';
import { PutCarrier } from './put-carrier/contract.ts';
import { putCarrier } from './put-carrier/put-carrier.ts';

/** The Lambda entry point of the domain's routes. */
export const handler = httpHandler(
  [
    operation(ListDeliveryRates, listDeliveryRates),
    operation(GetDeliveryRates, getDeliveryRates),
    operation(PutDeliveryRates, putDeliveryRates),
    operation(ListCarriers, listCarriers),
    operation(GetCarrier, getCarrier),
    operation(PutCarrier, putCarrier),
  ],
  awsRuntime(),
);
