import { invalidRequest } from '#shared/problems/problem.ts';
import type { RequestOf, UseCase } from '#shared/http/request.ts';
import type { Runtime } from '#shared/runtime.ts';
import { instant } from '#shared/time/clock.ts';
import { changeOnce } from '../requests/change-once.ts';
import { annotateOrderPart } from '../store/change-order.ts';
import type { OrderRecord } from '../store/order-record.ts';
import { showOrderToStaff } from '../view/show-order.ts';
import type { SetOrderNotes } from './contract.ts';

type Request = RequestOf<typeof SetOrderNotes>;

export const setOrderNotes: UseCase<typeof SetOrderNotes, Runtime> = async (request, runtime) => {
  const record = await changeOnce(request, runtime, (order, how, before) => {
    const tags = [...new Set(request.body.tags)].sort();
    return [annotateOrderPart(order, { tags, contact: contactWith(before, request) }, how)];
  });
  return {
    status: 200,
    body: showOrderToStaff(record, instant(runtime.clock)),
    version: record.order.version,
  };
};

/** The texts lie with the contact: once it is erased, there is nowhere to keep them. */
const contactWith = ({ contact }: OrderRecord, { body }: Request) => {
  const { giftMessage, note, staffNote } = body;
  if (contact !== undefined) return { ...contact, giftMessage, note, staffNote };
  const [field] = Object.entries({ giftMessage, note, staffNote }).filter(([, text]) => text !== undefined);
  if (field === undefined) return undefined;
  const detail = 'the contact of the order was erased; no texts are kept with it';
  throw invalidRequest([{ pointer: `/body/${field[0]}`, code: 'contact_erased', detail }]);
};
