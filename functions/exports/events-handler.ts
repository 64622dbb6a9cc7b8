import { eventsHandler, reaction } from '#shared/events/events-handler.ts';
import { exportsRuntime } from './runtime.ts';
import { ExportAdvanced } from './events.ts';
import { onExportAdvanced } from './on-export-advanced/on-export-advanced.ts';
import { resumeStalledExports } from './resume-stalled-exports/resume-stalled-exports.ts';

export const handler = eventsHandler(
  {
    reactions: [reaction(ExportAdvanced, onExportAdvanced)],
    tasks: { 'resume-stalled-exports': resumeStalledExports },
  },
  exportsRuntime(),
);
