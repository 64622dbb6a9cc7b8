import type { IdentityType } from './address.ts';

/** What finds a customer beside the addresses of the profile. */
export const linkTypes = ['loyalty_number', 'card', 'device', 'marketplace'] as const;
export type LinkType = (typeof linkTypes)[number];

/** An identity that staff or the customer linked, or that came with a merged profile. Its value is stored nowhere. */
export interface LinkedIdentity {
  readonly linkId: string;
  readonly type: LinkType | IdentityType;
  /** Keyed HMAC of the normalised value. */
  readonly digest: string;
  /** What staff tell it by: its last four characters. */
  readonly ending: string;
  readonly marketplace?: string;
  /** ISO 8601 */
  readonly at: string;
  /** The merged profile that it came with. */
  readonly from?: string;
}

/** So many may be linked to one customer, those of merged profiles included. */
export const MAX_LINKS = 40;

export const endingOf = (value: string): string => value.trim().slice(-4);

/** What a digest is made of: a buyer's id means something at its marketplace only. */
export const linkedValue = ({
  value,
  marketplace,
}: {
  readonly value: string;
  readonly marketplace?: string;
}): string => (marketplace === undefined ? value : `${marketplace}:${value.trim()}`);
