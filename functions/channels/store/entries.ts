import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Key } from '#shared/dynamodb/database.ts';
import type { Channel, Location } from '../model/channel.ts';

export type StoredChannel = Channel & Versioned;
export type StoredLocation = Location & Versioned;

export const channelKey = (code: string): Key => ({ table: 'catalog', pk: 'CHANNELS', sk: code });
export const locationKey = (code: string): Key => ({ table: 'catalog', pk: 'LOCATIONS', sk: code });
