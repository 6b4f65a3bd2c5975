import { type ApiModel, readApiModel } from '../model/api.ts';
import { packageFiles } from '../model/source-files.ts';
import type { Target } from '../target.ts';
import { behaviorClasses } from './behavior.ts';
import { clientClasses } from './clients.ts';
import { javadoc } from './layout.ts';
import { modelClasses } from './models.ts';
import { requestClasses } from './requests.ts';
import { javaFile, packageName } from './types.ts';

/** A package for Java 17 on the platform's own HTTP client and Jackson. */
export const javaClient: Target = {
  name: 'java client',
  async generate(document) {
    const api = readApiModel(document);
    const files = await packageFiles('java', api.version);
    const folder = `java/src/main/java/${packageName.replaceAll('.', '/')}`;
    const classes = [...modelClasses(api), ...requestClasses(api), ...clientClasses(api), ...behaviorClasses()];
    for (const [name, text] of classes) files.set(`${folder}/${name}.java`, text);
    files.set(`${folder}/Catalogue.java`, catalogueClass(api));
    files.set(`${folder}/ErrorCode.java`, errorCodeClass(api));
    return files;
  },
};

/** What the exceptions and the client need to know of the contract beside its calls. */
function catalogueClass({ version, errors, productionUrl }: ApiModel): string {
  const retried = errors.filter(({ retry }) => retry);
  const statuses = [...new Set(retried.map(({ status }) => status))];
  const set = (names: string[]) => `Set.of(\n          ${names.join(',\n          ')})`;
  return javaFile(`/** What the contract says of errors and of the service. */
final class Catalogue {
  static final String VERSION = ${JSON.stringify(version)};
  static final String PRODUCTION_URL = ${JSON.stringify(productionUrl)};

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

function errorCodeClass({ errors }: ApiModel): string {
  const constants = errors.map(
    ({ code, text }) => `${javadoc(text, '  ')}  public static final String ${code} = "${code}";\n`,
  );
  return javaFile(`/** The codes that the contract knows. New ones can appear at any time. */
public final class ErrorCode {
${constants.join('\n')}
  private ErrorCode() {}
}
`);
}
