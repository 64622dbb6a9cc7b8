import type { LocalTable } from '../assembly/model.ts';
import { record } from '../permissions/analysis/access.ts';
import type { StreamRecord } from './stream-client.ts';

/** The lane of a record: all changes below one partition key keep their order. */
export const laneIndex = (
  { dynamodb }: StreamRecord,
  { keys }: Pick<LocalTable, 'keys'>,
  lanes: number,
): number => {
  if (lanes <= 1) return 0;
  const own = record(dynamodb['Keys']);
  const partition = JSON.stringify(keys.partition.map(({ name }) => own[name]));
  let hash = 0;
  for (let index = 0; index < partition.length; index++)
    hash = (Math.imul(hash, 31) + partition.charCodeAt(index)) >>> 0;
  return hash % lanes;
};
