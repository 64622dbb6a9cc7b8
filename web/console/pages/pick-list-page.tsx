import { useEffect, useState } from 'preact/hooks';
import { isApiProblem } from '#shared/client/api-problem.ts';
import type { PickList, ScanResult } from '#shared/client/generated.ts';
import { api } from '../../kit/api.ts';
import { useAction, useLoaded } from '../../kit/load.ts';
import { href } from '../../kit/router.tsx';
import { isReachable } from '../../kit/reachable.ts';
import { ScanField } from '../../kit/scan-field.tsx';
import { Loading, ProblemBox } from '../../kit/ui.tsx';
import { PageHead } from '../frame.tsx';
import { PageProblem } from '../page-problem.tsx';
import { say } from '../texts.ts';
import { keepPick, sendPicks, unsentPicks, type PickScan } from '../unsent-picks.ts';

/** A walk through the store: a scanner types the code and Enter, a finger presses the button. */
export const PickListPage = ({ pickListId }: { pickListId: string }) => {
  const loaded = useLoaded(async () => (await api.getPickList({ pickListId })).body, [pickListId]);
  const [later, setLater] = useState<PickList>();
  const [result, setResult] = useState<ScanResult>();
  const { run, isBusy, problem } = useAction();
  const list = later ?? loaded.value;
  const unsent = unsentPicks(pickListId);
  const waiting = unsent.length;
  const pendingOf = (sku: string): number => unsent.filter(({ code }) => code === sku).length;
  const sendOne = async ({ code, quantity, scanId }: PickScan): Promise<void> => {
    const scans = [{ code, quantity }];
    try {
      const { body } = await api.scanPicks({ pickListId, body: { scans } }, { idempotencyKey: scanId });
      setLater(body.pickList);
      setResult(body.results[0]);
    } catch (error) {
      setResult(undefined);
      if (!isApiProblem(error) || error.code !== 'SCAN_REFUSED') throw error;
      const [refused] = error.errors;
      const result = refused?.code === 'WRONG_ITEM' ? 'wrong_item' : 'already_picked';
      setResult({ code, result, detail: refused?.detail ?? '' });
    }
  };
  const send = () => run(() => sendPicks(pickListId, sendOne));
  const scan = (code: string, quantity?: number) => {
    keepPick(pickListId, code, quantity);
    return send();
  };
  useEffect(() => {
    if (isReachable.value && waiting > 0) void send();
  }, [isReachable.value, pickListId]);
  if (list === undefined)
    return loaded.state === 'failed' ? (
      <PageProblem problem={loaded.problem} retry={loaded.reload} />
    ) : (
      <Loading />
    );
  const isDone = list.walk.every(({ quantity, picked }) => picked >= quantity);
  return (
    <>
      <PageHead title={say('pickList')}>
        <a class="button small" href={href('/fulfilment')}>
          {say('back')}
        </a>
      </PageHead>
      <ScanField label={say('scan')} onScan={scan} />
      <ProblemBox problem={problem} />
      {waiting === 0 || isBusy ? null : (
        <p class="notice warn" role="status">
          {say('picksWaiting', { n: waiting })}{' '}
          <button type="button" class="small" onClick={() => void send()}>
            {say('sendNow')}
          </button>
        </p>
      )}
      <p role="status" class={noticeOf(result)}>
        {result === undefined ? '' : wordsOf(result, list)}
      </p>
      <ul class="walk">
        {list.walk.map((stop) => (
          <li key={stop.sku} class={stop.picked >= stop.quantity ? 'card done' : 'card'}>
            <span>
              <strong>{stop.name}</strong>
              <br />
              <span class="soft">
                {stop.sku} {stop.gtin ?? ''}
              </span>
            </span>
            <strong class="number">
              {stop.picked} / {stop.quantity}
            </strong>
            <button
              type="button"
              disabled={stop.picked + pendingOf(stop.sku) >= stop.quantity}
              aria-label={say('pickOne', { name: stop.name })}
              onClick={() => void scan(stop.sku, 1)}
            >
              +1
            </button>
          </li>
        ))}
      </ul>
      {isDone ? (
        <div class="notice good">
          <p>{say('allPicked')}</p>
          <ul class="plain-list">
            {list.fulfilments.map(({ fulfilmentId, method }) => (
              <li key={fulfilmentId}>
                <a class="button wide" href={href(`/fulfilment/${fulfilmentId}`)}>
                  {method === 'pickup' ? say('handOver') : say('pack')}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </>
  );
};

const noticeOf = (result: ScanResult | undefined): string => {
  if (result === undefined) return 'hidden';
  return result.result === 'picked' ? 'notice good' : 'notice bad';
};

const wordsOf = ({ result, code, sku }: ScanResult, list: PickList): string => {
  if (result === 'wrong_item') return say('wrongItem', { code });
  if (result === 'already_picked') return say('alreadyPicked', { code });
  return say('picked', { name: list.walk.find((stop) => stop.sku === sku)?.name ?? code });
};
