import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { pickupOfCustomer } from '../requests/pickup-of-customer.ts';
import { saveDelegate } from '../store/delegates.ts';
import { showPickup } from '../view/show-pickup.ts';
import type { SetPickupDelegate } from './contract.ts';

export const setPickupDelegate: UseCase<typeof SetPickupDelegate, Runtime> = async (request, runtime) => {
  const { params, body, actor } = request;
  const { fulfilment } = await pickupOfCustomer(runtime, params.fulfilmentId, request);
  await saveDelegate(runtime, fulfilment.fulfilmentId, body.name);
  const isCustomers = actor.kind === 'guest' || actor.kind === 'customer';
  return { status: 200, body: await showPickup(fulfilment, { secrets: runtime.secrets, isCustomers }) };
};
