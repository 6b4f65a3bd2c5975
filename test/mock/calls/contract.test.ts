import { describeContract } from '../../contract/suite.ts';
import { startLiveMock } from '../../contract/target-server.ts';

describeContract(await startLiveMock());
