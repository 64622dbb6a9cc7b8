import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { pickupOfCustomer } from '../requests/pickup-of-customer.ts';
import { showPickup } from '../view/show-pickup.ts';
import type { GetPickup } from './contract.ts';

export const getPickup: UseCase<typeof GetPickup, Runtime> = async (request, runtime) => {
  const { fulfilment } = await pickupOfCustomer(runtime, request.params.fulfilmentId, request);
  const isCustomers = request.actor.kind === 'guest' || request.actor.kind === 'customer';
  return { status: 200, body: await showPickup(fulfilment, { secrets: runtime.secrets, isCustomers }) };
};
