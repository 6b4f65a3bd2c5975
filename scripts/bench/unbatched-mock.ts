import { mock } from '../../src/cli/mock.ts';
import { runCommand } from '../../src/command/run.ts';
import { writes } from '../../src/mock/realtime/write-batch.ts';

/** The live mock as it would be if it wrote each message by itself, to compare with. */
writes.hold = () => {};
await runCommand(() => mock.run(process.argv.slice(2)));
