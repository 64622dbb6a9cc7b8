import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Schedule } from './schedule.ts';

/** Keeps the schedules that functions made in a JSON file, so that nudges survive a restart together with the data. */
export class ScheduleFile {
  readonly #file: string;

  constructor(dataDir: string) {
    mkdirSync(dataDir, { recursive: true });
    this.#file = join(dataDir, 'schedules.json');
  }

  read(): readonly Schedule[] {
    return existsSync(this.#file) ? (JSON.parse(readFileSync(this.#file, 'utf8')) as Schedule[]) : [];
  }

  write(schedules: readonly Schedule[]): void {
    writeFileSync(this.#file, JSON.stringify(schedules, undefined, 2));
  }
}
