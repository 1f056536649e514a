import type { DayNumber } from './calendar.ts';

type Task = (day: DayNumber) => void;

/** The tasks of each day. A task may put others on the same day or later ones. */
export class Agenda {
  readonly #tasks = new Map<DayNumber, Task[]>();

  at(day: DayNumber, task: Task): void {
    const tasks = this.#tasks.get(day);
    if (tasks) tasks.push(task);
    else this.#tasks.set(day, [task]);
  }

  /** Does the tasks of a day in the order of entry. */
  run(day: DayNumber): void {
    for (const task of this.#tasks.get(day) ?? []) task(day);
    this.#tasks.delete(day);
  }
}
