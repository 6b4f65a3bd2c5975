import { projectRoot } from './contract/locations.ts';
import { buildLibrary } from './package/build-library.ts';
import { distFolder } from './package/entry-points.ts';
import { writeTree } from './pipeline/write-tree.ts';

/** Makes the folder that is published. */
const files = await buildLibrary();
await writeTree(projectRoot + distFolder, files);
console.log(`${distFolder}/ holds ${files.size} files.`);
