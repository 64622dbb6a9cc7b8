import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import type { MessageTemplateBody } from '../model/message-template.ts';
import { loadTemplates } from '../store/message-templates.ts';
import { builtInTemplates } from '../templates/built-in-templates.ts';
import type { ListMessageTemplates } from './contract.ts';

export const listMessageTemplates: UseCase<typeof ListMessageTemplates, Runtime> = async (
  _request,
  { db },
) => {
  const written = await loadTemplates(db);
  const ids = new Set(written.map(({ templateId }) => templateId));
  const builtIn = Object.entries(builtInTemplates).filter(([templateId]) => !ids.has(templateId));
  const data = [
    ...written.map((template) => ({ ...rowOf(template.templateId, template), isBuiltIn: false })),
    ...builtIn.map(([templateId, template]) => ({ ...rowOf(templateId, template), isBuiltIn: true })),
  ];
  return { status: 200, body: { data, page: { nextCursor: null } } };
};

const rowOf = (templateId: string, { name, texts }: MessageTemplateBody) => ({
  templateId,
  name,
  languages: (['id', 'en'] as const).filter((language) => texts[language] !== undefined),
});
