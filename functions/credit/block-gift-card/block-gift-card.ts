import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { setCardStatus } from '../requests/set-card-status.ts';
import { showCard } from '../view/show-credit.ts';
import type { BlockGiftCard } from './contract.ts';

export const blockGiftCard: UseCase<typeof BlockGiftCard, Runtime> = async (request, { db }) => {
  const card = await setCardStatus('blocked', request, db);
  return { status: 200, body: showCard(card), version: card.version };
};
