import { streamHandler } from '#shared/events/stream-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { recordMovements } from './record-movements/record-movements.ts';

/** The Lambda entry point of the domain's stream of stock items. */
export const handler = streamHandler(recordMovements, awsRuntime());
