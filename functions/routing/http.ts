import { httpHandler, operation } from '#shared/http/handler.ts';
import { awsRuntime } from '#shared/runtime.ts';
import { PreviewRouting } from './preview-routing/contract.ts';
import { previewRouting } from './preview-routing/preview-routing.ts';
import { ReplayRouting } from './replay-routing/contract.ts';
import { replayRouting } from './replay-routing/replay-routing.ts';

export const handler = httpHandler(
  [operation(PreviewRouting, previewRouting), operation(ReplayRouting, replayRouting)],
  awsRuntime(),
);
