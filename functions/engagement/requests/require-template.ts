import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { engagementErrors } from '../errors.ts';
import type { MessageTemplate } from '../model/message-template.ts';
import { findTemplate } from '../templates/find-template.ts';

export const requireTemplate = async (db: Database, templateId: string): Promise<MessageTemplate> => {
  const template = await findTemplate(db, templateId);
  if (template !== undefined) return template;
  throw problem(engagementErrors.TEMPLATE_NOT_FOUND, { detail: `there is no template ${templateId}` });
};
