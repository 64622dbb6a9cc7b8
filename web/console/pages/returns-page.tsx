import { api } from '../../kit/api.ts';
import { Empty } from '../../kit/empty.tsx';
import { momentText, moneyText } from '../../kit/format.ts';
import { useLoaded, usePolling } from '../../kit/load.ts';
import { href, query, setQuery } from '../../kit/router.tsx';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { PageHead } from '../frame.tsx';
import { say } from '../../kit/returns/texts.ts';
import { Status } from '../status.tsx';

const statuses = ['requested', 'approved', 'received', 'refused', 'expired'] as const;
type ReturnRow = Awaited<ReturnType<typeof api.listReturns>>['body']['data'][number];

/** Returns that wait for an answer or for their goods, the earliest due first. */
export const ReturnsPage = () => {
  const status = statuses.find((each) => each === query.value.get('status')) ?? 'approved';
  const loaded = useLoaded(async () => (await api.listReturns({ status, limit: 50 })).body.data, [status]);
  usePolling(loaded, 10);
  return (
    <>
      <PageHead title={say('returns')} />
      <div class="row chips" role="group" aria-label={say('returns')}>
        {statuses.map((each) => (
          <button
            key={each}
            type="button"
            class="small"
            aria-pressed={each === status}
            onClick={() => setQuery({ status: each })}
          >
            <Status code={each} />
          </button>
        ))}
      </div>
      <ProblemBox problem={loaded.state === 'failed' ? loaded.problem : undefined} retry={loaded.reload} />
      {loaded.value === undefined && loaded.state === 'loading' ? <Loading /> : null}
      {loaded.value?.length === 0 ? <Empty icon="return" title={say('none')} hint={say('noneHint')} /> : null}
      <ul class="tasks">
        {(loaded.value ?? []).map((each) => (
          <li key={each.returnId}>
            <ReturnCard view={each} />
          </li>
        ))}
      </ul>
    </>
  );
};

const ReturnCard = ({ view }: { view: ReturnRow }) => (
  <a class="card task" href={href(`/returns/${view.orderId}/${view.returnId}`)}>
    <span class="spread">
      <strong>{view.lines.map(({ sku, quantity }) => `${quantity} × ${sku}`).join(', ')}</strong>
      <Status code={view.status} />
    </span>
    <span class="number">{moneyText(view.refund.amount, view.currency)}</span>
    <span class="soft">
      {view.dueAt === undefined ? momentText(view.since) : say('due', { time: momentText(view.dueAt) })}
    </span>
  </a>
);
