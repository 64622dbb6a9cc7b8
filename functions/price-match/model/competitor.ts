import type { Competitor } from './policy.ts';

/** Where somebody says a price was seen, and what shows it. */
export interface Proof {
  readonly name: string;
  readonly url?: string | undefined;
  readonly photo?: string | undefined;
}

/**
 * The competitor of the policy that is meant. A link decides by where it leads, whatever name stands beside it; a
 * photograph says nothing of itself, so the name does.
 */
export const competitorOf = (competitors: readonly Competitor[], proof: Proof): Competitor | undefined => {
  const { url } = proof;
  if (url !== undefined)
    return competitors.find(({ domain }) => domain !== undefined && leadsTo(url, domain));
  return competitors.find(({ name }) => sameName(name, proof.name));
};

/** True for the domain itself and for what stands below it: `shop.toko.example` is of `toko.example`, `mytoko.example` is not. */
const leadsTo = (url: string, domain: string): boolean => {
  const host = hostOf(url);
  return host === domain || host.endsWith(`.${domain}`);
};

/** The contract lets only `https://host…` in, without a user, a password or a port. */
const hostOf = (url: string): string => (/^https:\/\/([^/?#]+)/.exec(url)?.[1] ?? '').toLowerCase();

const sameName = (a: string, b: string): boolean => plain(a) === plain(b);

const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
