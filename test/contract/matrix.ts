import type { Operation } from '../../src/contract/operations.ts';

/** Notes which documented answers of which operation were had, and draws the table of it. */
export class Matrix {
  readonly #counts = new Map<string, number>();
  readonly #operations: Operation[];

  constructor(operations: Operation[]) {
    this.#operations = operations;
  }

  note(operation: Operation, status: number): void {
    const cell = `${operation.capability} ${status}`;
    this.#counts.set(cell, (this.#counts.get(cell) ?? 0) + 1);
  }

  /** The documented cells that nothing exercised, such as `realtime.publish 402`. */
  missing(): string[] {
    return this.#operations
      .flatMap(({ capability, responses }) => Object.keys(responses).map((status) => `${capability} ${status}`))
      .filter((cell) => !this.#counts.has(cell));
  }

  toString(): string {
    const statuses = [...new Set(this.#operations.flatMap(({ responses }) => Object.keys(responses)))].sort();
    const width = Math.max(...this.#operations.map(({ capability }) => capability.length));
    const rows = this.#operations.map(({ capability, responses }) => {
      const cells = statuses.map((status) => {
        const count = this.#counts.get(`${capability} ${status}`);
        return (status in responses ? String(count ?? 'none') : '-').padStart(5);
      });
      return capability.padEnd(width) + cells.join('');
    });
    const cells = this.#operations.reduce((sum, { responses }) => sum + Object.keys(responses).length, 0);
    const calls = [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
    const head = `${''.padEnd(width)}${statuses.map((status) => status.padStart(5)).join('')}`;
    return [head, ...rows, `${cells - this.missing().length} of ${cells} cells in ${calls} calls`].join('\n');
  }
}
