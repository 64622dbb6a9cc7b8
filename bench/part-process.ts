import { parts } from './parts.ts';
import type { PartName, PartOptions } from './report/section.ts';

/** One part of the benchmark. */
export interface PartJob extends PartOptions {
  readonly part: PartName;
}

/** The process of one part: what a part before it left in memory, or compiled for its own shapes, must not cost the next. */
process.on('message', ({ part, quick }: PartJob) => {
  parts[part]({ quick }).then(
    (outcome) => process.send?.({ outcome }),
    (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : String(error) }),
  );
});
process.on('disconnect', () => process.exit());
