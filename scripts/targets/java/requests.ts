import type { ApiModel, Call, CallParameter, Field } from '../model/api.ts';
import { nameInJava, nameRequestType } from '../model/naming.ts';
import { layOutParentheses, renderJavadoc } from './layout.ts';
import { renderFile, writeBoxedType, writeType } from './types.ts';

/** The classes of what the calls take, by their names. */
export function renderRequests(api: ApiModel): Map<string, string> {
  const classes = new Map<string, string>();
  for (const record of api.records) {
    if (record.sent)
      classes.set(record.name, renderFile(renderRequestClass(record.name, record.description, record.fields, true)));
  }
  for (const call of api.calls) {
    const fields = listRequestFields(call);
    const name = nameRequestType(call);
    if (fields.length > 0) {
      classes.set(name, renderFile(renderRequestClass(name, `What \`${call.capability}\` takes.`, fields, false)));
    }
  }
  return classes;
}

/** What a call takes beside what is in its path. */
export function listRequestFields({ parameters }: Call): CallParameter[] {
  return parameters.filter(({ place }) => place !== 'path');
}

function renderRequestClass(name: string, description: string, fields: Field[], isInBody: boolean): string {
  const demanded = fields.filter(({ required }) => required).map(({ wireName }) => JSON.stringify(wireName));
  const annotation = isInBody ? '  @Override\n' : '';
  return `${renderJavadoc(description, '')}public final class ${name}${isInBody ? ' extends Parameters.Nested' : ''} {
  private final Map<String, @Nullable Object> values;

  private ${name}(Map<String, @Nullable Object> values) {
    this.values = values;
  }

  /**
   * Begins with nothing given.
   *
   * @return a builder
   */
  public static Builder builder() {
    return new Builder(Map.of());
  }

  /**
   * Begins with what is given here.
   *
   * @return a builder
   */
  public Builder toBuilder() {
    return new Builder(values);
  }

${annotation}  Map<String, @Nullable Object> values() {
    return values;
  }

  /** Collects what is given. */
  public static final class Builder {
    private final Parameters values;

    private Builder(Map<String, @Nullable Object> given) {
      values = new Parameters("${name}", given);
    }

${fields.map(renderSetter).join('\n')}
    /**
     * Makes it.
     *
     * @return what never changes again
${demanded.length > 0 ? '     * @throws IllegalArgumentException when something is not given that has to be\n' : ''}     */
    public ${name} build() {
${layOutParentheses(`      return new ${name}(values.build`, demanded, ');')}
    }
  }
}
`;
}

function renderSetter({ wireName, type, description, required }: Field): string {
  const name = nameInJava(wireName);
  const written = writeType(type);
  // What is optional can be null too, as far as Java lets it: null leaves it out.
  const isNullable = type.kind === 'json' || (!required && written === writeBoxedType(type));
  const put = type.kind === 'json' ? 'putNullable' : 'put';
  return `${renderJavadoc(`Sets \`${wireName}\`.`, '    ', [`@param ${name} ${description}`, '@return this builder'])}    public Builder ${name}(${isNullable ? '@Nullable ' : ''}${written} ${name}) {
      values.${put}("${wireName}", ${name});
      return this;
    }
`;
}
