import type { LocalSchedule, LocalScheduleGroup } from '../assembly/model.ts';
import type { MovableClock } from '../clock/clock.ts';
import { recurrence } from '../clock/recurrence.ts';
import type { Recurrence } from '../clock/recurrence.ts';
import { inputOf, within } from './schedule.ts';
import type { Schedule, ScheduleInput } from './schedule.ts';

/** The scheduler refuses; the code is the service's own. */
export class SchedulerRefusal extends Error {
  readonly code: 'ConflictException' | 'ResourceNotFoundException' | 'ValidationException';

  constructor(code: SchedulerRefusal['code'], message: string) {
    super(message);
    this.name = 'SchedulerRefusal';
    this.code = code;
  }
}

export interface SchedulesOptions {
  readonly clock: MovableClock;
  readonly groups: readonly Pick<LocalScheduleGroup, 'name'>[];
  /** ARN of everything of this place: `arn:aws:scheduler:REGION:ACCOUNT`. */
  readonly arnPrefix: string;
  /** A schedule is due; `dueAt` in epoch milliseconds. */
  readonly fire: (schedule: Schedule, dueAt: number) => void;
  /** The schedules made over the API changed; they are kept where there is a data folder. */
  readonly onChange?: (made: readonly Schedule[]) => void;
}

export interface ScheduleKey {
  readonly group: string;
  readonly name: string;
}

interface Origin {
  /** Schedules of the template are made anew at each start and not kept. */
  readonly isTemplates: boolean;
  readonly clientToken?: string | undefined;
}

interface Entry extends Origin {
  readonly schedule: Schedule;
}

const idOf = ({ group, name }: ScheduleKey) => `schedule ${group}/${name}`;

/** The schedules of the assembly and those that functions make, with a timer on the movable clock for each. */
export class Schedules {
  readonly #options: SchedulesOptions;
  readonly #entries = new Map<string, Entry>();

  constructor(options: SchedulesOptions) {
    this.#options = options;
  }

  /** The template's schedules, and those kept from an earlier start; what fell due in between runs at once. */
  start(ofTemplate: readonly LocalSchedule[], kept: readonly Schedule[] = []): void {
    for (const schedule of ofTemplate) this.#put(schedule.name, inputOf(schedule), { isTemplates: true });
    for (const schedule of kept) {
      this.#entries.set(idOf(keyOf(schedule)), { schedule, isTemplates: false });
      this.#setTimer(schedule, schedule.LastModificationDate * 1000);
    }
  }

  /** The same token again is the same request again, sent because its answer was lost: nothing happens twice. */
  create(name: string, input: ScheduleInput, clientToken?: string): Schedule {
    const existing = this.#entries.get(idOf({ group: input.GroupName, name }));
    if (existing && clientToken !== undefined && existing.clientToken === clientToken)
      return existing.schedule;
    if (existing) throw new SchedulerRefusal('ConflictException', `Schedule ${name} already exists.`);
    return this.#put(name, input, { isTemplates: false, clientToken });
  }

  /** Replaces the whole schedule: what is not given goes back to its default, as on AWS. */
  update(name: string, input: ScheduleInput): Schedule {
    const before = this.get({ group: input.GroupName, name });
    return this.#put(name, input, { isTemplates: false }, before.CreationDate);
  }

  get(key: ScheduleKey): Schedule {
    const entry = this.#entries.get(idOf(key));
    if (!entry)
      throw new SchedulerRefusal('ResourceNotFoundException', `Schedule ${key.name} does not exist.`);
    return entry.schedule;
  }

  delete(key: ScheduleKey): void {
    this.get(key);
    this.#entries.delete(idOf(key));
    this.#options.clock.cancel(idOf(key));
    this.#changed();
  }

  /** Deletes what functions made; the template's stay. Returns how many there were. */
  forget(): number {
    const made = [...this.#entries].filter(([, { isTemplates }]) => !isTemplates);
    for (const [id] of made) {
      this.#entries.delete(id);
      this.#options.clock.cancel(id);
    }
    this.#changed();
    return made.length;
  }

  list(): readonly Schedule[] {
    return [...this.#entries.values()].map(({ schedule }) => schedule);
  }

  #put(name: string, input: ScheduleInput, origin: Origin, created?: number): Schedule {
    const { clock, groups, arnPrefix } = this.#options;
    if (!groups.some((group) => group.name === input.GroupName)) {
      throw new SchedulerRefusal(
        'ResourceNotFoundException',
        `Schedule group ${input.GroupName} does not exist.`,
      );
    }
    const now = clock.now() / 1000;
    const Arn = `${arnPrefix}:schedule/${input.GroupName}/${name}`;
    const schedule = { ...input, Name: name, Arn, CreationDate: created ?? now, LastModificationDate: now };
    this.#setTimer(schedule, clock.now());
    this.#entries.set(idOf(keyOf(schedule)), { schedule, ...origin });
    this.#changed();
    return schedule;
  }

  #setTimer(schedule: Schedule, anchor: number): void {
    const { clock } = this.#options;
    const id = idOf(keyOf(schedule));
    const when = readExpression(schedule, anchor);
    const next = within(schedule, (after) => when.next(after));
    const dueAt = next(anchor);
    if (dueAt === undefined && when.kind === 'at') {
      throw new SchedulerRefusal('ValidationException', `${schedule.ScheduleExpression} is in the past.`);
    }
    clock.cancel(id);
    if (dueAt === undefined || schedule.State === 'DISABLED') return;
    clock.schedule({ id, dueAt, repeat: next, run: (at) => this.#run(schedule, at, next(at) === undefined) });
  }

  #run(schedule: Schedule, dueAt: number, isLast: boolean): void {
    if (isLast && schedule.ActionAfterCompletion === 'DELETE') {
      this.#entries.delete(idOf(keyOf(schedule)));
      this.#changed();
    }
    this.#options.fire(schedule, dueAt);
  }

  #changed(): void {
    const { onChange } = this.#options;
    // Shops make a schedule for every cart: nobody lists them all each time for nobody.
    if (onChange === undefined) return;
    const made = [...this.#entries.values()].filter(({ isTemplates }) => !isTemplates);
    onChange(made.map(({ schedule }) => schedule));
  }
}

const keyOf = ({ GroupName, Name }: Schedule): ScheduleKey => ({ group: GroupName, name: Name });

/** A rate counts from its start date, or from when the schedule was made. */
function readExpression(
  { ScheduleExpression, ScheduleExpressionTimezone, StartDate }: Schedule,
  made: number,
): Recurrence {
  const anchor = StartDate === undefined ? made : StartDate * 1000;
  try {
    return recurrence(ScheduleExpression, { anchor, timezone: ScheduleExpressionTimezone });
  } catch (error) {
    throw new SchedulerRefusal('ValidationException', error instanceof Error ? error.message : String(error));
  }
}
