import { defineDomain } from '#shared/contracts/domain.ts';
import { EraseCustomer } from './erase-customer/contract.ts';
import { privacyErrors } from './errors.ts';
import { SubjectErased, SubjectExported } from './events.ts';
import { ExportCustomerData } from './export-customer-data/contract.ts';
import { ExportMyData } from './export-my-data/contract.ts';
import { ListPrivacyRequests } from './list-privacy-requests/contract.ts';
import { PreviewErasure } from './preview-erasure/contract.ts';
import { privacyScopes } from './scopes.ts';
import { collectGrants } from './store/collect.ts';
import { listRequestsGrants, writeRequestGrants } from './store/requests.ts';
import { privacyItems } from './table.ts';

export const privacy = defineDomain({
  name: 'privacy',
  purpose: 'Exports and erases everything the shop holds about a person.',
  items: [privacyItems],
  notPersonal: {
    request: 'that data was exported or erased, without the data: the proof of the answer, five years',
  },
  scopes: privacyScopes,
  errors: privacyErrors,
  publishes: [SubjectExported, SubjectErased],
  http: {
    routes: [ExportMyData, ExportCustomerData, PreviewErasure, EraseCustomer, ListPrivacyRequests],
    errorImpact: 'customers cannot have their data exported or erased',
    reach: { personalData: true, tables: [...collectGrants, ...writeRequestGrants, ...listRequestsGrants] },
  },
});
