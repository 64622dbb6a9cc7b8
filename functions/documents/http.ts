import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { GetOrderDocument } from './get-order-document/contract.ts';
import { getOrderDocument } from './get-order-document/get-order-document.ts';

export const handler = httpHandler([operation(GetOrderDocument, getOrderDocument)], awsRuntime());
