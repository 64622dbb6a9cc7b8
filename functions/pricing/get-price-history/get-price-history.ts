import type * as z from 'zod/mini';
import { channelOf } from '../../channels/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { HistoryEntry } from '../model/history.ts';
import { lowest30 } from '../model/lowest-price.ts';
import type { PriceSpan } from '../model/timeline.ts';
import { readHistory, readTimeline } from '../store/read-history.ts';
import { shownRecord } from '../view/shown-price.ts';
import type { GetPriceHistory } from './contract.ts';

type Body = z.input<(typeof GetPriceHistory.responses)[200]>;

export const getPriceHistory: UseCase<typeof GetPriceHistory, Runtime> = async (
  { params, query: { channel: code, ...page } },
  { db, clock },
) => {
  const at = clock.now();
  const channel = await channelOf(db, clock, code, '/query/channel');
  const [{ items, nextCursor }, spans] = await Promise.all([
    readHistory(db, params, page),
    readTimeline(db, params, channel),
  ]);
  const lowest = lowest30(spans, at);
  return {
    status: 200,
    body: {
      ...params,
      channel: code,
      ...(lowest === undefined ? {} : { lowest30: lowest }),
      spans: spans.map(shownSpan),
      changes: items.map(shownChange),
      page: { nextCursor: nextCursor ?? null },
    },
  };
};

const shownSpan = ({ from, to, price }: PriceSpan): Body['spans'][number] => ({
  from: new Date(from).toISOString(),
  ...(to === Infinity ? {} : { to: new Date(to).toISOString() }),
  ...price,
});

const shownChange = (entry: HistoryEntry): Body['changes'][number] => ({
  at: entry.at,
  version: entry.version,
  by: entry.by,
  reason: entry.reason,
  exceptionUntil: entry.exceptionUntil,
  approvedBy: entry.approvedBy,
  change: entry.change,
  record: shownRecord(entry.record),
  ...(entry.previous === undefined ? {} : { previous: shownRecord(entry.previous) }),
});
