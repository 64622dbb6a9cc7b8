import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { setCardStatus } from '../store/set-card-status.ts';
import { shownCard } from '../store/shown.ts';
import type { ActivateGiftCard } from './contract.ts';

export const activateGiftCard: UseCase<typeof ActivateGiftCard, Runtime> = async (request, { db }) => {
  const card = await setCardStatus('active', request, db);
  return { status: 200, body: shownCard(card), version: card.version };
};
