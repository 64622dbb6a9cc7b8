import { create } from '#shared/dynamodb/write-action.ts';
import type { Runtime } from '#shared/runtime.ts';

export const SKU = 'SHIRT';
export const PLACES = ['jakarta', 'bandung'] as const;
export const CHANNELS = ['web', 'till'] as const;

/** Two stores that both sell in two channels. */
export const openTwoStores = async ({ db }: Pick<Runtime, 'db'>): Promise<void> => {
  for (const code of PLACES)
    await db.writeOne(create({ table: 'catalog', pk: 'LOCATIONS', sk: code }, { code, version: 1 }));
  for (const code of CHANNELS)
    await db.writeOne(
      create({ table: 'catalog', pk: 'CHANNELS', sk: code }, { code, locations: PLACES, version: 1 }),
    );
};
