import type { ClientName } from '../../scripts/conformance/case.ts';

/** The cases that a client does not do yet, though it should. It is empty when the clients agree. */
export const pending: Partial<Record<ClientName, readonly string[]>> = {};
