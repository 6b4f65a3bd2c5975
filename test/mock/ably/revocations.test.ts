import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { keyHolder } from '../../../src/mock/ably/identity.ts';
import { type StartOptions, startSessions } from './fake-session.ts';

const now = 1_700_000_000_000;

function start(options: StartOptions = {}) {
  const started = startSessions(options);
  const { connect, realm } = started;
  /** Connects the holder of a token of ada. */
  const hold = (tokenId: string, issuedAt: number, revokedBy = ['clientId:ada']) =>
    connect({ identity: { clientId: 'ada', anyClient: false, tokenId, issuedAt, revokedBy, expiresAt: now + 60_000 } });
  return { ...started, hold, revocations: realm.revocations };
}

const isOpen = ({ session }: ReturnType<ReturnType<typeof start>['connect']>) => session.connection.open;

describe('a revocation', () => {
  test('ends the connections of the tokens that it means, and no others', () => {
    const { hold, connect, revocations, project } = start();
    const old = hold('old', now - 1);
    const others = [hold('new', now), hold('other', now - 1, ['clientId:bob']), connect()];
    revocations.revoke('clientId:ada', now);
    expect(old.socket.take()).toMatchObject([{ action: 6, error: { code: 40141 } }]);
    expect([isOpen(old), ...others.map(isOpen)]).toEqual([false, true, true, true]);
    expect(project.ablyTokens.listRevoked()).toEqual([{ id: 'old', expiresAt: now + 60_000 }]);
  });

  test('ends what is of the same second only where it is known to be older', () => {
    const { hold, revocations } = start();
    const [older, later] = [hold('older', now + 100), hold('later', now + 500)];
    revocations.revoke('clientId:ada', now + 500);
    expect([isOpen(older), isOpen(later)]).toEqual([false, true]);
    const isRevoked = (issuedAt: number) =>
      revocations.isRevoked({ ...keyHolder, issuedAt, revokedBy: ['clientId:ada'] });
    expect([isRevoked(now - 1), isRevoked(now)]).toEqual([true, false]);
  });

  test('of an earlier time does not undo one of a later time', () => {
    const { revocations } = start();
    const isRevoked = () => revocations.isRevoked({ ...keyHolder, issuedAt: now - 1, revokedBy: ['clientId:ada'] });
    expect(isRevoked()).toBe(false);
    revocations.revoke('clientId:ada', now);
    revocations.revoke('clientId:ada', now - 5_000);
    expect(isRevoked()).toBe(true);
  });

  test('concerns a token by any of its targets', () => {
    const { revocations } = start();
    revocations.revoke('channel:room', now);
    const token = { ...keyHolder, issuedAt: 0 };
    expect(revocations.isRevoked({ ...token, revokedBy: ['clientId:ada', 'channel:room'] })).toBe(true);
    expect(revocations.isRevoked({ ...token, revokedBy: ['clientId:ada', 'channel:other'] })).toBe(false);
    expect(revocations.isRevoked(token)).toBe(false);
  });

  test('is remembered until there are as many newer ones as may be', () => {
    const { revocations } = start({ vendorLimits: { remembered: 2 } });
    const isRevoked = (target: string) => revocations.isRevoked({ ...keyHolder, issuedAt: 0, revokedBy: [target] });
    for (const target of ['a', 'b', 'c']) revocations.revoke(target, now);
    expect(['a', 'b', 'c'].map(isRevoked)).toEqual([false, true, true]);
  });

  test('of a client that is lost ends it for good', () => {
    const { hold, revocations, hub, realm } = start();
    const lost = hold('old', now - 1);
    lost.socket.emit('close');
    revocations.revoke('clientId:ada', now);
    expect([hub.connections.size, realm.clients.size]).toEqual([0, 0]);
  });
});

describe('a revocation with a margin', () => {
  test('asks for new tokens at once, and ends those who did not bring one when it is over', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { hold, connect, revocations } = start();
    const [stays, renews, key] = [hold('stays', now - 1), hold('renews', now - 1), connect()];
    expect(revocations.revokeLater('clientId:ada', now, 30_000)).toBe(true);
    expect([stays, renews, key].map(({ socket }) => socket.take())).toEqual([[{ action: 17 }], [{ action: 17 }], []]);
    renews.session.admit({ ...renews.session.identity, tokenId: 'new', issuedAt: now });
    vi.advanceTimersByTime(29_999);
    expect([isOpen(stays), isOpen(renews)]).toEqual([true, true]);
    vi.advanceTimersByTime(1);
    expect([isOpen(stays), isOpen(renews), isOpen(key)]).toEqual([false, true, true]);
  });

  test('makes room for another one when it is over', () => {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const { revocations } = start({ vendorLimits: { waitingRevocations: 2 } });
    const revoke = () => revocations.revokeLater('clientId:ada', now, 1_000);
    expect([revoke(), revoke(), revoke()]).toEqual([true, true, false]);
    vi.advanceTimersByTime(1_000);
    expect([revoke(), revoke(), revoke()]).toEqual([true, true, false]);
  });
});
