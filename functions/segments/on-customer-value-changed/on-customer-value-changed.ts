import type { CustomerValueChanged } from '../../timelines/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { reviewCustomer } from '../requests/review-customers.ts';

export const onCustomerValueChanged: Consumer<typeof CustomerValueChanged, Runtime> = ({ data }, runtime) =>
  reviewCustomer(data.customerId, runtime);
