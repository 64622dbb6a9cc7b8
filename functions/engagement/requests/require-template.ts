import type { Database } from '#shared/dynamodb/database.ts';
import { problem } from '#shared/problems/problem.ts';
import { engagementErrors } from '../errors.ts';
import type { MessageTemplate } from '../model/message-template.ts';
import { builtInTemplates } from '../templates/built-in-templates.ts';
import { loadTemplate } from '../store/message-templates.ts';

export const requireTemplate = async (db: Database, templateId: string): Promise<MessageTemplate> => {
  const template = await loadTemplate(db, templateId);
  if (template !== undefined) return template;
  const builtIn = builtInTemplates[templateId];
  if (builtIn !== undefined) return { templateId, ...builtIn, version: 1 };
  throw problem(engagementErrors.TEMPLATE_NOT_FOUND, { detail: `there is no template ${templateId}` });
};
