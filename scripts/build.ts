import { projectRoot } from './contract/locations.ts';
import { buildLibrary } from './package/build-library.ts';
import { buildPrograms } from './package/build-programs.ts';
import { distFolder } from './package/entry-points.ts';
import { writeTree } from './pipeline/write-tree.ts';

/** Makes the folder that is published. */
const parts = await Promise.all([buildLibrary(), buildPrograms()]);
const files = new Map(parts.flatMap((part) => [...part]));
await writeTree(projectRoot + distFolder, files);
console.log(`${distFolder}/ holds ${files.size} files.`);
