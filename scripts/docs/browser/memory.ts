/** Remembers small choices of a reader; a browser that allows none forgets them. */
export const memory = {
  read(name: string): string | null {
    try {
      return localStorage.getItem(`infrai-docs-${name}`);
    } catch {
      return null;
    }
  },
  write(name: string, value: string): void {
    try {
      localStorage.setItem(`infrai-docs-${name}`, value);
    } catch {
      // Storage is switched off or full; the choice holds for this page.
    }
  },
};
