import type { CustomerUpdated } from '../../customers/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { reviewCustomer } from '../requests/review-customers.ts';

export const onCustomerUpdated: Consumer<typeof CustomerUpdated, Runtime> = ({ data }, runtime) =>
  reviewCustomer(data.customerId, runtime);
