import type { Page } from 'playwright-core';

/** A page to take pictures of. */
export interface View {
  /** The start of the names of its pictures, such as `en-guides-publishing`. */
  name: string;
  url: string;
  /** Whether the picture shows the full height of the page. */
  whole: boolean;
  /** Brings the page into the state to show. */
  prepare?(page: Page): Promise<void>;
}

/** The variants of each view, whose names end the names of the pictures. */
export const looks = [360, 1440].flatMap((width) =>
  (['light', 'dark'] as const).map((colorScheme) => ({ name: `${width}-${colorScheme}`, width, colorScheme })),
);
