import { signal } from '@preact/signals';
import type { LocationRow } from '#shared/client/generated.ts';
import { api } from '../kit/api.ts';
import { kept } from '../kit/kept.ts';

export const locations = signal<readonly LocationRow[]>([]);

/** Where this person works now; empty means everywhere. */
export const workplace = kept('satu.workplace', '');

export const readLocations = async (): Promise<void> => {
  locations.value = (await api.listLocations({})).body.data;
};

export const locationName = (code: string | undefined): string =>
  locations.value.find((location) => location.code === code)?.name ?? code ?? '';

export const here = (): string | undefined => (workplace.value === '' ? undefined : workplace.value);
