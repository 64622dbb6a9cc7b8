import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export type Loaded<Value> =
  | { readonly state: 'loading'; readonly value?: Value }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly problem: unknown; readonly value?: Value };

/** What a page shows: read when it opens and whenever `inputs` change; the last answer stays until the next is there. */
export const useLoaded = <Value>(
  load: () => Promise<Value>,
  inputs: readonly unknown[],
): Loaded<Value> & { readonly reload: () => void } => {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' });
  const round = useRef(0);
  const reload = useCallback(() => {
    round.current += 1;
    const mine = round.current;
    load().then(
      (value) => {
        if (mine === round.current) setLoaded({ state: 'ready', value });
      },
      (problem: unknown) => {
        if (mine === round.current)
          setLoaded((before) => ({ state: 'failed', problem, value: before.value }));
      },
    );
    // `inputs` says when `load` would answer something else.
  }, inputs);
  useEffect(() => {
    setLoaded((before) => ({ state: 'loading', value: before.value }));
    reload();
  }, [reload]);
  return { ...loaded, reload };
};

/** Calls again every few seconds while the page is open and seen. */
export const usePolling = (again: () => void, seconds: number, isOn = true): void => {
  useEffect(() => {
    if (!isOn) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden) again();
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [again, seconds, isOn]);
};

/** One change at a time: a second click while the first is under way does nothing. */
export const useAction = (): {
  readonly isBusy: boolean;
  readonly problem: unknown;
  readonly run: (act: () => Promise<unknown>) => Promise<void>;
  readonly clear: () => void;
} => {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>(undefined);
  const busy = useRef(false);
  const run = async (act: () => Promise<unknown>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setBusy(true);
    setProblem(undefined);
    try {
      await act();
    } catch (error) {
      setProblem(error);
    } finally {
      busy.current = false;
      setBusy(false);
    }
  };
  return { isBusy, problem, run, clear: () => setProblem(undefined) };
};
