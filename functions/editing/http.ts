import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { EditOrder } from './edit-order/contract.ts';
import { editOrder } from './edit-order/edit-order.ts';
import { PreviewOrderEdit } from './preview-order-edit/contract.ts';
import { previewOrderEdit } from './preview-order-edit/preview-order-edit.ts';

export const handler = httpHandler(
  [operation(EditOrder, editOrder), operation(PreviewOrderEdit, previewOrderEdit)],
  awsRuntime(),
);
