import type { ImportView } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { momentText, numberText } from '../../kit/format.ts';
import { useAction, useLoaded, usePolling } from '../../kit/load.ts';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { PageHead } from '../frame.tsx';
import { Status } from '../status.tsx';
import { say } from '../texts.ts';

export const ImportsPage = () => {
  const loaded = useLoaded(async () => (await api.listImports()).body.data, []);
  usePolling(loaded, 3);
  return (
    <>
      <PageHead title={say('imports')} />
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.value === undefined && loaded.state === 'loading' ? <Loading /> : null}
      {loaded.value?.length === 0 ? (
        <Empty icon="upload" title={say('noImports')} hint={say('noImportsHint')} />
      ) : null}
      <ul class="tasks">
        {(loaded.value ?? []).map((each) => (
          <li key={each.importId}>
            <ImportCard view={each} reload={loaded.reload} />
          </li>
        ))}
      </ul>
    </>
  );
};

const ImportCard = ({ view, reload }: { view: ImportView; reload: () => void }) => {
  const { importId, status, progress, rows } = view;
  const { run, isBusy, problem } = useAction();
  const act = (call: () => Promise<unknown>) =>
    void run(async () => {
      await call();
      reload();
    });
  return (
    <article class="card">
      <div class="spread">
        <strong>{view.options.fileName ?? view.format ?? importId}</strong>
        <Status code={status} />
      </div>
      <p class="soft">{momentText(view.createdAt)}</p>
      <progress
        max={Math.max(rows, 1)}
        value={progress.done}
        aria-label={say('rows', { done: progress.done, rows })}
      />
      <p>
        {say('rows', { done: numberText(progress.done), rows: numberText(rows) })}
        {progress.failed === 0 ? '' : ` · ${say('failedRows', { n: numberText(progress.failed) })}`}
      </p>
      {view.failure === undefined ? null : <p class="error">{view.failure.detail}</p>}
      <ProblemBox problem={problem} />
      <div class="row">
        {status === 'applying' ? (
          <button
            type="button"
            class="small"
            disabled={isBusy}
            onClick={() => act(() => api.pauseImport({ importId }, { idempotencyKey: newKey() }))}
          >
            {say('pause')}
          </button>
        ) : null}
        {status === 'paused' ? (
          <button
            type="button"
            class="small"
            disabled={isBusy}
            onClick={() => act(() => api.resumeImport({ importId }, { idempotencyKey: newKey() }))}
          >
            {say('resume')}
          </button>
        ) : null}
        {progress.failed === 0 ? null : (
          <button
            type="button"
            class="small"
            disabled={isBusy}
            onClick={() =>
              act(async () =>
                open((await api.getImportProblems({ importId })).body.url, '_blank', 'noopener'),
              )
            }
          >
            {say('problems')}
          </button>
        )}
      </div>
    </article>
  );
};
