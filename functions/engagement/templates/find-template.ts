import type { Database } from '#shared/dynamodb/database.ts';
import type { MessageTemplate } from '../model/message-template.ts';
import { loadTemplate } from '../store/message-templates.ts';
import { builtInTemplates } from './built-in-templates.ts';

/** What marketing wrote under an id, else the built-in template of that id, whose version is 0: nobody wrote it. */
export const findTemplate = async (
  db: Database,
  templateId: string,
): Promise<MessageTemplate | undefined> => {
  const builtIn = builtInTemplates[templateId];
  return (
    (await loadTemplate(db, templateId)) ??
    (builtIn === undefined ? undefined : { templateId, ...builtIn, version: 0 })
  );
};
