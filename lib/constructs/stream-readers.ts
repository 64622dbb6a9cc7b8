import type { DomainContract } from '#shared/contracts/domain.ts';
import { tableOfChanges } from './own-changes.ts';

/** DynamoDB lets two programs read a shard of a stream at the same time; a third is throttled, and delays the others. */
const MAX_READERS = 2;

/** Refuses a third reader of a table's stream. The publisher is always the first. */
export const refuseCrowdedStreams = (domains: readonly DomainContract[]): void => {
  const readers = domains.flatMap((domain) =>
    [...new Set((domain.stream?.tasks ?? []).map((task) => tableOfChanges(domain, task)))].map((table) => ({
      table,
      domain: domain.name,
    })),
  );
  for (const [table, group] of Map.groupBy(readers, (reader) => reader.table)) {
    if (group.length + 1 > MAX_READERS) {
      throw new Error(
        `the stream of the table "${table}" would be read by its publisher and by ${group.map(({ domain }) => domain).join(', ')}; ` +
          `DynamoDB serves ${MAX_READERS} readers; let all but one of them declare streamEvents and subscribe to their events`,
      );
    }
  }
};
