import { domains } from '../../functions/domains.ts';
import type { FindPersonalData } from '#shared/privacy/personal-data.ts';

const load = async (name: string): Promise<FindPersonalData> => {
  const path = `../../functions/${name}/personal-data.ts`;
  return ((await import(path)) as { readonly personalData: FindPersonalData }).personalData;
};

/** What every domain declares, as bundling joins it. */
export const personalData: readonly FindPersonalData[] = await Promise.all(
  domains.filter((domain) => domain.personalData !== undefined).map(({ name }) => load(name)),
);
