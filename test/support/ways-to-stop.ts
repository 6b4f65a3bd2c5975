import type { RunningCommand } from '../../scripts/shared/running-command.ts';

/** A way to tell a running command to stop. */
interface WayToStop {
  name: string;
  stop(command: RunningCommand): void;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Every way that this system has. Windows has no signals that a test could send. */
export const waysToStop: WayToStop[] = [
  { name: "its parent's word", stop: (command) => void command.stop() },
  ...(process.platform === 'win32' ? [] : signals).map((name) => ({
    name,
    stop: (command: RunningCommand) => void command.process.kill(name),
  })),
];
