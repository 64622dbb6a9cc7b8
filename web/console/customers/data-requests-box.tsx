import type { CustomerDataRequest } from '#shared/client/generated.ts';
import { api, newKey } from '../../kit/api.ts';
import { momentText } from '../../kit/format.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { textNamed } from '../../kit/language.ts';
import { href } from '../../kit/router.tsx';
import { Badge, ProblemBox } from '../../kit/ui.tsx';
import { kindTexts, say } from './texts.ts';

/** What customers asked about their data, the soonest due first; exports and erasures answer theirs by themselves. */
export const DataRequestsBox = () => {
  const loaded = useLoaded(async () => (await api.listDataRequests({ limit: 50 })).body.data, []);
  if (loaded.state === 'failed') return <ProblemBox problem={loaded.problem} retry={loaded.reload} />;
  if (loaded.value === undefined || loaded.value.length === 0) return null;
  return (
    <section class="card">
      <h2>{say('dataRequests')}</h2>
      <ul class="plain-list">
        {loaded.value.map((request) => (
          <RequestRow key={request.requestId} request={request} onAnswered={loaded.reload} />
        ))}
      </ul>
    </section>
  );
};

interface RequestRowProps {
  readonly request: CustomerDataRequest;
  readonly onAnswered: () => void;
}

const RequestRow = ({ request, onAnswered }: RequestRowProps) => {
  const { requestId, customerId, kind, dueAt } = request;
  const what = textNamed(kind, kindTexts) ?? kind;
  const { run, isBusy, problem } = useAction();
  const answer = () =>
    run(async () => {
      const body = { outcome: 'fulfilled' } as const;
      await api.answerDataRequest({ customerId, requestId, body }, { idempotencyKey: newKey() });
      onAnswered();
    });
  const isLate = dueAt < new Date().toISOString();
  return (
    <li>
      <div class="spread">
        <span>
          <strong>{what}</strong>
          <br />
          <a href={href(`/customers?q=${customerId}`)}>{customerId}</a>
        </span>
        <span class="row">
          <Badge tone={isLate ? 'bad' : 'warn'}>{say('dueBy', { time: momentText(dueAt) })}</Badge>
          <button
            type="button"
            class="small"
            disabled={isBusy}
            aria-label={say('fulfilledNamed', { what, who: customerId })}
            onClick={() => void answer()}
          >
            {say('fulfilled')}
          </button>
        </span>
      </div>
      <ProblemBox problem={problem} />
    </li>
  );
};
