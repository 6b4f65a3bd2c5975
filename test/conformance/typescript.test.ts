import { makeCall, runTable } from './run-typescript.ts';

await runTable('typescript', makeCall);
