import { build, type PluginBuild } from 'esbuild';
import { expect, expectTypeOf, test } from 'vitest';
import type { z } from 'zod';
import contract from '../generated/openapi/openapi.json' with { type: 'json' };
import type { PublishParameters } from '../generated/typescript/client.ts';
import type { components, operations as Operations } from '../generated/typescript/types.ts';
import * as zod from '../generated/typescript/zod.ts';
import { generatedRoot } from '../scripts/shared/paths.ts';
import type { OpenApiDocument } from '../src/contract/document.ts';
import { listExampleRequests, readSuccessExamples } from '../src/contract/example-requests.ts';
import { listOperations, type Operation } from '../src/contract/operations.ts';
import { brokenRequestsOf } from './contract/broken-requests.ts';
import { parametersOf } from './support/call-by-capability.ts';
import { recordEvidence } from './support/evidence.ts';

const operations = listOperations(contract as unknown as OpenApiDocument);

/** The schemas of an operation, seen without their types. */
function schemasOf({ capability }: Operation): { parameters?: z.ZodType; data: z.ZodType } {
  return zod.schemas[capability as keyof typeof zod.schemas];
}

test('each capability has schemas, and parameters where it takes any', () => {
  expect(Object.keys(zod.schemas)).toEqual(operations.map(({ capability }) => capability));
  const bare = operations.filter((operation) => schemasOf(operation).parameters === undefined);
  expect(bare.map(({ capability }) => capability)).toEqual(['realtime.event.types']);
});

test("each of the contract's answers passes through its schema unchanged", async () => {
  for (const operation of operations) {
    for (const { value } of Object.values(readSuccessExamples(operation))) {
      const { data } = value as { data: unknown };
      expect(schemasOf(operation).data.parse(data)).toEqual(data);
    }
    await recordEvidence('zod', operation.capability);
  }
});

test("each of the contract's requests passes through its schema unchanged", () => {
  for (const operation of operations) {
    for (const example of listExampleRequests(operation)) {
      const parameters = parametersOf(example);
      expect(schemasOf(operation).parameters?.parse(parameters) ?? {}).toEqual(parameters);
    }
  }
});

const broken = operations.flatMap((operation) =>
  brokenRequestsOf(operation)
    .filter(({ body }) => body !== undefined)
    .map((request) => ({ ...request, operation, name: operation.capability })),
);

test.each(broken)('$name refuses a body with $title, and names the field', ({ operation, body, field }) => {
  const result = schemasOf(operation).parameters?.safeParse(body);
  expect(result?.success).toBe(false);
  expect(result?.error?.issues.flatMap(({ path }) => path)).toContain(field);
});

test('a channel has a name under either spelling, and its shape is there for forms', () => {
  const schema = zod.ChannelCreateParametersSchema;
  for (const names of [{ name: 'a' }, { channel: 'a' }, { name: 'a', channel: 'a' }]) {
    expect(schema.parse(names)).toEqual(names);
  }
  expect(schema.safeParse({ type: 'public' }).error?.issues).toMatchObject([{ path: ['name'], message: 'Required' }]);
  expect(Object.keys(schema.shape)).toEqual(['name', 'channel', 'type', 'vendor']);
});

test.each([0, 1.5, 'many'])('a limit of %s is refused', (limit) => {
  expect(zod.ChannelListParametersSchema.safeParse({ limit }).success).toBe(false);
});

test('data has to be there to be published, and can be null', () => {
  expect(zod.PublishParametersSchema.safeParse({ channel: 'a', event: 'b' }).success).toBe(false);
  expect(zod.PublishParametersSchema.safeParse({ channel: 'a', event: 'b', data: null }).success).toBe(true);
});

test('a text that must not be empty is refused empty, whichever texts it may be', () => {
  const channel = { channel_id: 'c', name: 'a', type: 'of tomorrow' };
  expect(zod.ChannelSchema.safeParse(channel).success).toBe(true);
  for (const name of Object.keys(channel)) {
    expect(zod.ChannelSchema.safeParse({ ...channel, [name]: '' }).success, name).toBe(false);
  }
  expect(zod.VendorTokenResultSchema.safeParse({ vendor: '', token: {} }).success).toBe(false);
});

test('a property that the contract does not know is accepted and left out', () => {
  expect(zod.ChannelCreateParametersSchema.parse({ name: 'a', later: true })).toEqual({ name: 'a' });
});

