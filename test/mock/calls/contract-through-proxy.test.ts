import { describeContract } from '../../contract/suite.ts';
import { startProxiedLiveMock } from '../../contract/target-server.ts';

describeContract(await startProxiedLiveMock());
