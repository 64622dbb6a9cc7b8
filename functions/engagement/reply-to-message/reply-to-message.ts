import { loadCart } from '../../carts/public.ts';
import { loadDirectory } from '../../channels/public.ts';
import { holdForPickup } from '../../holds/public.ts';
import { decideAgain } from '#shared/dynamodb/decide-again.ts';
import { causeOf } from '#shared/events/envelope.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import { derivedId } from '#shared/ids/ids.ts';
import { problem } from '#shared/problems/problem.ts';
import type { Runtime } from '#shared/runtime.ts';
import { HOUR, instant } from '#shared/time/clock.ts';
import { engagementErrors } from '../errors.ts';
import type { Message, StoreOffer } from '../model/message.ts';
import { answersTo, questionOf, type MessageSurvey } from '../model/survey.ts';
import { answerableMessage } from '../requests/answerable-message.ts';
import { MessageMoved, saveMessage } from '../store/message-log.ts';
import { replyPage } from '../templates/reply-page.ts';
import { replyWords } from '../templates/reply-words.ts';
import { timeText } from '../templates/words.ts';
import type { ReplyToMessage } from './contract.ts';

type Request = RequestOf<typeof ReplyToMessage>;

/** Records the answer of a message once, whoever sends it at the same time. */
export const replyToMessage: UseCase<typeof ReplyToMessage, Runtime> = (request, runtime) =>
  decideAgain(
    (error) => error instanceof MessageMoved,
    async () => {
      const message = await answerableMessage(runtime, request.params.messageId, request.query.token);
      const survey = message.own?.rules?.survey;
      const { offer } = message;
      const page =
        survey === undefined && offer !== undefined
          ? await hold(message, offer, request, runtime)
          : await answer(message, survey, request, runtime);
      return { status: 200, ...replyPage(page, message.locale ?? 'en') };
    },
  );

const answer = async (
  message: Message,
  survey: MessageSurvey | undefined,
  request: Request,
  runtime: Runtime,
) => {
  const { locale = 'en', reply } = message;
  const given = new URLSearchParams(request.rawBody).get('answer') ?? request.query.answer ?? '';
  const answers = survey === undefined ? [] : answersTo(survey, locale);
  if (!answers.some(({ value }) => value === given))
    throw problem(engagementErrors.ANSWER_NOT_OFFERED, {
      detail: `found ${given === '' ? 'no answer' : given}; offered are ${answers.map(({ value }) => value).join(', ')}`,
    });
  if (reply?.answer !== given)
    await saveMessage(runtime, { ...message, reply: { answer: given, at: instant(runtime.clock) } });
  const words = replyWords[locale];
  const asked = survey === undefined ? '' : questionOf(survey, locale);
  return { heading: words.thanks, text: `${asked} ${words.changeable}`, answers };
};

/** Holds the cart as it is now in the store that was offered; sold out there meanwhile, it says so. */
const hold = async (message: Message, offer: StoreOffer, request: Request, runtime: Runtime) => {
  const { messageId, locale = 'en', customerId = '', reply } = message;
  const words = replyWords[locale];
  const { locations } = await loadDirectory(runtime.db, runtime.clock);
  const store = locations.get(offer.locationId);
  const until = reply?.until ?? new Date(runtime.clock.now() + offer.hours * HOUR).toISOString();
  const held = await holdCart(message, { ...offer, customerId, until }, request, runtime);
  if (held === undefined) return { heading: words.gone, text: words.goneNext };
  if (reply === undefined)
    await saveMessage(runtime, {
      ...message,
      reply: { answer: 'held', at: instant(runtime.clock), until: held.expiresAt },
    });
  const time = timeText(held.expiresAt, store?.timeZone ?? 'Asia/Jakarta', locale);
  return {
    heading: words.held(store?.name ?? offer.locationId),
    text: words.heldUntil(time, holdIdOf(messageId)),
  };
};

const holdIdOf = (messageId: string): string => derivedId('hold', 'message', messageId);

const holdCart = async (
  { messageId }: Message,
  {
    cartId,
    locationId,
    customerId,
    until,
  }: StoreOffer & { readonly customerId: string; readonly until: string },
  request: Request,
  runtime: Runtime,
) => {
  const cart = await loadCart(runtime.db, cartId);
  if (cart?.status !== 'open' || cart.customerId !== customerId || cart.lines.length === 0) return undefined;
  const { channel, lines } = cart;
  return holdForPickup(
    {
      holdId: holdIdOf(messageId),
      channel,
      locationId,
      lines,
      customerId,
      expiresAt: until,
      cause: causeOf(request),
    },
    runtime,
  );
};
