import { record } from '../permissions/analysis/access.ts';

/**
 * The identifiers a batch handler reports as failed. An answer without the list, or with an empty one, is a success; an
 * identifier that is empty or not of this batch makes the whole batch fail, as Lambda has it.
 */
export const failedIdentifiers = (answer: unknown, batch: readonly string[]): readonly string[] => {
  const failures = record(answer)['batchItemFailures'];
  if (failures === undefined || failures === null) return [];
  if (!Array.isArray(failures)) return batch;
  const identifiers = failures.map((failure) => record(failure)['itemIdentifier']);
  const known = identifiers
    .filter((identifier) => typeof identifier === 'string')
    .filter((identifier) => batch.includes(identifier));
  return known.length === identifiers.length ? known : batch;
};
