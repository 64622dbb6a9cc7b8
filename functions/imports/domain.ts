import { defineDomain } from '#shared/contracts/domain.ts';
import { may } from '#shared/contracts/grant.ts';
import { changeCatalogGrants } from '../catalog/operations.ts';
import { changeChannelsGrants } from '../channels/operations.ts';
import { putCustomerGrants } from '../customers/operations.ts';
import { putPastOrderGrants } from '../past-orders/operations.ts';
import { setStockGrants } from '../inventory/operations.ts';
import { putPricesGrants } from '../pricing/operations.ts';
import { ApplyImport } from './apply-import/contract.ts';
import { CancelImport } from './cancel-import/contract.ts';
import { CreateImport } from './create-import/contract.ts';
import { importsErrors } from './errors.ts';
import { ImportAdvanced } from './events.ts';
import { GetImport } from './get-import/contract.ts';
import { GetImportProblems } from './get-import-problems/contract.ts';
import { ListImports } from './list-imports/contract.ts';
import { PauseImport } from './pause-import/contract.ts';
import { ResumeImport } from './resume-import/contract.ts';
import { StartImport } from './start-import/contract.ts';
import { importsScopes } from './scopes.ts';
import { importsItems } from './table.ts';

const { importJob, importEvent } = importsItems.items;

const moveImports = [may(importJob, 'GetItem', 'Query', 'PutItem'), may(importEvent, 'PutItem')];

const importBucket = {
  name: 'import',
  purpose: 'Files that were imported, exported or reconciled.',
  keptDays: 7,
  unfinishedUploadDays: 1,
  whyNoAccessLog:
    'Only functions of imports, exports and reconciliation reach the bucket, and every file is gone after a week; who uploaded what is kept beside it.',
};

export const imports = defineDomain({
  name: 'imports',
  purpose: 'Imports products, prices, stock, customers and past orders from files of other systems.',
  items: [importsItems],
  buckets: [importBucket],
  scopes: importsScopes,
  errors: importsErrors,
  publishes: [ImportAdvanced],
  http: {
    routes: [
      CreateImport,
      StartImport,
      GetImport,
      ListImports,
      ApplyImport,
      PauseImport,
      ResumeImport,
      CancelImport,
      GetImportProblems,
    ],
    errorImpact: 'staff cannot start or follow imports; running imports continue',
    reach: { tables: moveImports, buckets: { import: 'write' } },
  },
  events: {
    // The whole file is read in one run; a gigabyte is plenty for streams, and brings the processor with it.
    memoryMb: 1024,
    timeoutSeconds: 900,
    subscriptions: [
      {
        name: 'on-import-advanced',
        event: ImportAdvanced,
        batch: { size: 1, windowSeconds: 0 },
        errorImpact: 'imports stop until they are resumed; what they applied stays',
      },
    ],
    schedules: [
      {
        name: 'resume-stalled-imports',
        every: 'rate(1 minute)',
        errorImpact: 'an import whose worker crashed has to be resumed by hand',
      },
    ],
    reach: {
      tables: [
        ...moveImports,
        ...changeCatalogGrants,
        ...putPricesGrants,
        ...setStockGrants,
        ...putCustomerGrants,
        ...putPastOrderGrants,
        ...changeChannelsGrants,
      ],
      secrets: ['identities'],
      buckets: { import: 'write' },
    },
  },
});
