import type { Page } from 'playwright-core';

/** Something to look at in the browser. */
export interface View {
  /** The start of its pictures' names, such as `en-guides-publishing`. */
  name: string;
  url: string;
  /** Whether the picture shows what is below the window's edge too. */
  whole: boolean;
  /** Brings the page into the state to look at, and waits until it is there. */
  prepare?(page: Page): Promise<void>;
}

/** The looks at which each view is taken; they are the end of a picture's name. */
export const looks = [360, 1440].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ name: `${width}-${colorScheme}`, width, colorScheme })),
);
