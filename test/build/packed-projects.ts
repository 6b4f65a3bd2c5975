import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { packProject } from '../support/pack.ts';
import { runProcess } from '../support/run-process.ts';

/** Makes projects that have the packed package. */
export interface PackedProjects {
  /** Holds all of them, and the unpacked package in `package`. */
  folder: string;
  tarball: string;
  /**
   * Makes an empty project with the packed package and some of the packages of this project beside it.
   *
   * @returns its folder
   */
  create(name: string, packages?: readonly string[], manifest?: object): Promise<string>;
  remove(): Promise<void>;
}

/** Packs the package once, for many projects. */
export async function packForProjects(): Promise<PackedProjects> {
  const folder = await mkdtemp(join(tmpdir(), 'projects-'));
  const tarball = await packProject(folder);
  await runProcess('tar', ['-xzf', tarball], { cwd: folder });
  return {
    folder,
    tarball,
    async create(name, packages = [], manifest = { type: 'module' }) {
      const project = join(folder, name);
      const modules = join(project, 'node_modules');
      await mkdir(modules, { recursive: true });
      await writeFile(join(project, 'package.json'), JSON.stringify(manifest));
      await cp(join(folder, 'package'), join(modules, 'infrai-realtime'), { recursive: true });
      for (const needed of ['openapi-fetch', 'openapi-typescript-helpers', ...packages]) {
        await mkdir(dirname(join(modules, needed)), { recursive: true });
        // On Windows, a junction is the link that needs no rights.
        await symlink(`${projectRoot}node_modules/${needed}`, join(modules, needed), 'junction');
      }
      return project;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
