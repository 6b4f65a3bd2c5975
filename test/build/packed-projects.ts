import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { projectRoot } from '../../scripts/shared/paths.ts';
import { runNpm } from '../../scripts/shared/run.ts';
import { packProject } from '../support/pack.ts';

/** Makes projects that have the packed package. */
export interface PackedProjects {
  /** Holds all of them. */
  folder: string;
  tarball: string;
  /** A project where npm installed the package and nothing else. */
  installed: string;
  /** The package as it is installed there. */
  packageFolder: string;
  /**
   * Makes an empty project with the installed package and some of the packages of this project beside it.
   *
   * @returns its folder
   */
  create(name: string, packages?: readonly string[], manifest?: object): Promise<string>;
  remove(): Promise<void>;
}

/** Packs the package and installs it once, for many projects. */
export async function packForProjects(): Promise<PackedProjects> {
  const folder = await mkdtemp(join(tmpdir(), 'projects-'));
  const tarball = await packProject(folder);
  const installed = join(folder, 'installed');
  await mkdir(installed);
  await writeFile(join(installed, 'package.json'), '{ "private": true }');
  await runNpm(['install', '--no-audit', '--no-fund', '--prefer-offline', tarball], { cwd: installed });
  return {
    folder,
    tarball,
    installed,
    packageFolder: join(installed, 'node_modules/infrai-realtime'),
    async create(name, packages = [], manifest = { type: 'module' }) {
      const project = join(folder, name);
      const modules = join(project, 'node_modules');
      await mkdir(project);
      await writeFile(join(project, 'package.json'), JSON.stringify(manifest));
      await cp(join(installed, 'node_modules'), modules, { recursive: true });
      for (const needed of packages) {
        await mkdir(dirname(join(modules, needed)), { recursive: true });
        // On Windows, a junction is the link that needs no rights.
        await symlink(join(projectRoot, 'node_modules', needed), join(modules, needed), 'junction');
      }
      return project;
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
