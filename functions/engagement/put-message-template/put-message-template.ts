import type { UseCase } from '#shared/http/request.ts';
import { saveUpsert } from '#shared/http/save-upsert.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { engagementErrors } from '../errors.ts';
import type { MessageTemplateBody } from '../model/message-template.ts';
import { templateKey } from '../store/keys.ts';
import { loadTemplate } from '../store/message-templates.ts';
import { faultOf } from '../templates/liquid.ts';
import { textsOf } from '../templates/own-letter.ts';
import { viewOfTemplate } from '../view/template-view.ts';
import type { PutMessageTemplate } from './contract.ts';

export const putMessageTemplate: UseCase<typeof PutMessageTemplate, Runtime> = async (request, { db }) => {
  const { params, body } = request;
  refuseFaults(body);
  const at = { key: templateKey(params.templateId), current: await loadTemplate(db, params.templateId) };
  const { status, aggregate } = await saveUpsert(db, at, { ...params, ...body }, request);
  return { status, body: viewOfTemplate(aggregate), version: aggregate.version };
};

const refuseFaults = ({ texts }: MessageTemplateBody): void => {
  const errors = Object.entries(texts).flatMap(([locale, text]) =>
    textsOf(text).flatMap(([name, each]) => {
      const detail = faultOf(each);
      const pointer = `/body/texts/${locale}/${name}`;
      return detail === undefined ? [] : [{ pointer, code: 'invalid_template', detail }];
    }),
  );
  if (errors.length > 0)
    throw problem(engagementErrors.TEMPLATE_INVALID, { detail: errors[0]?.detail ?? '', errors });
};
