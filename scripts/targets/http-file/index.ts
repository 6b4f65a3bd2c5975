import type { Json } from '../../../src/contract/document.ts';
import type { ApiModel } from '../model/api.ts';
import { hashNotice } from '../model/notice.ts';
import { listReadyRequests, listVariables, type ReadyRequest } from '../model/ready-requests.ts';
import { keyVariable } from '../model/sample.ts';
import type { Target } from '../target.ts';

/**
 * A file of requests to send from an editor, and the same with checks. The first keeps to the syntax that the REST Client
 * of VS Code, the HTTP Client of JetBrains and httpyac share; the REST Client would send a check as a part of the body. They differ in how they reach an environment variable: JetBrains takes `host` and
 * `projectKey` from the environment that is chosen in http-client.env.json, which wins over the file there.
 */
export const httpFile: Target = {
  name: 'http file',
  async generate(api) {
    return new Map([
      ['http/realtime.http', renderFile(api, renderRequest)],
      ['http/realtime.test.http', renderFile(api, renderCheckedRequest)],
      ['http/http-client.env.json', `${JSON.stringify(describeEnvironments(api), null, 2)}\n`],
    ]);
  },
};

function renderFile(api: ApiModel, render: (request: ReadyRequest) => string): string {
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
  return `${[head.join('\n'), ...sent.map(render)].join('\n\n')}\n`;
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
    // An idempotency key of its own for each run: what the last one created and deleted is created again.
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}-{{$timestamp}}`),
    ...(body === undefined ? [] : ['Content-Type: application/json', '', renderJson(body)]),
  ].join('\n');
}

function renderCheckedRequest(request: ReadyRequest): string {
  return `${renderRequest(request)}

> {%
client.test('${request.call.capability} succeeds', () => {
  client.assert(response.status >= 200 && response.status < 300, 'It returned ' + response.status + '.');
});
%}`;
}

function renderJson(body: Json): string {
  return JSON.stringify(body, null, 2);
}

function describeEnvironments({ servers }: ApiModel) {
  return { mock: { host: servers.mock, projectKey: 'any-key' }, production: { host: servers.production } };
}
