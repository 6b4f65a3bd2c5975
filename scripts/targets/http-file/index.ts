import type { Json } from '../../../src/contract/document.ts';
import type { ApiModel } from '../model/api.ts';
import { hashNotice } from '../model/notice.ts';
import { listReadyRequests, listVariables, type ReadyRequest } from '../model/ready-requests.ts';
import { keyVariable } from '../model/sample.ts';
import type { Target } from '../target.ts';

/**
 * A file of requests to send from an editor. It keeps to the syntax that the REST Client of VS Code, the HTTP Client of
 * JetBrains and httpyac share. They differ in how they reach an environment variable: JetBrains takes `host` and
 * `projectKey` from the environment that is chosen in http-client.env.json, which wins over the file there.
 */
export const httpFile: Target = {
  name: 'http file',
  async generate(api) {
    return new Map([
      ['http/realtime.http', renderFile(api)],
      ['http/http-client.env.json', `${JSON.stringify(describeEnvironments(api), null, 2)}\n`],
    ]);
  },
};

function renderFile(api: ApiModel): string {
  const variables = listVariables(api);
  const sent = listReadyRequests(api, variables);
  const used = variables.filter(({ name }) => JSON.stringify(sent).includes(`{{${name}}}`));
  const head = [
    hashNotice.trimEnd(),
    '#',
    `# ${api.title} ${api.version}: a request of each capability, for the editor.`,
    `# VS Code and httpyac take the project key from the environment variable ${keyVariable}; the mock takes any.`,
    '# JetBrains takes host and key from the environment that you choose there. Its key for production belongs into',
    '# http-client.private.env.json, which is not committed.',
    '',
    `@host = ${api.servers.mock}`,
    `@projectKey = {{$processEnv ${keyVariable}}}`,
    ...used.flatMap(({ name, value, description }) => [`# ${description}`, `@${name} = ${value}`]),
  ];
  return `${[head.join('\n'), ...sent.map(renderRequest)].join('\n\n')}\n`;
}

function renderRequest({ call, pathParameters, query, headers, body }: ReadyRequest): string {
  const path = call.path.replace(/\{(\w+)\}/g, (_whole, name: string) => pathParameters[name] ?? '');
  const optional = query.map(({ name, value }) => `${name}=${value}`).join('&');
  return [
    `### ${call.summary}`,
    `# @name ${call.operationId}`,
    `# ${call.capability}`,
    ...call.operation.description
      .trim()
      .split('\n')
      .map((line) => `# ${line}`.trimEnd()),
    ...(optional === '' ? [] : [`# Optional: ?${optional}`]),
    `${call.method} {{host}}${path}`,
    'Authorization: Bearer {{projectKey}}',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    ...(body === undefined ? [] : ['Content-Type: application/json', '', renderJson(body)]),
  ].join('\n');
}

function renderJson(body: Json): string {
  return JSON.stringify(body, null, 2);
}

function describeEnvironments({ servers }: ApiModel) {
  return { mock: { host: servers.mock, projectKey: 'any-key' }, production: { host: servers.production } };
}
