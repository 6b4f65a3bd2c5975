import type { ApiModel, Call } from '../model/api.ts';
import { listReadyRequests, listVariables, type ReadyRequest, type Variable } from '../model/ready-requests.ts';
import type { Target } from '../target.ts';
import { referToEncoded, renderEncodingScript } from './encode-path.ts';
import {
  type Collection,
  createId,
  describeInMarkdown,
  type Event,
  type Field,
  type Folder,
  type Item,
} from './format.ts';
import { renderRequest } from './request.ts';
import { listBodyHeaders, renderResponses } from './saved-responses.ts';
import { renderTestScript } from './test-script.ts';

/**
 * A Postman collection and its environment for the local mock.
 *
 * The writer is the project's own: openapi-to-postmanv2 gives every saved response of a status the same name, marks
 * Markdown as plain text, sends every optional parameter and one fixed idempotency key, and draws new ids each time.
 */
export const postman: Target = {
  name: 'postman',
  async generate(api) {
    return new Map([
      ['postman/collection.json', `${JSON.stringify(describeCollection(api), null, 2)}\n`],
      ['postman/environment.json', `${JSON.stringify(describeEnvironment(api), null, 2)}\n`],
    ]);
  },
};

function describeCollection(api: ApiModel): Collection {
  const { info } = api.document;
  const variables = listVariables(api);
  const requests = listReadyRequests(api, variables);
  return {
    info: {
      _postman_id: createId('collection'),
      name: info.title,
      description: describeInMarkdown(`${info.description}\n${howToUse}`),
      version: info.version,
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    item: arrangeFolders(api, requests, variables),
    auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{projectKey}}', type: 'string' }] },
    variable: [
      {
        name: 'baseUrl',
        value: api.servers.production,
        description: 'Where the service is. An environment replaces it.',
      },
      ...variables,
    ].map(({ name, value, description }) => ({
      key: name,
      value,
      type: 'string',
      description: describeInMarkdown(description),
    })),
  };
}

const howToUse = `
## Use this collection

Choose the environment for the local mock, or make one with \`baseUrl\` and the secret \`projectKey\` of your project.
A run of the whole collection makes a channel, works with it and deletes it at the end. Change \`channel\` first when
your account has a channel of that name which must stay.
`;

function arrangeFolders(api: ApiModel, requests: ReadyRequest[], variables: Variable[]): Folder[] {
  const isLast = ({ call }: ReadyRequest) => call.method === 'DELETE';
  const createFolder = (name: string, description: string, inside: ReadyRequest[]): Folder => ({
    id: createId('folder', name),
    name,
    description: describeInMarkdown(description),
    item: inside.map((request) => describeItem(request, variables)),
  });
  const byTag = api.groups.map(({ name, description, calls }) =>
    createFolder(
      name,
      description,
      requests.filter((request) => !isLast(request) && calls.includes(request.call)),
    ),
  );
  const last = requests.filter(isLast);
  const origins = last.map(({ call }) => `"${call.summary}" belongs to ${call.operation.tags.join(', ')}.`);
  const text = `What removes what the other folders made; it stands last so that a run of all finds it. ${origins.join(' ')}`;
  return [...byTag, createFolder('Clean up', text, last)].filter(({ item }) => item.length > 0);
}

function describeItem(ready: ReadyRequest, variables: Variable[]): Item {
  const { call } = ready;
  const request = renderRequest(call, {
    ...ready,
    pathParameters: referToEncoded(ready.pathParameters),
    query: ready.query.map(({ name, value, description }) => ({
      key: name,
      value,
      description: describeInMarkdown(description),
      disabled: true,
    })),
    headers: [...listBodyHeaders(ready.body), ...listContractHeaders(ready), ...listMockHeaders(call)],
  });
  return {
    id: createId(call.capability),
    name: call.summary,
    event: [
      ...(Object.keys(ready.pathParameters).length > 0
        ? [describeEvent(call, 'prerequest', renderEncodingScript(ready.pathParameters))]
        : []),
      describeEvent(call, 'test', renderTestScript(call, variables)),
    ],
    request: { ...request, description: describeInMarkdown(`\`${call.capability}\`\n\n${call.operation.description}`) },
    response: renderResponses(call, request),
  };
}

function describeEvent({ capability }: Call, listen: Event['listen'], exec: string[]): Event {
  return { listen, script: { id: createId(capability, listen), type: 'text/javascript', exec } };
}

/** Lists the contract's headers. Those that the example of the call does not have are there to tick when wanted. */
function listContractHeaders({ call, headers: sent }: ReadyRequest): Field[] {
  const headers = (call.operation.parameters ?? []).filter((parameter) => parameter.in === 'header');
  return headers.map(({ name, description = '' }) => ({
    key: name,
    value: '{{$guid}}',
    description: describeInMarkdown(description),
    ...(sent[name] === undefined && { disabled: true }),
  }));
}

/** Lists the header, to tick when wanted, that makes a mock return another response. */
function listMockHeaders({ failures }: Call): Field[] {
  return [
    {
      key: 'Prefer',
      value: `code=${failures[0]?.status}`,
      description: describeInMarkdown(
        'For the mock only: any documented status, or `example=` and the name of an example.',
      ),
      disabled: true,
    },
  ];
}

function describeEnvironment({ title, servers }: ApiModel) {
  return {
    id: createId('environment'),
    name: `${title}, local mock`,
    values: [
      { key: 'baseUrl', value: servers.mock, type: 'default', enabled: true },
      // The mock takes any key; a real one is typed in Postman and never written here.
      { key: 'projectKey', value: 'any-key', type: 'secret', enabled: true },
    ],
    _postman_variable_scope: 'environment',
  };
}
