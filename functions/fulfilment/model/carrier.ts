import type { Runtime } from '#shared/runtime.ts';
import type { ParcelReport } from './parcel.ts';

/** Where a parcel comes from or goes to. Personal data: it goes to the carrier, and nowhere else. */
export interface CarrierAddress {
  readonly name: string;
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  readonly line1: string;
  readonly line2?: string | undefined;
  readonly district?: string | undefined;
  readonly city: string;
  readonly province?: string | undefined;
  readonly postalCode?: string | undefined;
  readonly country: string;
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}

export interface CarrierItem {
  readonly sku: string;
  readonly name: string;
  readonly quantity: number;
  /** Minor units for one. */
  readonly value: number;
}

/** A parcel to be booked at a carrier. */
export interface BookingRequest {
  /** Asking again under the same key gives the same label. */
  readonly key: string;
  readonly service?: string | undefined;
  readonly currency: string;
  readonly weightGrams: number;
  readonly items: readonly CarrierItem[];
  readonly from: CarrierAddress;
  readonly to: CarrierAddress;
}

export type BookingAnswer =
  | {
      readonly kind: 'booked';
      /** The carrier’s own name of the booking. */
      readonly reference: string;
      /** Some give it only later. */
      readonly trackingNumber?: string;
      readonly service?: string;
      readonly label?: { readonly format: 'pdf' | 'zpl'; readonly url: string };
    }
  | { readonly kind: 'refused'; readonly because: string };

export interface ServiceRate {
  readonly service: string;
  readonly name: string;
  readonly amount: number;
  readonly currency: string;
}

/** What a carrier reports of a parcel, polled or by notification. */
export interface CarrierReport {
  readonly reference: string;
  readonly trackingNumber?: string;
  readonly reports: readonly ParcelReport[];
}

/** Why a notification is not believed. */
export interface UntrustedReport {
  readonly reason: 'signature' | 'unreadable';
  readonly detail: string;
}

/** The port of carriers that take parcels. Any call may throw when the carrier cannot be reached, and may be repeated. */
export interface ParcelCarrier {
  readonly rates: (request: Omit<BookingRequest, 'key' | 'service'>) => Promise<readonly ServiceRate[]>;
  readonly book: (request: BookingRequest) => Promise<BookingAnswer>;
  /** One that is unknown or was cancelled before is fine. */
  readonly cancel: (reference: string) => Promise<void>;
  /** Nothing for a booking the carrier does not know. */
  readonly track: (reference: string) => Promise<CarrierReport | undefined>;
  /** Checks who sent it, over the raw body, before anything is read from it. */
  readonly readNotification: (
    rawBody: string,
    headers: Readonly<Record<string, string | undefined>>,
  ) => Promise<CarrierReport | UntrustedReport>;
}

export const isTrusted = (found: CarrierReport | UntrustedReport): found is CarrierReport =>
  !('reason' in found);

/** A carrier as it is registered. */
export interface CarrierModule {
  /** As in requests, and the name of its secret: lower-case letters and digits. */
  readonly name: string;
  /** The header its notifications prove themselves with, and in what form. */
  readonly notification: { readonly header: string; readonly form: string };
  /** What its secret is for; absent when another domain declares the secret. */
  readonly secret?: string;
  /** @default every stage */
  readonly stages?: 'non-production';
  readonly connect: (runtime: Pick<Runtime, 'clock' | 'secrets'>, apiUrl: string) => ParcelCarrier;
}
