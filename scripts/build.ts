import { buildLibrary } from './build/build-library.ts';
import { buildPrograms } from './build/build-programs.ts';
import { distFolder } from './build/entry-points.ts';
import { projectRoot } from './shared/paths.ts';
import { writeTree } from './shared/tree.ts';

/** Makes the folder that is published. */
const parts = await Promise.all([buildLibrary(), buildPrograms()]);
const files = new Map(parts.flatMap((part) => [...part]));
await writeTree(projectRoot + distFolder, files);
console.log(`${distFolder}/ holds ${files.size} files.`);