test('a signature is read by its vendor, and one of another shape or vendor stays as it came', () => {
  const signed = zod.VendorTokenResultSchema.parse({ vendor: 'pusher', token: { auth: 'key:signature' } });
  if (signed.vendor === 'pusher') expectTypeOf(signed.token).toEqualTypeOf<components['schemas']['PusherToken']>();
  const other = { vendor: 'acme', token: 'a text' };
  expect(zod.VendorTokenResultSchema.parse(other)).toEqual(other);
  expect(zod.VendorTokenResultSchema.safeParse({ vendor: 'pusher' }).success).toBe(false);
});

test("a token keeps what the contract does not name, since a vendor's SDK takes it as it is", () => {
  const tokens = [
    { vendor: 'pusher', token: { auth: 'key:signature', shared_secret: 's' } },
    { vendor: 'ably', token: { keyName: 'k', nonce: 'n', timestamp: 1, mac: 'm', later: { ttl: [1] } } },
    { vendor: 'liveblocks', token: { token: 't', later: 1 } },
  ];
  for (const signed of tokens) expect(zod.schemas['realtime.auth.sign'].data.parse(signed)).toEqual(signed);
});

test('an older zod is told what to do', async () => {
  const stub = { name: 'old zod', setup: replaceZod };
  const entryPoints = [`${generatedRoot}typescript/zod.ts`];
  const { outputFiles } = await build({ entryPoints, bundle: true, format: 'esm', write: false, plugins: [stub] });
  const program = `data:text/javascript,${encodeURIComponent(outputFiles[0]?.text ?? '')}`;
  await expect(import(/* @vite-ignore */ program)).rejects.toThrow('needs zod 4.3 or newer');
});

/** Puts a zod in place of the installed one that lacks what newer versions have. */
function replaceZod({ onResolve, onLoad }: PluginBuild): void {
  onResolve({ filter: /^zod$/ }, () => ({ path: 'zod', namespace: 'old' }));
  onLoad({ filter: /.*/, namespace: 'old' }, () => ({ contents: 'export const z = { string: () => ({}) };' }));
}

test('the descriptions of the contract are there for forms', () => {
  expect(zod.ChannelCreateParametersSchema.shape.name.description).toMatch(/name/);
});

/** True only for types that are the same to the compiler and can stand for each other. */
type Equal<A, B> = [A, B] extends [B, A] ? Same<A, B> : false;
/** It tells `any` from the rest, but not an absent property from an undefined one. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Flat<T> = { [Key in keyof T]: T[Key] };

type Zod = typeof zod;
type Component = keyof components['schemas'];
/** The names of the schemas whose Zod type is another than the contract's, for what goes in or for what comes out. */
type StrangeComponents<Direction extends 'input' | 'output'> = {
  [Name in Component]: Equal<TypeOf<`${Name}Schema`, Direction>, components['schemas'][Name]> extends true
    ? never
    : Name;
}[Component];
type TypeOf<Name extends string, Direction extends 'input' | 'output'> = Name extends keyof Zod
  ? Zod[Name] extends z.ZodType
    ? { input: z.input<Zod[Name]>; output: z.output<Zod[Name]> }[Direction]
    : 'no schema'
  : 'no schema';

type ParametersOf<Id extends keyof Operations> = Operations[Id] extends {
  requestBody: { content: { 'application/json': infer Body } };
}
  ? Body
  : Flat<Given<Operations[Id]['parameters']['path']> & Given<Operations[Id]['parameters']['query']>>;
/** A place without parameters is typed `never`, which would swallow the other. */
type Given<Place> = [NonNullable<Place>] extends [never] ? unknown : NonNullable<Place>;
type WithParameters = Exclude<keyof Operations, 'eventTypes'>;
type StrangeParameters = {
  [Id in WithParameters]: Equal<TypeOf<`${Capitalize<Id>}ParametersSchema`, 'input'>, ParametersOf<Id>> extends true
    ? never
    : Id;
}[WithParameters];
type StrangeData = {
  [Id in keyof Operations]: Equal<
    TypeOf<`${Capitalize<Id>}DataSchema`, 'output'>,
    Operations[Id]['responses'][200]['content']['application/json']['data']
  > extends true
    ? never
    : Id;
}[keyof Operations];

test('the types are equal to those of the contract, for what goes in and for what comes out', () => {
  expectTypeOf<StrangeComponents<'input'>>().toBeNever();
  expectTypeOf<StrangeComponents<'output'>>().toBeNever();
  expectTypeOf<StrangeParameters>().toBeNever();
  expectTypeOf<StrangeData>().toBeNever();
  type Texts = Pick<PublishParameters, 'channel' | 'event'>;
  expectTypeOf<Pick<z.input<typeof zod.PublishParametersSchema>, keyof Texts>>().toEqualTypeOf<Texts>();
});
