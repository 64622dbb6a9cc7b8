import { personIdFor } from '../../customers/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { PersonalDataRuntime } from '#shared/privacy/personal-data.ts';
import { exportSubject } from '../requests/export-subject.ts';
import type { ExportCustomerData } from './contract.ts';

export const exportCustomerData: UseCase<typeof ExportCustomerData, PersonalDataRuntime> = async (
  request,
  runtime,
) => ({
  status: 200,
  body: await exportSubject(await personIdFor(runtime.db, request.params.customerId), request, runtime),
});
