import { isE164, toE164 } from '#shared/contracts/phone.ts';

/** Kinds of addresses that find a customer. */
export type IdentityType = 'email' | 'phone';
export const identityTypes: readonly IdentityType[] = ['email', 'phone'];

/** Digests of the addresses that find a customer; unproven addresses find nobody. */
export type Identities = Readonly<Partial<Record<IdentityType, string>>>;

/**
 * One spelling per address: E.164 of a phone number; case does not tell two mailboxes apart in practice, look-alike code
 * points must not.
 */
export const normalised = (value: string): string => {
  const number = toE164(value);
  return isE164(number) ? number : value.trim().normalize('NFKC').toLowerCase();
};

/**
 * How we know that an address is theirs.
 * - `token`: the identity provider verified it (`email_verified`, `phone_number_verified`).
 * - `code`: they sent back a code that went to it.
 * - `staff`: staff or an import entered it, which is trusted; anything the customer proves outranks it.
 */
export type ProofSource = 'token' | 'code' | 'staff';

export interface AddressProof {
  readonly by: ProofSource;
  /** ISO 8601 */
  readonly at: string;
}

/** Proofs of the addresses a profile has now; an address without one is unproven. */
export type Proofs = Readonly<Partial<Record<IdentityType, AddressProof>>>;

/** Whether the customer showed that the address is theirs; else staff or an import entered it. */
export const isProvenByOwner = (by: ProofSource): boolean => by !== 'staff';

type Contact = Readonly<Partial<Record<IdentityType, string | undefined>>>;

export const isSameAddress = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && normalised(a) === normalised(b);

/** Proofs of the addresses that stay as they were; a changed address has to be proven again. */
export const keptProofs = (
  current: { readonly personal: Contact; readonly proofs?: Proofs } | undefined,
  said: Contact,
): Proofs =>
  Object.fromEntries(
    identityTypes.flatMap((type) => {
      const proof = current?.proofs?.[type];
      return proof !== undefined && isSameAddress(current?.personal[type], said[type]) ? [[type, proof]] : [];
    }),
  );

/** The proofs with new ones. A weaker proof never replaces a stronger one; only a code is proven anew. */
export const withProofs = (
  proofs: Proofs,
  types: readonly IdentityType[],
  { by, at }: AddressProof,
): Proofs => {
  const proven = types.filter((type) => {
    const known = proofs[type]?.by;
    return known === undefined || by === 'code' || (isProvenByOwner(by) && !isProvenByOwner(known));
  });
  return { ...proofs, ...Object.fromEntries(proven.map((type) => [type, { by, at }])) };
};
