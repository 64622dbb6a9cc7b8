import type { ServiceAnswer } from '../permissions/answer.ts';
import { records } from '../permissions/analysis/access.ts';
import { serviceError } from '../permissions/errors.ts';
import type { SignedCall } from '../permissions/signed-call.ts';
import type { Buses } from './buses.ts';
import { entryBytes, MOST_BYTES, MOST_ENTRIES } from './put-events.ts';

/** EventBridge's API, as much of it as functions use: PutEvents. */
export const busApi =
  (buses: Buses): ((call: SignedCall) => ServiceAnswer) =>
  ({ operation, json }) => {
    if (operation !== 'PutEvents') return invalid(`the local bus does not know ${operation}`);
    const entries = records(json['Entries']);
    if (entries.length === 0 || entries.length > MOST_ENTRIES) {
      return invalid(
        `1 validation error detected: Entries must have 1 to ${MOST_ENTRIES} members, not ${entries.length}`,
      );
    }
    const bytes = entries.reduce((sum, entry) => sum + entryBytes(entry), 0);
    if (bytes > MOST_BYTES)
      return invalid(`Total size of the entries in the request is over the limit (${bytes} bytes).`);
    const results = buses.putEvents(entries);
    const failed = results.filter((result) => 'ErrorCode' in result).length;
    return {
      status: 200,
      headers: { 'content-type': 'application/x-amz-json-1.1' },
      body: JSON.stringify({ FailedEntryCount: failed, Entries: results }),
    };
  };

const invalid = (message: string) => serviceError('events', { code: 'ValidationException', message });
