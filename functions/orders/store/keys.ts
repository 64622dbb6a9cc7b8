import type { Key } from '#shared/dynamodb/database.ts';

export const orderKey = (orderId: string): Key => ({ table: 'orders', pk: `O#${orderId}`, sk: 'A' });
export const contactKey = (orderId: string): Key => ({ ...orderKey(orderId), sk: 'CONTACT' });
export const noteKey = (orderId: string): Key => ({ ...orderKey(orderId), sk: 'NOTE' });
export const paymentKey = (orderId: string): Key => ({ ...orderKey(orderId), sk: 'PAYMENT' });

/** Keeps a number for one order, and finds it. */
export const numberKey = (number: string): Key => ({ table: 'orders', pk: `N#${number}`, sk: 'A' });
