import { makeCall, prepareCall, runTable } from './run-typescript.ts';

await runTable('typescript', (testCase) => makeCall(prepareCall(testCase)));
