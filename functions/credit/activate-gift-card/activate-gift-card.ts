import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { setCardStatus } from '../requests/set-card-status.ts';
import { showCard } from '../view/show-credit.ts';
import type { ActivateGiftCard } from './contract.ts';

export const activateGiftCard: UseCase<typeof ActivateGiftCard, Runtime> = async (request, { db }) => {
  const card = await setCardStatus('active', request, db);
  return { status: 200, body: showCard(card), version: card.version };
};
