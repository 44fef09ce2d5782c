const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Stand before a name or a thing and never end a sentence. Lower case, without the closing dot. */
export const NEVER_LAST = words(
  'mr mrs ms messrs mme v mlle dr prof rev hon gen lt col sgt capt cmdr maj adm cpl pvt gov sen sens rep reps supt det insp vs e.g i.e viz cf ca approx gens profs drs lieut brig pte atty',
);

/** End a sentence only where the next word is one that opens sentences: "on Main St. The car …". */
export const SELDOM_LAST = words(
  'st mt ft rd ave blvd hwy ln ct sq pl sr jr inc corp ltd co bros esq plc ph.d m.d b.a m.a al dept univ assn est jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
);

/** Go with a number: "No. 7", "pp. 3–5". */
export const BEFORE_NUMBER = words('no nos p pp vol art fig figs ch sec para v ver eq tel ext');

/** American states as newspapers shorten them, after a comma. */
export const STATES = words(
  'ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md me mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo ont que alta sask',
);

/** What follows a clock time in the same sentence: days, zones. */
export const AFTER_CLOCK = words(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march april june july august september october november december jan feb aug sept oct nov dec est edt et cst cdt ct mst mdt mt pst pdt pt gmt utc bst cet cest eet eest ist jst kst msk aest eastern central pacific mountain moscow greenwich',
);

/** Words that open sentences and are parts of no name. */
export const OPENERS = words(
  'the a an this that these those he she it we they i you his her its our their my your in on at by for from with without of to as if when while where who what why how after before since until during despite although though because but and or so yet however meanwhile there then now also both some many most all no not one two three another other each every few several only even still earlier later last next once under over about around according among between through instead moreover nevertheless police officials authorities',
);

/** Verbs that report speech, after a cry or a question within marks: "Why?" Jones asked. */
export const CUE_VERB =
  /^(?:said|says|asked|asks|told|wrote|writes|added|adds|shouted|cried|yelled|replied|answered|tweeted|posted|wondered|exclaimed|demanded|insisted|joked|called|screamed|recalled|quipped)$/;
