import type { Database } from '#shared/dynamodb/database.ts';
import { queryAll } from '#shared/dynamodb/query-all.ts';
import type { MessageTemplate } from '../model/message-template.ts';
import { templateKey } from './keys.ts';

export const loadTemplate = (db: Database, templateId: string): Promise<MessageTemplate | undefined> =>
  db.get<MessageTemplate>(templateKey(templateId));

/** All that staff wrote, by their ids. */
export const loadTemplates = (db: Database): Promise<readonly MessageTemplate[]> => {
  const { table, pk } = templateKey('');
  return queryAll<MessageTemplate>(db, table, pk);
};
