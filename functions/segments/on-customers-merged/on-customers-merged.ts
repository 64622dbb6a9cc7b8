import type { CustomersMerged } from '../../customers/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { reviewCustomer } from '../requests/review-customers.ts';

export const onCustomersMerged: Consumer<typeof CustomersMerged, Runtime> = async ({ data }, runtime) => {
  await reviewCustomer(data.absorbedId, runtime);
  await reviewCustomer(data.customerId, runtime);
};
