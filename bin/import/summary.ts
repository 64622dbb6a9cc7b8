import type { ImportView } from '#shared/client/generated.ts';

/** What became of the rows, for programs. */
export const summaryOf = ({ importId, status, progress }: ImportView) => {
  const { done: read, created, updated, unchanged, failed, sharedEmails } = progress;
  return {
    importId,
    status,
    read,
    created,
    updated,
    unchanged,
    failed,
    ...(sharedEmails === 0 ? {} : { sharedEmails }),
  };
};

export const summaryText = (done: ImportView, seconds: number): string => {
  const { read, created, updated, unchanged, failed } = summaryOf(done);
  const { sharedEmails } = done.progress;
  const counts = `${created} created, ${updated} updated, ${unchanged} unchanged, ${failed} failed`;
  const shared =
    sharedEmails === 0 ? '' : `; ${sharedEmails} with an e-mail address that another profile holds`;
  const ending: Partial<Record<ImportView['status'], string>> = {
    checked: ' (dry run: nothing was changed)',
    paused: ' (paused)',
    cancelled: ' (cancelled)',
  };
  return `${read} rows of ${done.format ?? 'the file'} in ${seconds.toFixed(1)} s (${Math.round(read / seconds)}/s): ${counts}${shared}${ending[done.status] ?? ''}`;
};
