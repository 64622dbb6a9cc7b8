import type { Mapping } from './mapping.ts';
import { retailDemoStore } from './retail-demo-store.ts';
import { satu } from './satu.ts';

/** The mappings of JSON Lines, by the name to give to `--mapping`. */
export const mappings: Readonly<Record<string, Mapping>> = { satu, 'retail-demo-store': retailDemoStore };
