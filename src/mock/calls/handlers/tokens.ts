import { refuseParameter } from '../call-refusal.ts';
import type { Handler } from '../operation-types.ts';

export const tokenIssue: Handler<'tokenIssue'> = async (parameters, { project, findEndpoint }) => {
  if (parameters.client_id === '') throw refuseParameter('client_id', 'must not be empty');
  const { text, token } = await project.tokens.issue(parameters);
  const expiry = new Date(token.expiresAt).toISOString();
  return {
    data: { token: text, client_id: token.client_id, expires_at: expiry, endpoint: findEndpoint() },
    vendor: null,
  };
};

export const tokenRevoke: Handler<'tokenRevoke'> = async ({ token_or_jti: tokenOrJti }, { project }) => {
  const { tokens, ablyTokens, liveblocksTokens } = project;
  let jti: string | undefined;
  // The tokens that a vendor's client got for what realtime.auth.sign signed are revoked like issued ones.
  for (const store of [tokens, ablyTokens, liveblocksTokens]) jti ??= await store.revoke(tokenOrJti);
  if (jti !== undefined) project.hub.endToken(jti);
  return { data: { revoked: jti !== undefined }, vendor: null };
};
