import { createHash } from 'node:crypto';

/** The shard of an id: always the same, the ids evenly spread. At most 256 shards. */
export const shardOf = (id: string, shards: number): number =>
  (createHash('sha256').update(id).digest()[0] ?? 0) % shards;
