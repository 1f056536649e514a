import type { DayNumber } from './calendar.ts';

type Task = (day: DayNumber) => void;

/** What is to happen on which day. A task may put others on the same day or later ones. */
export class Agenda {
  readonly #tasks = new Map<DayNumber, Task[]>();

  at(day: DayNumber, task: Task): void {
    const tasks = this.#tasks.get(day);
    if (tasks) tasks.push(task);
    else this.#tasks.set(day, [task]);
  }

  /** Does everything from one day to another, both included, in the order of days and then of entry. */
  run(from: DayNumber, to: DayNumber): void {
    for (let day = from; day <= to; day++) {
      for (const task of this.#tasks.get(day) ?? []) task(day);
      this.#tasks.delete(day);
    }
  }
}
