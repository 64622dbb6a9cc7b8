import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { tagByStaff } from '../requests/tag-by-staff.ts';
import { viewOfCustomer } from '../view/customer-view.ts';
import type { DeleteCustomerTag } from './contract.ts';

export const deleteCustomerTag: UseCase<typeof DeleteCustomerTag, Runtime> = async (request, runtime) => {
  const { externalId, tag } = request.params;
  const profile = await tagByStaff(externalId, { add: [], remove: [tag] }, request, runtime);
  return { status: 200, body: viewOfCustomer(profile) };
};
