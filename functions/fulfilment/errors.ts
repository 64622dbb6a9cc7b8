import { defineErrors } from '#shared/contracts/error.ts';

export const fulfilmentErrors = defineErrors({
  FULFILMENT_NOT_FOUND: {
    status: 404,
    title: 'Fulfilment not found',
    action: 'Check the fulfilment id. Staff of a location see the fulfilments of that location only.',
  },
  FULFILMENT_STATUS: {
    status: 409,
    title: 'Fulfilment status does not allow this',
    action:
      'Read the fulfilment: `fulfilmentStatus` is its status; the detail names the status that is required.',
  },
  PICK_LIST_NOT_FOUND: {
    status: 404,
    title: 'Pick list not found',
    action: 'Check the pick list id. Staff of a location see the lists of that location only.',
  },
  NOTHING_TO_PICK: {
    status: 409,
    title: 'No open fulfilments to pick',
    action: 'Wait for orders, or name fulfilments of this location that are open.',
  },
  SCAN_REFUSED: {
    status: 409,
    title: 'No scanned item matches the pick list',
    action:
      'Each entry of `errors` says what to do: put the item back, or continue if it was already scanned.',
  },
  NOT_ENOUGH_UNITS: {
    status: 422,
    title: 'Not enough units for this request',
    action: 'Each entry of `errors` gives the units available. Send at most that many.',
  },
  UNITS_NOT_PACKED: {
    status: 422,
    title: 'Picked units are missing from the parcels',
    action: 'Put the units listed in the detail into a parcel, or reject them first.',
  },
  NOTHING_TO_ROUTE: {
    status: 409,
    title: 'No units to route',
    action: 'No action is needed: every unit of the order has a location, or the order has ended.',
  },
  NO_LOCATION: {
    status: 409,
    title: 'No location can supply the units',
    action:
      'Name a location that has the units, restock one and send the request again, or cancel the units.',
  },
  ORDER_CHANGED: {
    status: 409,
    title: 'The order no longer allows this',
    action: 'Read the fulfilment again: its order was cancelled or edited.',
  },
  STOCK_COUNT_MISMATCH: {
    status: 409,
    title: 'Not enough stock on hand to ship',
    action: 'The count of this stock is too low: correct it with an adjustment `found`, then send again.',
  },
  CARRIER_UNKNOWN: {
    status: 422,
    title: 'No adapter for this carrier',
    action: 'Use a carrier with an adapter, or send the tracking number of each parcel.',
  },
  ADDRESS_NOT_SERVED: {
    status: 422,
    title: 'The carrier does not serve this address',
    action: 'Choose another carrier or service, or correct the address of the order.',
  },
  CARRIER_UNAVAILABLE: {
    status: 503,
    title: 'The carrier is unavailable',
    action: 'Send the same request again; no label is created or paid twice.',
  },
  PARCEL_NOT_FOUND: {
    status: 404,
    title: 'Parcel not found',
    action: 'Check the parcel id or the tracking number.',
  },
  CARRIER_SIGNATURE_INVALID: {
    status: 401,
    title: 'Invalid notification signature',
    action: 'Sign the raw body with the secret that this deployment shares with the carrier.',
  },
  TRACKING_NOT_FOUND: {
    status: 404,
    title: 'Tracking link not found',
    action: 'Use the link from the message as it is, with its token.',
  },
});
