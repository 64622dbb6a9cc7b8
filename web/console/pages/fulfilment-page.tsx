import type { ShownFulfilment } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { momentText } from '../../kit/format.ts';
import { useAction, useLoaded, usePolling } from '../../kit/load.ts';
import { goFromHere, href, query, setQuery } from '../../kit/router.tsx';
import { may } from '../../kit/session.ts';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { here, workplace } from '../console-state.ts';
import { LocationChoice, PageHead } from '../frame.tsx';
import { Status } from '../status.tsx';
import { say } from '../texts.ts';

const statuses = ['open', 'picking', 'picked', 'packed', 'ready', 'shipped'] as const;

interface TaskSearch {
  readonly locationId?: string;
  readonly status: (typeof statuses)[number];
  readonly isOverdue: boolean;
}

/** What is late is asked for the whole business, and shown for one location. */
const readTasks = async ({
  locationId,
  status,
  isOverdue,
}: TaskSearch): Promise<readonly ShownFulfilment[]> => {
  if (locationId === undefined) return [];
  if (!isOverdue) return (await api.listFulfilments({ locationId, status, limit: 50 })).body.data;
  const late = (await api.listFulfilments({ queue: 'overdue', limit: 100 })).body.data;
  return late.filter((task) => task.locationId === locationId);
};

/** What a location has to do, most urgent first; made for a phone in one hand. */
export const FulfilmentPage = () => {
  const isOverdue = query.value.get('queue') === 'overdue';
  const status = statuses.find((each) => each === query.value.get('status')) ?? 'open';
  const locationId = here();
  const loaded = useLoaded(
    () => readTasks({ locationId, status, isOverdue }),
    [locationId, status, isOverdue],
  );
  usePolling(loaded, 10);
  const tasks = loaded.value ?? [];
  return (
    <>
      <PageHead title={say('fulfilment')}>
        <LocationChoice isRequired />
      </PageHead>
      <div class="row chips" role="group" aria-label={say('status')}>
        {statuses.map((each) => (
          <button
            key={each}
            type="button"
            class="small"
            aria-pressed={!isOverdue && each === status}
            onClick={() => setQuery({ status: each, queue: undefined })}
          >
            <Status code={each} />
          </button>
        ))}
        <button
          type="button"
          class="small"
          aria-pressed={isOverdue}
          onClick={() => setQuery({ queue: 'overdue' })}
        >
          {say('overdue')}
        </button>
      </div>
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.value === undefined && loaded.state === 'loading' ? <Loading /> : null}
      {status === 'open' && !isOverdue && may('fulfilment.write') ? (
        <StartPicking key={workplace.value} tasks={tasks} />
      ) : null}
      {loaded.value?.length === 0 ? (
        <Empty icon="check" title={say('nothingToDo')} hint={say('nothingToDoHint')} />
      ) : null}
      <ul class="tasks">
        {tasks.map((task) => (
          <li key={task.fulfilmentId}>
            <TaskCard task={task} />
          </li>
        ))}
      </ul>
    </>
  );
};

/** One walk for so many orders. */
const MOST_AT_ONCE = 20;

const StartPicking = ({ tasks }: { tasks: readonly ShownFulfilment[] }) => {
  const { run, isBusy, problem } = useAction();
  const locationId = here();
  const chosen = tasks.slice(0, MOST_AT_ONCE);
  if (locationId === undefined || chosen.length === 0) return null;
  const start = () =>
    run(async () => {
      const go = goFromHere();
      const fulfilmentIds = chosen.map(({ fulfilmentId }) => fulfilmentId);
      const { body } = await api.createPickList(
        { body: { locationId, fulfilmentIds } },
        { idempotencyKey: newKey() },
      );
      go(href(`/pick-lists/${body.pickListId}`));
    });
  return (
    <div class="start">
      <ProblemBox problem={problem} />
      <button type="button" class="primary wide" disabled={isBusy} onClick={() => void start()}>
        {say('startPicking', { n: chosen.length })}
      </button>
    </div>
  );
};

const TaskCard = ({ task }: { task: ShownFulfilment }) => (
  <a
    class="card task"
    href={href(
      task.status === 'picking' && task.pickListId !== undefined
        ? `/pick-lists/${task.pickListId}`
        : `/fulfilment/${task.fulfilmentId}`,
    )}
  >
    <span class="spread">
      <strong>{task.method === 'pickup' ? say('pickup') : say('ship')}</strong>
      <Status code={task.status} />
    </span>
    <span>{task.lines.map(({ name, quantity }) => `${quantity} × ${name}`).join(', ')}</span>
    <span class="soft">{say('due', { time: momentText(task.promisedAt) })}</span>
  </a>
);
