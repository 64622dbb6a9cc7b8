import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { requireTemplate } from '../requests/require-template.ts';
import { viewOfTemplate } from '../view/template-view.ts';
import type { GetMessageTemplate } from './contract.ts';

export const getMessageTemplate: UseCase<typeof GetMessageTemplate, Runtime> = async ({ params }, { db }) => {
  const template = await requireTemplate(db, params.templateId);
  return { status: 200, body: viewOfTemplate(template), version: template.version };
};
