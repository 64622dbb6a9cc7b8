import type { SandboxParcel } from '../model/parcel.ts';

export const showSandboxParcel = (parcel: SandboxParcel, apiUrl: string) => ({
  reference: parcel.reference,
  service: parcel.service,
  trackingNumber: parcel.isNumberTold ? parcel.trackingNumber : undefined,
  labelUrl: `${apiUrl}/sandbox/parcels/${parcel.reference}/label`,
  cancelled: parcel.cancelled,
  events: parcel.events.map(({ status, at }) => ({ status, at })),
});
