import { useCallback, useEffect, useRef, useState } from 'preact/hooks';

export type Loaded<Value> =
  | { readonly state: 'loading'; readonly value?: Value }
  | { readonly state: 'ready'; readonly value: Value }
  | { readonly state: 'failed'; readonly problem: unknown; readonly value?: Value };

/** What a page shows, and how it is read again: `refresh` does nothing while a read is under way. */
export type Reloadable<Value> = Loaded<Value> & {
  readonly reload: () => void;
  readonly refresh: () => void;
};

/** What a page shows: read when it opens and whenever `inputs` change; the last answer stays until the next is there. */
export const useLoaded = <Value>(
  load: () => Promise<Value>,
  inputs: readonly unknown[],
): Reloadable<Value> => {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ state: 'loading' });
  const round = useRef(0);
  const settled = useRef(0);
  const reload = useCallback(() => {
    round.current += 1;
    const mine = round.current;
    const settle = (next: (before: Loaded<Value>) => Loaded<Value>): void => {
      if (mine !== round.current) return;
      settled.current = mine;
      setLoaded(next);
    };
    load().then(
      (value) => settle(() => ({ state: 'ready', value })),
      (problem: unknown) => settle(({ value }) => ({ state: 'failed', problem, value })),
    );
    // `inputs` says when `load` would answer something else.
  }, inputs);
  useEffect(() => {
    setLoaded((before) => ({ state: 'loading', value: before.value }));
    reload();
  }, [reload]);
  const refresh = useCallback(() => {
    if (settled.current === round.current) reload();
  }, [reload]);
  return { ...loaded, reload, refresh };
};

/**
 * Reads again every few seconds while the page is open and seen. An answer that takes longer than that is waited for: a
 * poll that replaced it would never show anything while the shop is slow.
 */
export const usePolling = <Value>({ refresh }: Reloadable<Value>, seconds: number, isOn = true): void => {
  useEffect(() => {
    if (!isOn) return undefined;
    const timer = setInterval(() => {
      if (!document.hidden) refresh();
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [refresh, seconds, isOn]);
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
