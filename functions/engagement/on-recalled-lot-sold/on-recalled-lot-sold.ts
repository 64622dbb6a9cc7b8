import type { RecalledLotSold } from '../../lots/events.ts';
import type { Consumer } from '#shared/events/events-handler.ts';
import type { SendingDependencies } from '../sending/dependencies.ts';
import { recallDraft } from '../sending/recall-draft.ts';
import { sendOnce } from '../sending/send-once.ts';

/** Warns the customer of goods that were recalled. */
export const onRecalledLotSold: Consumer<typeof RecalledLotSold, SendingDependencies> = async (
  event,
  dependencies,
) => {
  await sendOnce(recallDraft(event), dependencies);
};
