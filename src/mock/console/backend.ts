import type { operations } from '../../../generated/typescript/types.ts';
import type { Answer } from '../http/envelope.ts';
import type { ChannelType, RealtimeProject } from '../realtime/hub.ts';

/** What the console shows of a channel, beside its members and connections. */
export interface ConsoleChannel {
  name: string;
  type: ChannelType;
  /** When an event was last published, in milliseconds since 1970. */
  lastPublishedAt?: number;
}

/** A project as the console sees it. */
export interface ConsoleProject extends RealtimeProject {
  readonly channelCount: number;
  /** The channels in the order of `realtime.channel.list`. */
  channels(): Iterable<ConsoleChannel>;
}

/** What the console asks of the mock. */
export interface ConsoleBackend<Project extends ConsoleProject = ConsoleProject> {
  /** The projects that were seen since the start, the default one first. */
  projects(): Iterable<Project>;
  /** Carries out an operation as if its call had come with the project's key: checked, recorded and answered the same. */
  call(project: Project, operationId: keyof operations, body: unknown): Promise<Answer>;
}
