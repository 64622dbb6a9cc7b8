import type * as z from 'zod/mini';
import { may, mayRead } from '#shared/contracts/grant.ts';
import type { Versioned } from '#shared/dynamodb/aggregate.ts';
import type { Database, Key } from '#shared/dynamodb/database.ts';
import type { likeSkusBody } from '../schemas.ts';
import { planningItems } from '../table.ts';

const { likeSkus } = planningItems.items;

export const readLikeSkusGrants = [mayRead(likeSkus)];
export const saveLikeSkusGrants = [may(likeSkus, 'PutItem')];

export type LikeSkus = z.output<typeof likeSkusBody> & Versioned & { readonly sku: string };

export const likeSkusKey = (sku: string): Key => ({ table: 'inventory', pk: `LIKE#${sku}`, sk: 'A' });

export const loadLikeSkus = (db: Pick<Database, 'get'>, sku: string): Promise<LikeSkus | undefined> =>
  db.get<LikeSkus>(likeSkusKey(sku));
