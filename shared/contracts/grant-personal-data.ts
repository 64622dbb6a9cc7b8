import type { DomainContract } from './domain.ts';

/** Gives whoever reaches `personalData` the grants that all domains declare for it. */
export const grantPersonalData = (domains: readonly DomainContract[]): readonly DomainContract[] => {
  const declared = domains.flatMap(({ personalData }) => personalData?.reach ?? []);
  return domains.map((domain) => {
    const { http } = domain;
    if (http?.reach.personalData !== true) return domain;
    const reach = { ...http.reach, tables: [...declared, ...(http.reach.tables ?? [])] };
    return { ...domain, http: { ...http, reach } };
  });
};
