import { clearEvidence } from '../../scripts/coverage/evidence.ts';

/** Runs once before all tests: the evidence is that of one run. A run that a test starts adds to the outer one's. */
export default async function setup(): Promise<void> {
  if (process.env.EVIDENCE_RUN !== undefined) return;
  process.env.EVIDENCE_RUN = String(process.pid);
  await clearEvidence();
}
