import { httpHandler, operation } from '#shared/http/handler.ts';
import type { FindPersonalData } from '#shared/privacy/personal-data.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { EraseCustomer } from './erase-customer/contract.ts';
import { eraseCustomer } from './erase-customer/erase-customer.ts';
import { ExportCustomerData } from './export-customer-data/contract.ts';
import { exportCustomerData } from './export-customer-data/export-customer-data.ts';
import { ExportMyData } from './export-my-data/contract.ts';
import { exportMyData } from './export-my-data/export-my-data.ts';
import { ListPrivacyRequests } from './list-privacy-requests/contract.ts';
import { listPrivacyRequests } from './list-privacy-requests/list-privacy-requests.ts';
import { PreviewErasure } from './preview-erasure/contract.ts';
import { previewErasure } from './preview-erasure/preview-erasure.ts';

/** Bundling joins it with the personal data that domains declare (`personal-data.ts`). */
export const handlerWith = (personalData: readonly FindPersonalData[]) =>
  httpHandler(
    [
      operation(ExportMyData, exportMyData),
      operation(ExportCustomerData, exportCustomerData),
      operation(PreviewErasure, previewErasure),
      operation(EraseCustomer, eraseCustomer),
      operation(ListPrivacyRequests, listPrivacyRequests),
    ],
    { ...awsRuntime(), personalData },
  );
