import { signedInCustomer } from '#shared/actors/actor.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { exportSubject } from '../requests/export-subject.ts';
import type { ExportMyData } from './contract.ts';

export const exportMyData: UseCase<typeof ExportMyData, Runtime> = async (request, runtime) => ({
  status: 200,
  body: await exportSubject(signedInCustomer(request.actor), request, runtime),
});
