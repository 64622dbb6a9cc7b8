import { streamHandler } from '#shared/events/stream-handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { recordMovements } from './record-movements/record-movements.ts';

export const handler = streamHandler(recordMovements, awsRuntime());
