import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { mailable } from '../model/mailable.ts';
import { textIn } from '../model/message-template.ts';
import { requireTemplate } from '../requests/require-template.ts';
import { render } from '../templates/letter.ts';
import { filledIn } from '../templates/liquid.ts';
import { ownLetter, textsOf } from '../templates/own-letter.ts';
import type { PreviewMessageTemplate } from './contract.ts';

export const previewMessageTemplate: UseCase<typeof PreviewMessageTemplate, Runtime> = async (
  { params, body },
  { db },
) => {
  const template = await requireTemplate(db, params.templateId);
  const { brand, event, couponCode, customerName } = body;
  const facts = {
    customer: { name: mailable(customerName) ?? '' },
    brand,
    event,
    coupon: couponCode === undefined ? undefined : { code: couponCode },
  };
  const { locale, text } = textIn(template, body.locale) ?? { locale: body.locale, text: undefined };
  if (text === undefined) return { status: 200, body: { locale, isComplete: false, missing: ['texts'] } };
  const missing = textsOf(text)
    .filter(([, each]) => filledIn(each, facts) === undefined)
    .map(([name]) => name);
  const letter = ownLetter(text, facts, locale);
  if (letter === undefined) return { status: 200, body: { locale, isComplete: false, missing } };
  return {
    status: 200,
    body: {
      locale,
      isComplete: true,
      missing: [],
      ...render(letter, 'email'),
      short: render(letter, 'sms').text,
    },
  };
};
