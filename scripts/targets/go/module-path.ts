/** The module's path without its major version, as the hand-written files of the package have it. */
export const modulePath = 'infrai.cc/go/infrai';

/**
 * Writes the path of the module: Go demands that it ends with the major version from 2 on.
 *
 * @param version the version of the contract, such as `2.0.0`
 */
export function writeModulePath(version: string): string {
  const [major = ''] = version.split('.');
  return Number(major) < 2 ? modulePath : `${modulePath}/v${major}`;
}
