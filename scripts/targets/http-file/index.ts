import type { Json, OpenApiDocument } from '../../../src/contract/document.ts';
import { type ReadyRequest, readyRequestsOf, variablesOf } from '../model/ready-requests.ts';
import type { Target } from '../target.ts';

/** The environment variable that holds the project key. */
const keyVariable = 'INFRAI_API_KEY';

/**
 * A file of requests to send from an editor. It keeps to the syntax that the REST Client of VS Code, the HTTP Client of
 * JetBrains and httpyac share. They differ in how they reach an environment variable: JetBrains takes `host` and
 * `projectKey` from the environment that is chosen in http-client.env.json, which wins over the file there.
 */
export const httpFile: Target = {
  name: 'http file',
  async generate(document) {
    return new Map([
      ['http/realtime.http', textOf(document)],
      ['http/http-client.env.json', `${JSON.stringify(environmentsOf(document), null, 2)}\n`],
    ]);
  },
};

function textOf(document: OpenApiDocument): string {
  const { mock } = serversOf(document);
  const sent = readyRequestsOf(document);
  const used = variablesOf(document).filter(({ name }) => JSON.stringify(sent).includes(`{{${name}}}`));
  const head = [
    '# Made from the contract in openapi/ by `npm run generate`. Do not edit by hand.',
    '#',
    `# ${document.info.title} ${document.info.version}: a request of each capability, for the editor.`,
    `# VS Code and httpyac take the project key from the environment variable ${keyVariable}; the mock takes any.`,
    '# JetBrains takes host and key from the environment that you choose there. Its key for production belongs into',
    '# http-client.private.env.json, which is not committed.',
    '',
    `@host = ${mock}`,
    `@projectKey = {{$processEnv ${keyVariable}}}`,
    ...used.flatMap(({ name, value, description }) => [`# ${description}`, `@${name} = ${value}`]),
  ];
  return `${[head.join('\n'), ...sent.map(requestText)].join('\n\n')}\n`;
}

function requestText(request: ReadyRequest): string {
  const { operation, pathParameters, query, body } = request;
  const path = operation.path.replace(/\{(\w+)\}/g, (_whole, name: string) => pathParameters[name] ?? '');
  const optional = query.map(({ name, value }) => `${name}=${value}`).join('&');
  return [
    `### ${operation.summary}`,
    `# @name ${operation.operationId}`,
    `# ${operation.capability}`,
    ...operation.description
      .trim()
      .split('\n')
      .map((line) => `# ${line}`.trimEnd()),
    ...(optional === '' ? [] : [`# Optional: ?${optional}`]),
    `${operation.method.toUpperCase()} {{host}}${path}`,
    'Authorization: Bearer {{projectKey}}',
    ...(body === undefined ? [] : ['Content-Type: application/json', '', jsonText(body)]),
  ].join('\n');
}

function jsonText(body: Json): string {
  return JSON.stringify(body, null, 2);
}

function environmentsOf(document: OpenApiDocument) {
  const { production, mock } = serversOf(document);
  return { mock: { host: mock, projectKey: 'any-key' }, production: { host: production } };
}

function serversOf({ servers }: OpenApiDocument): { production: string; mock: string } {
  const urls = servers.map(({ url }) => url);
  const mock = urls.find((url) => new URL(url).hostname === '127.0.0.1');
  const production = urls.find((url) => url !== mock);
  if (mock === undefined || production === undefined) throw new Error('The contract names a mock and production.');
  return { production, mock };
}
