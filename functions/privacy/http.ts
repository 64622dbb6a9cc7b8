import { httpHandler, operation } from '#shared/http/handler.ts';
import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { answerDataRequest } from './answer-data-request/answer-data-request.ts';
import { AnswerDataRequest } from './answer-data-request/contract.ts';
import { EraseCustomer } from './erase-customer/contract.ts';
import { eraseCustomer } from './erase-customer/erase-customer.ts';
import { ExportCustomerData } from './export-customer-data/contract.ts';
import { exportCustomerData } from './export-customer-data/export-customer-data.ts';
import { ExportMyData } from './export-my-data/contract.ts';
import { exportMyData } from './export-my-data/export-my-data.ts';
import { ExtendDataRequest } from './extend-data-request/contract.ts';
import { extendDataRequest } from './extend-data-request/extend-data-request.ts';
import { ListDataRequests } from './list-data-requests/contract.ts';
import { listDataRequests } from './list-data-requests/list-data-requests.ts';
import { ListMyDataRequests } from './list-my-data-requests/contract.ts';
import { listMyDataRequests } from './list-my-data-requests/list-my-data-requests.ts';
import { ListPrivacyRequests } from './list-privacy-requests/contract.ts';
import { listPrivacyRequests } from './list-privacy-requests/list-privacy-requests.ts';
import { OpenDataRequest } from './open-data-request/contract.ts';
import { openDataRequest } from './open-data-request/open-data-request.ts';
import { PreviewErasure } from './preview-erasure/contract.ts';
import { previewErasure } from './preview-erasure/preview-erasure.ts';
import { RequestMyData } from './request-my-data/contract.ts';
import { requestMyData } from './request-my-data/request-my-data.ts';

/** Bundling joins it with the personal data that domains declare (`personal-data.ts`). */
export const handlerWith = (personalData: readonly FindPersonalData[]) =>
  httpHandler(
    [
      operation(AnswerDataRequest, answerDataRequest),
      operation(ExportMyData, exportMyData),
      operation(ExportCustomerData, exportCustomerData),
      operation(ExtendDataRequest, extendDataRequest),
      operation(ListDataRequests, listDataRequests),
      operation(ListMyDataRequests, listMyDataRequests),
      operation(OpenDataRequest, openDataRequest),
      operation(PreviewErasure, previewErasure),
      operation(EraseCustomer, eraseCustomer),
      operation(ListPrivacyRequests, listPrivacyRequests),
      operation(RequestMyData, requestMyData),
    ],
    { ...awsRuntime(), personalData },
  );
