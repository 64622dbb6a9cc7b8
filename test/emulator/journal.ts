type Outcome = 'passed' | 'FAILED' | 'cannot' | 'not tried';

interface Entry {
  readonly name: string;
  readonly outcome: Outcome;
  /** What was seen, or why not. */
  readonly detail: string;
  readonly seconds: number;
}

/** A step that came out otherwise than it should. */
export class Unexpected extends Error {}

/** Fails a step, saying what was expected and what came. */
export const expectThat = (holds: boolean, expected: string, seen: unknown): void => {
  if (!holds) throw new Unexpected(`expected ${expected}, got ${JSON.stringify(seen)}`);
};

/** Keeps what was tried and how it went, and tells it at the end as a table. */
export class Journal {
  private readonly entries: Entry[] = [];
  private readonly say: (line: string) => void;

  constructor(say: (line: string) => void) {
    this.say = say;
  }

  get hasFailures(): boolean {
    return this.entries.some(({ outcome }) => outcome === 'FAILED');
  }

  note(line: string): void {
    this.say(line);
  }

  /** Does a step and keeps how it went; what it returns is what was seen. Answers whether it went well. */
  async step(name: string, work: () => Promise<string>): Promise<boolean> {
    const started = performance.now();
    const keep = (outcome: Outcome, detail: string): void =>
      this.add({ name, outcome, detail, seconds: (performance.now() - started) / 1000 });
    try {
      keep('passed', await work());
      return true;
    } catch (error) {
      keep('FAILED', messageOf(error));
      return false;
    }
  }

  /** Tries something this emulator is known not to do: its failure is told and is not a failure of the run. */
  async limit(name: string, reason: string, work: () => Promise<string>): Promise<void> {
    const started = performance.now();
    const seconds = (): number => (performance.now() - started) / 1000;
    try {
      this.add({ name, outcome: 'passed', detail: await work(), seconds: seconds() });
    } catch (error) {
      this.add({
        name,
        outcome: 'cannot',
        detail: `${firstLine(messageOf(error))}. ${reason}`,
        seconds: seconds(),
      });
    }
  }

  failed(name: string, error: unknown): void {
    this.add({ name, outcome: 'FAILED', detail: messageOf(error), seconds: 0 });
  }

  notTried(name: string): void {
    this.add({ name, outcome: 'not tried', detail: 'an earlier step failed', seconds: 0 });
  }

  /** Says how many steps passed, and what an emulator does not show however well it all went. */
  conclude(notes: readonly string[]): void {
    if (this.entries.length === 0) return;
    const count = (wanted: Outcome): number =>
      this.entries.filter(({ outcome }) => outcome === wanted).length;
    const cannot = this.entries.filter(({ outcome }) => outcome === 'cannot');
    this.say('\nWhat the emulator could not do');
    cannot.forEach(({ name, detail }) => this.say(`- ${name}: ${detail}`));
    notes.forEach((note) => this.say(`- ${note}`));
    this.say(
      `\n${count('passed')} passed, ${count('FAILED')} failed, ${cannot.length} the emulator cannot, ${count('not tried')} not tried`,
    );
  }

  private add(entry: Entry): void {
    this.entries.push(entry);
    const { name, outcome, detail, seconds } = entry;
    const shown = outcome === 'cannot' ? 'see below' : detail;
    this.say(`${outcome.padEnd(9)} ${`${seconds.toFixed(1)} s`.padStart(7)}  ${name.padEnd(56)}  ${shown}`);
  }
}

const firstLine = (text: string): string => text.split('\n', 1).join('');

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
