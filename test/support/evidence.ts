import { appendEvidence, locateEvidence } from '../../scripts/coverage/evidence.ts';
import type { CoverageTargetId } from '../../scripts/coverage/targets.ts';

/**
 * Notes that a target was seen to serve a capability. Call it after the assertions on the call's answer, so that the
 * coverage table in the README shows only what a test has really seen.
 *
 * @param capability the full id, such as `realtime.publish`
 */
export async function recordEvidence(target: CoverageTargetId, capability: string): Promise<void> {
  await appendEvidence({ target, capability });
}

/**
 * The environment for a suite in another language: it appends its own facts, one JSON object a line, to the file that
 * EVIDENCE_FILE names.
 */
export function evidenceEnvironment(target: CoverageTargetId): { EVIDENCE_FILE: string } {
  return { EVIDENCE_FILE: locateEvidence(target) };
}
