import { createHash } from 'node:crypto';
import type { OrderPoints } from '../model/ledger.ts';

/** Lots that can expire are spread over so many partitions of the `pointsDue` index. */
export const DUE_SHARDS = 4;

/** What the index of lots that can expire needs; nothing once a lot is empty. */
export const dueOf = ({ orderId, left, expiresAt }: OrderPoints) =>
  left === 0 || expiresAt === undefined ? {} : { dueShard: shardOf(orderId), dueAt: expiresAt };

const shardOf = (orderId: string): number =>
  (createHash('sha256').update(orderId).digest()[0] ?? 0) % DUE_SHARDS;
