const han = /\p{Script=Han}/u;

/** Whether a text has Chinese in it. */
export function hasHan(text: string): boolean {
  return han.test(text);
}

/**
 * Cuts a text into words. Chinese has no spaces between them, so each pair of neighbours counts as one; a run of other
 * letters ends where Chinese begins, since people write both without a space, as in `API密钥`. A word in camel case is
 * found by its parts too.
 */
export function tokenize(text: string): string[] {
  const runs = text.normalize('NFKC').match(/\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{Letter}\p{Number}])+/gu) ?? [];
  return runs.flatMap((run) => {
    if (hasHan(run)) {
      return run.length === 1 ? [run] : Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
    }
    const parts = run.split(/(?<=\p{Ll})(?=\p{Lu})/u);
    return parts.length === 1 ? [run] : [run, ...parts];
  });
}
