import { loadDirectory } from '../../channels/public.ts';
import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { answersTo, questionOf } from '../model/survey.ts';
import { answerableMessage } from '../requests/answerable-message.ts';
import { replyPage } from '../templates/reply-page.ts';
import { replyWords } from '../templates/reply-words.ts';
import type { ShowMessageReply } from './contract.ts';

export const showMessageReply: UseCase<typeof ShowMessageReply, Runtime> = async (
  { params, query },
  runtime,
) => {
  const { locale = 'en', own, offer } = await answerableMessage(runtime, params.messageId, query.token);
  const survey = own?.rules?.survey;
  if (survey !== undefined) {
    const page = {
      heading: questionOf(survey, locale),
      answers: answersTo(survey, locale),
      chosen: query.answer,
    };
    return { status: 200, ...replyPage(page, locale) };
  }
  const { locations } = await loadDirectory(runtime.db, runtime.clock);
  const store = locations.get(offer?.locationId ?? '')?.name ?? '';
  const words = replyWords[locale];
  const answers = [{ value: 'held', label: words.holdIt }];
  return { status: 200, ...replyPage({ heading: words.hold(store, offer?.hours ?? 0), answers }, locale) };
};
