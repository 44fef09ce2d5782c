export { familyName, groupPeople, type Person, type SpeakerRow } from './people/group.ts';
export { buildPeopleIndex, completeSpeaker, findPerson, type PeopleIndex } from './people/lookup.ts';
