import type { OpenApiDocument } from '../contract/document.ts';
import { compareWithService } from './compare.ts';
import { readContractFacts } from './facts/read-contract.ts';
import type { ReadingLimits } from './read-json.ts';
import { defaultLimits, readService } from './read-service.ts';
import { createReport, type Report } from './report.ts';

/**
 * Compares the contract with what a service says about itself at `/v1/discovery`. It needs no key and sends none.
 *
 * @param baseUrl where the service is, without a slash at the end
 * @returns the report; what cannot be read is in it, and never thrown
 */
export async function discover(
  baseUrl: string,
  contract: OpenApiDocument,
  limits: ReadingLimits = defaultLimits,
): Promise<Report> {
  const ours = readContractFacts(contract);
  const known = Array.from(ours, ([capability, { method, path }]) => ({ capability, method, path }));
  const service = await readService(baseUrl, known, limits);
  return createReport(baseUrl, contract.info.version, compareWithService(ours, service), service);
}
