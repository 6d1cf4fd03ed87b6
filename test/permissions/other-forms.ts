import { NEW_GATHERING } from './group-acts.ts';

/** Forms that only somebody with an account sends, for herself. */
export const FOR_HERSELF = [
  '/account end',
  '/account endOthers',
  '/account rename',
  '/account/blocks block',
  '/account/blocks unblock',
  '/account/feeds choose',
  '/account/feeds end',
  '/account/feeds make',
  '/account/leave default',
  '/account/notices default',
  '/account/profile default',
  '/account/sign-in remove',
  '/account/sign-in removeProvider',
  '/account/sign-in rename',
  '/account/sources *',
  '/days seen',
  '/days seenChange',
  '/gatherings/[slug]/first part',
  '/gatherings/[slug]/hello takeBack',
  '/gatherings/[slug]/me bring',
  '/gatherings/[slug] mark',
  '/gatherings/[slug] placeBack',
  '/gatherings/[slug] removeSeen',
  '/gatherings/[slug]/pitches learn',
  '/gatherings/[slug]/pitches/[number] change',
  '/gatherings/[slug]/pitches/[number] takeBack',
  '/gatherings/[slug]/pitches/[number] withdraw',
  '/gatherings/elsewhere default',
  '/groups/[slug] takeBack',
  '/groups/new default',
  '/ideas/new default',
  '/new/camp default',
  '/people follow',
  '/people makeList',
  '/people unfollow',
  '/people unfollowGroup',
  '/people/[handle] block',
  '/people/[handle] follow',
  '/people/[handle] list',
  '/people/[handle] unfollow',
  '/people/bring follow',
  '/people/bring look',
  '/people/lists/[id] remove',
  '/people/lists/[id] rename',
  '/people/lists/[id] takeOut'
];

/** Forms that only who runs the server sends. */
export const FOR_THE_ADMINISTRATOR = [
  '/administrator/invitations invite',
  '/administrator/invitations link',
  '/administrator/invitations withdraw',
  '/administrator/places add',
  '/administrator/places remove',
  '/administrator/reports done',
  '/administrator/settings default',
  '/administrator/sources *',
  '/administrator/timetables add',
  '/administrator/timetables again',
  '/administrator/timetables anyway',
  '/administrator/timetables known',
  '/administrator/timetables refresh',
  '/administrator/timetables remove',
  '/administrator/timetables/[id] cut',
  '/administrator/timetables/[id] live',
  '/reach make'
];

/** Forms for whoever holds a secret that was sent or printed: a made-up one changes nothing. */
export const FOR_WHO_HOLDS_A_LINK = [
  '/administrator/link/[token] default',
  '/gatherings/[slug]/join back',
  '/groups/[slug]/invitations/[token] default',
  '/invitations/[token] ask',
  '/invitations/[token] join',
  '/sign-in/[token] default',
  '/unsubscribe/[token]/[topic] default'
];

/** Forms for everybody, with an account or without: they ask about journeys, or sign in and out. */
export const FOR_EVERYBODY = [
  '/ ask',
  '/answers/[id] hours',
  '/answers/[id] keep',
  '/answers/[id] other',
  '/answers/[id] place',
  '/answers/[id] share',
  '/answers/[id] start',
  '/answers/[id] wrong',
  '/gatherings/[slug] place',
  '/gatherings/[slug] share',
  '/gatherings/[slug] start',
  '/gatherings/[slug] wrong',
  '/sign-in default',
  '/sign-out default',
  '/start add',
  '/start remove',
  '/start save'
];

/** Enough of every field, so that a form that reads before it refuses has something to read. */
export const ALL_FIELDS = {
  ...NEW_GATHERING,
  name: 'Name',
  words: 'Words',
  group: '00000000-0000-4000-8000-000000000000',
  mark: 'going'
};
