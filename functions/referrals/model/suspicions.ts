import type { Suspicion } from './statuses.ts';

/** What tells who somebody is, without saying it: keyed digests, and addresses in one spelling. */
export interface Traits {
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly devices: readonly string[];
  readonly cards: readonly string[];
  readonly addresses: readonly string[];
}

interface Address {
  readonly line1: string;
  readonly postalCode?: string | undefined;
  readonly country: string;
}

/** `Jl. Melati 5` and `JL MELATI 5` are one house. */
export const spelledAlike = ({ line1, postalCode = '', country }: Address): string =>
  [line1, postalCode, country]
    .join(' ')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

const PAIRS = [
  ['same_email', 'emails'],
  ['same_phone', 'phones'],
  ['same_device', 'devices'],
  ['same_card', 'cards'],
  ['same_address', 'addresses'],
] as const satisfies readonly (readonly [Suspicion, keyof Traits])[];

/** What two people have in common. */
export const suspicionsOf = (referrer: Traits, customer: Traits): readonly Suspicion[] =>
  PAIRS.filter(([, trait]) => customer[trait].some((value) => referrer[trait].includes(value))).map(
    ([suspicion]) => suspicion,
  );
