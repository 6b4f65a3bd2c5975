import { beforeEach } from 'vitest';
import { leftOut } from './left-out.ts';

// Whole files are left out by vitest.windows.config.ts.
beforeEach(({ task, skip }) => {
  const found = leftOut.find(({ file, test }) => test === task.name && task.file.filepath.endsWith(file));
  if (found !== undefined) skip(found.reason);
});
