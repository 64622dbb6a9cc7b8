import type { Database } from '../../../shared/dynamodb/database.ts';
import type { OrderContact } from '../model/order.ts';
import { contactKey } from './orders.ts';

/** Whom to write to about an order; nothing once it was erased. Personal: keep it nowhere. */
export const orderContactOf = async (
  db: Database,
  orderId: string,
): Promise<OrderContact['contact'] | undefined> => (await db.get<OrderContact>(contactKey(orderId)))?.contact;
