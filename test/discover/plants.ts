import type { OpenApiDocument, OperationObject, Schema } from '../../src/contract/document.ts';
import type { Detail } from './shapes.ts';

/** A difference in what the service says. */
export interface Plant {
  title: string;
  /** Changes the copy of the contract that the service is described by. */
  plant(truth: OpenApiDocument): void;
  /** The findings that differ, each as its capability and its fact, and what a shape has to tell for each. */
  differences: { finding: string; by?: Detail }[];
}

const schema = (truth: OpenApiDocument, name: string) => truth.components.schemas?.[name] as Required<Schema>;
const operation = (truth: OpenApiDocument, path: string) =>
  Object.values(truth.paths[`/v1/realtime/${path}`] ?? {})[0] as OperationObject;
const differences = (...findings: (string | [string, Detail])[]) =>
  findings.map((item) => (typeof item === 'string' ? { finding: item } : { finding: item[0], by: item[1] }));

/** Puts a property in place of another, where the order matters to no one. */
function rename<Value>(holder: Record<string, Value>, from: string, to: string): void {
  holder[to] = holder[from] as Value;
  delete holder[from];
}

const example = (code: string) => ({ value: { ok: false, data: null, error: { code, message: 'No.' }, metadata: {} } });

export const plants: Plant[] = [
  { title: 'nothing', plant() {}, differences: [] },
  {
    title: 'another method',
    plant: (truth) => rename(truth.paths['/v1/realtime/presence/get/{channel}'] ?? {}, 'get', 'post'),
    differences: differences('realtime.presence.get method'),
  },
  {
    title: 'another path',
    plant: (truth) => rename(truth.paths, '/v1/realtime/user/disconnect', '/v1/realtime/user/kick'),
    differences: differences('realtime.user.disconnect path'),
  },
  {
    title: 'another type',
    plant(truth) {
      schema(truth, 'TokenIssueRequest').properties.ttl_seconds = { type: 'string' };
    },
    differences: differences(['realtime.token.issue parameter ttl_seconds: type', 'types']),
  },
  {
    title: 'another type of the items of an array',
    plant(truth) {
      schema(truth, 'AuthSignRequest').properties.channels = { type: 'array', items: { type: 'integer' } };
    },
    differences: differences(['realtime.auth.sign parameter channels: type', 'types']),
  },
  {
    title: 'one more value of a closed set',
    plant: (truth) => void schema(truth, 'AuthVendor').enum.push('tencent_im'),
    differences: differences(['realtime.auth.sign parameter vendor: type', 'closed sets']),
  },
  {
    title: 'a parameter that is required',
    plant(truth) {
      schema(truth, 'TokenIssueRequest').required = ['client_id'];
    },
    differences: differences('realtime.token.issue parameter client_id: required'),
  },
  {
    title: 'a parameter that is optional',
    plant(truth) {
      schema(truth, 'PublishRequest').required = ['channel', 'event'];
    },
    differences: differences('realtime.publish parameter data: required'),
  },
  {
    title: 'a parameter more',
    plant(truth) {
      schema(truth, 'PublishRequest').properties.account_id = { type: 'string' };
    },
    differences: differences('realtime.publish parameter account_id'),
  },
  {
    title: 'a parameter less',
    plant(truth) {
      const list = operation(truth, 'channel/list');
      list.parameters = list.parameters?.filter(({ $ref }) => !$ref?.endsWith('/Limit')) ?? [];
    },
    differences: differences('realtime.channel.list parameter limit'),
  },
  {
    title: 'another place of a parameter',
    plant(truth) {
      Object.assign(truth.components.parameters?.Cursor ?? {}, { in: 'path' });
    },
    differences: differences(['realtime.channel.list parameter cursor: place', 'places']),
  },
  {
    title: 'an optional property of the objects in an array',
    plant(truth) {
      schema(truth, 'PublishBatchMessage').required = ['channel', 'data'];
    },
    differences: differences(['realtime.publish.batch parameter messages[].event: required', 'nested']),
  },
  {
    title: 'an error more',
    plant(truth) {
      const media = operation(truth, 'channel/create').responses[409]?.content?.['application/json'];
      Object.assign(media?.examples ?? {}, { another: example('CHANNEL_LIMIT_REACHED') });
    },
    differences: differences('realtime.channel.create error CHANNEL_LIMIT_REACHED'),
  },
  {
    title: 'an error less',
    plant(truth) {
      delete operation(truth, 'channel/get/{channel}').responses[404];
    },
    differences: differences('realtime.channel.get error CHANNEL_NOT_FOUND', [
      'realtime.channel.get statuses',
      'statuses',
    ]),
  },
  {
    title: 'another status of an error',
    plant: (truth) => rename(operation(truth, 'channel/get/{channel}').responses, '404', '410'),
    differences: differences('realtime.channel.get error CHANNEL_NOT_FOUND: status', [
      'realtime.channel.get statuses',
      'statuses',
    ]),
  },
  {
    title: 'an error that may be retried',
    plant(truth) {
      Object.assign(truth['x-infrai-errors'].CHANNEL_NOT_FOUND ?? {}, { retry: true });
    },
    differences: ['channel.get', 'channel.delete', 'presence.get'].map((name) => ({
      finding: `realtime.${name} error CHANNEL_NOT_FOUND: retry`,
      by: 'retries' as const,
    })),
  },
  {
    title: 'another status of a success',
    plant: (truth) => rename(operation(truth, 'channel/create').responses, '200', '201'),
    differences: differences(['realtime.channel.create statuses', 'statuses']),
  },
  {
    title: 'a capability less',
    plant(truth) {
      delete truth.paths['/v1/realtime/event/types'];
    },
    differences: differences('realtime.event.types capability'),
  },
  {
    title: 'a capability more',
    plant(truth) {
      const more = structuredClone(truth.paths['/v1/realtime/channel/create'] ?? {});
      Object.assign(more.post ?? {}, {
        operationId: 'channelArchive',
        'x-infrai-capability': 'realtime.channel.archive',
      });
      truth.paths['/v1/realtime/channel/archive'] = more;
    },
    differences: differences('realtime.channel.archive capability'),
  },
];
