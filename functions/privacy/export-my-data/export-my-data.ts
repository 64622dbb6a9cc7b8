import { signedInCustomer } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { PersonalDataRuntime } from '#shared/privacy/personal-data.ts';
import { exportSubject } from '../requests/export-subject.ts';
import type { ExportMyData } from './contract.ts';

export const exportMyData: UseCase<typeof ExportMyData, PersonalDataRuntime> = async (request, runtime) => ({
  status: 200,
  body: await exportSubject(signedInCustomer(request.actor), request, runtime),
});
