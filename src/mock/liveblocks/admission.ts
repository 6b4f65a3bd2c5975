import { decodeJwt } from 'jose';
import { isRecord, readOwn } from '../http/json.ts';
import type { Channel } from '../state/channel-store.ts';
import type { Project } from '../state/project.ts';
import type { Projects } from '../state/projects.ts';
import { type CloseCode, closeCodes } from './close-codes.ts';
import { findPermissions } from './permissions.ts';
import type { RoomDetails } from './room-details.ts';

/** A client that may enter a room. */
export interface Admission {
  project: Project;
  room: string;
  userId: string;
  info: unknown;
  permissions: string[];
  tokenId: string;
  /** When the token expires, in milliseconds since 1970. */
  expiresAt: number;
}

export type AdmissionResult = Admission | { code: CloseCode; reason: string };

/** Decides whether the holder of a token may enter a room. */
export async function admit(
  query: URLSearchParams,
  projects: Projects,
  nameLength: number,
  findDetails: (channel: Channel) => RoomDetails,
): Promise<AdmissionResult> {
  const { notAllowed, tokenExpired } = closeCodes;
  const [text, room] = [query.get('tok'), query.get('roomId')];
  if (query.has('pubkey')) {
    return { code: notAllowed, reason: 'The live mock takes no public keys: sign with realtime.auth.sign.' };
  }
  if (!room || room.length > nameLength) {
    return { code: notAllowed, reason: `roomId: must have 1 to ${nameLength} characters.` };
  }
  const project = projects.findByFingerprint(readProjectId(text ?? ''));
  if (project === undefined) return { code: notAllowed, reason: 'The token belongs to no project.' };
  const checked = await project.liveblocksTokens.check(text ?? '');
  if ('refused' in checked) {
    const code = checked.refused === 'expired' ? tokenExpired : notAllowed;
    return { code, reason: `The token is ${checked.refused}.` };
  }
  const { k, uid, ui, perms, gids } = checked.claims;
  const userId = String(uid);
  const channel = project.channels.get(room);
  const permissions =
    k === 'id'
      ? channel === undefined
        ? []
        : listAccesses(findDetails(channel), userId, gids)
      : findPermissions(perms, room);
  if (permissions.length === 0) return { code: notAllowed, reason: 'The token does not open this room.' };
  if (project.channels.open(room) === undefined) {
    return { code: notAllowed, reason: 'The project has as many channels as it may.' };
  }
  const { id: tokenId, expiresAt } = checked;
  return { project, room, userId, info: isRecord(ui) ? ui : undefined, permissions, tokenId, expiresAt };
}

/** What a room gives to a user whose token says only who it is. */
function listAccesses(
  { defaultAccesses, usersAccesses, groupsAccesses }: RoomDetails,
  userId: string,
  groups: unknown,
) {
  const ofGroups = Array.isArray(groups) ? groups.flatMap((group) => readOwn(groupsAccesses, String(group)) ?? []) : [];
  return readOwn(usersAccesses, userId) ?? (ofGroups.length > 0 ? ofGroups : defaultAccesses);
}

function readProjectId(token: string): string {
  try {
    return String(decodeJwt(token).pid);
  } catch {
    return '';
  }
}
