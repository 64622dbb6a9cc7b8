import type { UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { setCardStatus } from '../store/set-card-status.ts';
import { shownCard } from '../store/shown.ts';
import type { BlockGiftCard } from './contract.ts';

export const blockGiftCard: UseCase<typeof BlockGiftCard, Runtime> = async (request, { db }) => {
  const card = await setCardStatus('blocked', request, db);
  return { status: 200, body: shownCard(card), version: card.version };
};
