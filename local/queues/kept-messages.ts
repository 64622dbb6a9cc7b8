import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Where fauxqs keeps its queues. */
const fileIn = (folder: string) => join(folder, 'fauxqs.db');

/**
 * Makes visible again what an earlier runner had received and not deleted. Whoever holds the lock on the data folder is the
 * only consumer there is, so nobody works on these messages any more; otherwise they would be invisible for minutes.
 */
export const releaseReceived = (folder: string): void => {
  if (!existsSync(fileIn(folder))) return;
  onDatabase(folder, 'UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL');
};

/**
 * fauxqs 2.4.1 writes no receive count when a message becomes visible again (ChangeMessageVisibility 0), which its own table
 * refuses: the message is lost until the next start. The trigger keeps the count the message has.
 */
export const keepReceiveCounts = (folder: string): void => {
  onDatabase(
    folder,
    `CREATE TRIGGER IF NOT EXISTS keep_receive_count BEFORE UPDATE ON sqs_messages
     WHEN NEW.approximate_receive_count IS NULL BEGIN
       UPDATE sqs_messages SET receipt_handle = NULL, visibility_deadline = NULL WHERE message_id = OLD.message_id;
       SELECT RAISE(IGNORE);
     END`,
  );
};

const onDatabase = (folder: string, statement: string): void => {
  const database = new DatabaseSync(fileIn(folder));
  try {
    database.exec(statement);
  } finally {
    database.close();
  }
};
