import type { Database } from '#shared/dynamodb/database.ts';
import type { MessageTemplate } from '../model/message-template.ts';
import { templateKey } from './keys.ts';

export const loadTemplate = (db: Database, templateId: string): Promise<MessageTemplate | undefined> =>
  db.get<MessageTemplate>(templateKey(templateId));
