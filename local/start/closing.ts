/** Something to undo at the end, named for the log. */
interface Step {
  readonly name: string;
  readonly close: () => unknown;
}

/** Undoes what was started, last first; one step that fails keeps no other from its turn. */
export class Closing {
  readonly #steps: Step[] = [];
  readonly #trouble: (line: string) => void;

  constructor(trouble: (line: string) => void) {
    this.#trouble = trouble;
  }

  /** Remembers how to undo `thing`, and hands it on. */
  with<T>(name: string, thing: T, close: (thing: T) => unknown): T {
    this.#steps.push({ name, close: () => close(thing) });
    return thing;
  }

  /** The same for something that is still starting. Hands on the promise. */
  withStarting<T>(name: string, starting: Promise<T>, close: (thing: T) => unknown): Promise<T> {
    this.#steps.push({ name, close: async () => close(await starting) });
    return starting;
  }

  async all(): Promise<void> {
    for (let step = this.#steps.pop(); step !== undefined; step = this.#steps.pop()) {
      try {
        await step.close();
      } catch (error) {
        this.#trouble(`while ending ${step.name}: ${String(error)}`);
      }
    }
  }
}
