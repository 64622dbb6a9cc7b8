import type { Database, Key } from '#shared/dynamodb/database.ts';
import { update } from '#shared/dynamodb/write-action.ts';
import { TRIES } from '../model/verification.ts';

/** Counts one try of a code before it is looked at. False when there are none left, or the code was used. */
export const countTry = async (db: Pick<Database, 'writeOne'>, key: Key): Promise<boolean> => {
  const refusal = await db.writeOne(
    update(key, { add: { tries: 1, version: 1 } }, [
      ['status', '=', 'sent'],
      ['tries', '<', TRIES],
    ]),
  );
  return refusal === undefined;
};
