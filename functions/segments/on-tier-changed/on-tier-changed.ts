import type { TierChanged } from '../../loyalty/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { Runtime } from '#shared/runtime.ts';
import { reviewCustomer } from '../requests/review-customers.ts';

export const onTierChanged: Consumer<typeof TierChanged, Runtime> = ({ data }, runtime) =>
  reviewCustomer(data.customerId, runtime);
