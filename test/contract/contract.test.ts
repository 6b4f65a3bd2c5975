import { describeContract } from './suite.ts';
import { startTargetServer } from './target-server.ts';

describeContract(await startTargetServer());
