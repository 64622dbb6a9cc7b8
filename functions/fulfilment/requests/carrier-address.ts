import type { Location } from '../../channels/public.ts';
import type { OrderContact } from '../../orders/public.ts';
import { problem } from '#shared/problems/problem.ts';
import { fulfilmentErrors } from '../errors.ts';
import type { CarrierAddress } from '../model/carrier.ts';

export const addressOfLocation = (location: Location | undefined): CarrierAddress => {
  if (location === undefined) throw new Error('a location that parcels are sent from or to is gone');
  const { latitude, longitude, name, address } = location;
  return { ...address, latitude, longitude, name };
};

/** Contacts are erased independently of orders; without one, nothing is shipped. */
export const addressOfContact = (contact: OrderContact | undefined): CarrierAddress => {
  if (contact?.address === undefined)
    throw problem(fulfilmentErrors.ADDRESS_NOT_SERVED, {
      detail: 'the order has no delivery address, or it was erased',
    });
  const { name, phone, email } = contact.contact;
  return {
    ...contact.address,
    email,
    name: contact.address.name ?? name,
    phone: contact.address.phone ?? phone,
  };
};
