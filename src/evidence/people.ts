export type { SpeakerRow } from './people/clusters.ts';
export { familyName, groupPeople, type Person } from './people/group.ts';
export {
  buildPeopleIndex,
  completeSpeaker,
  findPerson,
  type PeopleIndex,
  peopleIndexOf,
} from './people/lookup.ts';
