import { ImportRefused } from '../model/import-refused.ts';
import type { Mapping } from './mapping.ts';
import { retailDemoStore } from './retail-demo-store.ts';
import { satu } from './satu.ts';

/** The mappings that come with the shop, by name. */
export const mappings: Readonly<Record<string, Mapping>> = { satu, 'retail-demo-store': retailDemoStore };

/** A mapping by its name. Throws `ImportRefused`. */
export const loadMapping = (name: string): Mapping => {
  const known = Object.hasOwn(mappings, name) ? mappings[name] : undefined;
  if (known !== undefined) return known;
  throw new ImportRefused(
    'MAPPING_NEEDED',
    `there is no mapping ${name}; known are ${Object.keys(mappings).join(', ')}`,
  );
};
