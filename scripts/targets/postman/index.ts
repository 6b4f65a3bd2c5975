import type { OpenApiDocument } from '../../../src/contract/document.ts';
import type { Operation } from '../../../src/contract/operations.ts';
import { type ReadyRequest, readyRequestsOf, type Variable, variablesOf } from '../model/ready-requests.ts';
import type { Target } from '../target.ts';
import { type Collection, type Field, type Folder, type Item, idOf, markdown } from './format.ts';
import { requestOf } from './request.ts';
import { jsonHeaders, savedResponsesOf } from './saved-responses.ts';
import { testScriptOf } from './test-script.ts';

/**
 * A Postman collection and its environment for the local mock.
 *
 * The writer is the project's own: openapi-to-postmanv2 gives every saved response of a status the same name, marks
 * Markdown as plain text, sends every optional parameter and one fixed idempotency key, and draws new ids each time.
 */
export const postman: Target = {
  name: 'postman',
  async generate(document) {
    return new Map([
      ['postman/collection.json', `${JSON.stringify(collectionOf(document), null, 2)}\n`],
      ['postman/environment.json', `${JSON.stringify(environmentOf(document), null, 2)}\n`],
    ]);
  },
};

function collectionOf(document: OpenApiDocument): Collection {
  const { info, servers } = document;
  const variables = variablesOf(document);
  const requests = readyRequestsOf(document);
  return {
    info: {
      _postman_id: idOf('collection'),
      name: info.title,
      description: markdown(`${info.description}\n${howToUse}`),
      version: info.version,
      schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json',
    },
    item: foldersOf(document, requests, variables),
    auth: { type: 'bearer', bearer: [{ key: 'token', value: '{{projectKey}}', type: 'string' }] },
    variable: [
      {
        name: 'baseUrl',
        value: servers[0]?.url ?? '',
        description: 'Where the service is. An environment replaces it.',
      },
      ...variables,
    ].map(({ name, value, description }) => ({
      key: name,
      value,
      type: 'string',
      description: markdown(description),
    })),
  };
}

const howToUse = `
## Use this collection

Choose the environment for the local mock, or make one with \`baseUrl\` and the secret \`projectKey\` of your project.
A run of the whole collection makes a channel, works with it and deletes it at the end. Change \`channel\` first when
your account has a channel of that name which must stay.
`;

function foldersOf(document: OpenApiDocument, requests: ReadyRequest[], variables: Variable[]): Folder[] {
  const isLast = ({ operation }: ReadyRequest) => operation.method === 'delete';
  const folder = (name: string, description: string, inside: ReadyRequest[]): Folder => ({
    id: idOf('folder', name),
    name,
    description: markdown(description),
    item: inside.map((request) => itemOf(request, variables)),
  });
  const byTag = document.tags.map(({ name, description }) =>
    folder(
      name,
      description,
      requests.filter((request) => !isLast(request) && request.operation.tags.includes(name)),
    ),
  );
  const last = requests.filter(isLast);
  const origins = last.map(({ operation }) => `"${operation.summary}" belongs to ${operation.tags.join(', ')}.`);
  const text = `What removes what the other folders made; it stands last so that a run of all finds it. ${origins.join(' ')}`;
  return [...byTag, folder('Clean up', text, last)].filter(({ item }) => item.length > 0);
}

function itemOf(ready: ReadyRequest, variables: Variable[]): Item {
  const { operation } = ready;
  const request = requestOf(operation, {
    ...ready,
    query: ready.query.map(({ name, value, description }) => ({
      key: name,
      value,
      description: markdown(description),
      disabled: true,
    })),
    headers: [...jsonHeaders(ready.body), ...optionalHeadersOf(operation)],
  });
  return {
    id: idOf(operation.capability),
    name: operation.summary,
    event: [
      {
        listen: 'test',
        script: {
          id: idOf(operation.capability, 'test'),
          type: 'text/javascript',
          exec: testScriptOf(operation, variables),
        },
      },
    ],
    request: { ...request, description: markdown(`\`${operation.capability}\`\n\n${operation.description}`) },
    response: savedResponsesOf(operation, request),
  };
}

/** Headers to tick when they are wanted: the contract's own, and what makes a mock answer something else. */
function optionalHeadersOf(operation: Operation): Field[] {
  const headers = (operation.parameters ?? []).filter((parameter) => parameter.in === 'header');
  const failure = Object.keys(operation.responses).find((status) => status !== '200');
  return [
    ...headers.map(
      ({ name, description = '' }): Field => ({
        key: name,
        value: '{{$guid}}',
        description: markdown(description),
        disabled: true,
      }),
    ),
    {
      key: 'Prefer',
      value: `code=${failure}`,
      description: markdown('For the mock only: any documented status, or `example=` and the name of an example.'),
      disabled: true,
    },
  ];
}

function environmentOf({ info, servers }: OpenApiDocument) {
  const mock = servers.find(({ url }) => new URL(url).hostname === '127.0.0.1') ?? servers[0];
  return {
    id: idOf('environment'),
    name: `${info.title}, local mock`,
    values: [
      { key: 'baseUrl', value: mock?.url, type: 'default', enabled: true },
      // The mock takes any key; a real one is typed in Postman and never written here.
      { key: 'projectKey', value: 'any-key', type: 'secret', enabled: true },
    ],
    _postman_variable_scope: 'environment',
  };
}
