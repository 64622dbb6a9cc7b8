import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { ImportAdvanced } from './events.ts';
import { onImportAdvanced } from './on-import-advanced/on-import-advanced.ts';
import { resumeStalledImports } from './resume-stalled-imports/resume-stalled-imports.ts';
import { importsRuntime } from './runtime.ts';

export const handler = eventsHandler(
  {
    reactions: [reaction(ImportAdvanced, onImportAdvanced)],
    tasks: { 'resume-stalled-imports': resumeStalledImports },
  },
  importsRuntime(),
);
