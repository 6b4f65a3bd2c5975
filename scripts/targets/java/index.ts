import type { ApiModel } from '../model/api.ts';
import { readPackageFiles } from '../model/package-files.ts';
import type { Target } from '../target.ts';
import { renderBehavior } from './behavior.ts';
import { renderClients } from './clients.ts';
import { renderJavadoc } from './layout.ts';
import { renderModels } from './models.ts';
import { renderRequests } from './requests.ts';
import { javaSample } from './sample.ts';
import { packageName, renderFile } from './types.ts';

/** A package for Java 17 on the platform's own HTTP client and Jackson. */
export const javaClient: Target = {
  name: 'java client',
  sample: javaSample,
  async generate(api) {
    const files = await readPackageFiles('java', api.version);
    const folder = `java/src/main/java/${packageName.replaceAll('.', '/')}`;
    const classes = [...renderModels(api), ...renderRequests(api), ...renderClients(api), ...renderBehavior()];
    for (const [name, text] of classes) files.set(`${folder}/${name}.java`, text);
    files.set(`${folder}/Catalogue.java`, renderCatalogue(api));
    files.set(`${folder}/ErrorCode.java`, renderErrorCodes(api));
    return files;
  },
};

/** Writes what the exceptions and the client need from the contract besides its calls. */
function renderCatalogue({ version, errors, servers }: ApiModel): string {
  const retried = errors.filter(({ retry }) => retry);
  const statuses = [...new Set(retried.map(({ status }) => status))];
  const set = (names: string[]) => `Set.of(\n          ${names.join(',\n          ')})`;
  return renderFile(`/** What the contract says of errors and of the service. */
final class Catalogue {
  static final String VERSION = ${JSON.stringify(version)};
  static final String PRODUCTION_URL = ${JSON.stringify(servers.production)};

  private static final Set<String> KNOWN =
      ${set(errors.map(({ code }) => `ErrorCode.${code}`))};
  private static final Set<String> RETRYABLE =
      ${set(retried.map(({ code }) => `ErrorCode.${code}`))};
  private static final Set<Integer> RETRYABLE_STATUSES = Set.of(${statuses.join(', ')});

  private Catalogue() {}

  /** A code that is newer than this package is handled by its status. */
  static boolean isRetryable(String code, int status) {
    return KNOWN.contains(code) ? RETRYABLE.contains(code) : RETRYABLE_STATUSES.contains(status);
  }
}
`);
}

function renderErrorCodes({ errors }: ApiModel): string {
  const constants = errors.map(
    ({ code, text }) => `${renderJavadoc(text, '  ')}  public static final String ${code} = "${code}";\n`,
  );
  return renderFile(`/** The codes that the contract knows. New ones can appear at any time. */
public final class ErrorCode {
${constants.join('\n')}
  private ErrorCode() {}
}
`);
}
