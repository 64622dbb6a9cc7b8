import * as z from 'zod/mini';
import type { Task } from '#shared/events/events-handler.ts';
import type { SandboxRuntime } from '../notifying/sandbox-runtime.ts';
import { sendSale, tellLater } from '../notifying/send-sale.ts';

const given = z.object({
  shop: z.string(),
  number: z.string(),
  channel: z.string(),
  event: z.enum(['order', 'cancellation']),
  tried: z.int(),
});

/** Sends a notification that was delayed, or that the shop did not take, and again later if it is not taken now. */
export const tellOfSale: Task<SandboxRuntime> = async (input, runtime) => {
  const { tried, ...sale } = z.parse(given, input);
  const taken = await sendSale(sale, 1, runtime);
  if (!taken) await tellLater(sale, { tried: tried + 1 }, runtime);
};
