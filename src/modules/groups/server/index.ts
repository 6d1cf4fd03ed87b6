export { exportOf as exportGroupsOf } from './export-of.ts';
export { acceptConduct } from './accept-conduct.ts';
export { letIn, refuse, type Refusal, takeBackRequest } from './answer-request.ts';
export { type Changed, changePost, lookAfterThread, takeBackPost, type TakenBack } from './change-post.ts';
export { editGroup, type Edited, removeGroup, type Removed } from './edit-group.ts';
export { deletePosted, findGroup, findPosted, type Posted } from './find-posted.ts';
export { followGroup, type GroupFollowed, unfollowGroup } from './follow-group.ts';
export { followersOf, followsGroup, listFollowedGroups } from './followed-groups.ts';
export { forgetInvitations } from './forget-invitations.ts';
export { type Founded, foundGroup } from './found-group.ts';
export type { GroupInvitation } from './invitation-queries.ts';
export { type InvitedToGroup, inviteToGroup } from './invite-to-group.ts';
export { joinGroup, type JoinWish } from './join-group.ts';
export { isKeptOut, keepOut, type KeepingOut, letBack, listKeptOut } from './keep-out.ts';
export { changeRole, leaveGroup, ownsAlone, type RoleChanged, takeOutMember } from './leave-group.ts';
export { makeGroupLink } from './make-group-link.ts';
export { listThreads, newestThreads, type Paged, readThread } from './read-board.ts';
export {
  countRequests,
  type GroupRead,
  listAllMemberships,
  listGroups,
  listMembers,
  listMyGroups,
  listMyself,
  listRequests,
  readAsked,
  readGroup,
  roleInGroup
} from './read-group.ts';
export { listGroupInvitations, readGroupInvitation, withdrawGroupInvitation } from './read-group-invitation.ts';
export { groupName, threadAbout } from './name-group.ts';
export type { JoinRequest } from './request-queries.ts';
export type { GroupsDb, GroupsTables, GroupsTx } from './tables.ts';
export { replyInThread, startThread, type Written } from './write-post.ts';
