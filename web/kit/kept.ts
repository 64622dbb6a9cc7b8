import { effect, signal, type Signal } from '@preact/signals';

/** A value that is still there after the page was closed; `start` where there is none, or the browser keeps nothing. */
export const kept = <Value>(name: string, start: Value): Signal<Value> => {
  const value = signal(read(name, start));
  effect(() => write(name, value.value));
  addEventListener('storage', ({ key }) => {
    if (key === name) value.value = read(name, start);
  });
  return value;
};

const read = <Value>(name: string, start: Value): Value => {
  try {
    const text = localStorage.getItem(name);
    return text === null ? start : (JSON.parse(text) as Value);
  } catch {
    return start;
  }
};

const write = (name: string, value: unknown): void => {
  try {
    if (value === undefined) localStorage.removeItem(name);
    else localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing still shops until the tab is closed.
  }
};
