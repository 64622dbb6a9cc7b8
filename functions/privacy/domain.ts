import { readProfilesGrants } from '../customers/public.ts';
import { defineDomain } from '#shared/contracts/domain.ts';
import { AnswerDataRequest } from './answer-data-request/contract.ts';
import { EraseCustomer } from './erase-customer/contract.ts';
import { privacyErrors } from './errors.ts';
import {
  DataRequestAnswered,
  DataRequestDeadlineApproached,
  DataRequestExtended,
  DataRequestReceived,
  SubjectErased,
  SubjectExported,
} from './events.ts';
import { ExportCustomerData } from './export-customer-data/contract.ts';
import { ExportMyData } from './export-my-data/contract.ts';
import { ExtendDataRequest } from './extend-data-request/contract.ts';
import { ListDataRequests } from './list-data-requests/contract.ts';
import { ListMyDataRequests } from './list-my-data-requests/contract.ts';
import { ListPrivacyRequests } from './list-privacy-requests/contract.ts';
import { OpenDataRequest } from './open-data-request/contract.ts';
import { PreviewErasure } from './preview-erasure/contract.ts';
import { RequestMyData } from './request-my-data/contract.ts';
import { privacyScopes } from './scopes.ts';
import { collectGrants } from './store/collect.ts';
import {
  dueDataRequestsGrants,
  readDataRequestsGrants,
  saveDataRequestGrants,
} from './store/data-requests.ts';
import { listRequestsGrants, writeRequestGrants } from './store/requests.ts';
import { privacyItems } from './table.ts';

export const privacy = defineDomain({
  name: 'privacy',
  purpose: 'Exports and erases everything the shop holds about a person.',
  items: [privacyItems],
  notPersonal: {
    request: 'that data was exported or erased, without the data: the proof of the answer, five years',
    openDataRequest: 'what was asked for and until when, without the data',
    answeredDataRequest: 'what was asked for and how it was answered: the proof, five years',
  },
  scopes: privacyScopes,
  errors: privacyErrors,
  publishes: [
    DataRequestAnswered,
    DataRequestDeadlineApproached,
    DataRequestExtended,
    DataRequestReceived,
    SubjectExported,
    SubjectErased,
  ],
  http: {
    routes: [
      AnswerDataRequest,
      ExportMyData,
      ExportCustomerData,
      ExtendDataRequest,
      ListDataRequests,
      ListMyDataRequests,
      OpenDataRequest,
      PreviewErasure,
      EraseCustomer,
      ListPrivacyRequests,
      RequestMyData,
    ],
    errorImpact: 'customers cannot have their data exported or erased',
    reach: {
      personalData: true,
      tables: [
        ...collectGrants,
        ...readProfilesGrants,
        ...writeRequestGrants,
        ...listRequestsGrants,
        ...readDataRequestsGrants,
        ...dueDataRequestsGrants,
        ...saveDataRequestGrants,
      ],
    },
  },
  events: {
    schedules: [
      {
        name: 'announce-due-data-requests',
        every: 'rate(1 hour)',
        errorImpact: 'staff are told late that a data request is due; the list shows it',
      },
    ],
    reach: { tables: [...dueDataRequestsGrants, ...saveDataRequestGrants] },
  },
});
