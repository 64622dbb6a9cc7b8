import type { ProfileFactChanged } from '../../profile-facts/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { reviewCustomer } from '../requests/review-customers.ts';

export const onProfileFactChanged: Consumer<typeof ProfileFactChanged, Runtime> = ({ data }, runtime) =>
  reviewCustomer(data.customerId, runtime);
