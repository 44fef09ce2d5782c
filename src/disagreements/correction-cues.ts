// Words by which a report, or whoever it tells of, takes a value back.

const STATED =
  '(?:sa(?:id|ys)|told|stated|put|gave|given|reported|announced|listed|estimated|believed|thought|counted|claimed|recorded|indicated|published|posted|quoted|spoke|spoken|talked|named|assumed|dated|measured|calculated|wrote|described)';
const AT_FIRST = '(?:at first|first|initially|originally|earlier|previously)';
const IN_ERROR = '(?:mistakenly|wrongly|incorrectly|erroneously|in error)';

/** Somebody gives a value. */
export const GIVES = new RegExp(`\\b${STATED}\\b`, 'i');
/** Somebody gave a value before another: "first put it at", "had said on Monday", "an initial count". */
export const GAVE_FIRST = new RegExp(
  [
    `\\b(?:${AT_FIRST}|${IN_ERROR}),?(?: (?!than\\b)\\p{L}+){0,3}? ${STATED}\\b`,
    '\\b(?:at first|first|initially|originally) had\\b[^.;,]*\\b(?:list|count|tally|toll|register|record|map|book)s?\\b',
    `\\b${STATED} (?:at first|initially|originally|earlier|previously)\\b`,
    `\\b(?:had|have|has)\\b(?: \\p{L}+){0,4} ${STATED}\\b`,
    '\\b(?:first|initial|early|earlier|original|previous|preliminary) (?:report|count|estimate|tally|figure|statement|announcement|bulletin|toll)s?\\b',
  ].join('|'),
  'iu',
);
/** Gave it before it was known better; what somebody merely "had said" may be of another time. */
export const GAVE_AT_FIRST = new RegExp(
  `\\b(?:at first|first|initially|originally|${IN_ERROR}) (?:been )?${STATED}\\b|\\b(?:at first|initially|originally)\\b[^.;]{0,50}?\\b${STATED}\\b|\\b(?:we|this (?:newspaper|paper|site|station)) (?:had |have )?(?:earlier |previously |first )?(?:reported|said|stated|wrote)\\b`,
  'iu',
);

/** What is set right, as a noun for a value or a pronoun. */
const VALUE =
  '(?:it|this|that|them|(?:the|its|his|her|their|that|this) (?:[\\p{L}-]+ ){0,2}?(?:number|toll|figure|count|total|tally|estimate|amount|sum|share|price|cost|age|ratio|time|date|day|hour|year|length|size|weight|speed|turnout|notice|statement|report|account|list|value|result|score|height|depth|distance|injured|dead|missing)s?)';
const BEFORE_VALUE = 'to (?:about |nearly |only |just |exactly |at least |around |some |the )?$';
/** "corrected its notice on Thursday to", right before the later value */
export const SET_RIGHT_TO = new RegExp(
  `\\b(?:(?:corrected|rectified|amended)\\b|revised ${VALUE})[^.;:]{0,60}? ${BEFORE_VALUE}`,
  'iu',
);
/** "brought the number down on Sunday to": verbs that tell of other things too */
export const MOVED_TO = new RegExp(
  `\\b(?:revised|adjusted|updated|changed|raised|lowered|reduced|increased|cut|upgraded|downgraded|brought|moved)(?: (${VALUE}))?(?: (?:back|down|up|upwards?|downwards?|late|later|early|on|yesterday|the next|the following|a|an)\\b[^.;:,]{0,40}?)? ${BEFORE_VALUE}`,
  'iu',
);
/** "a figure that was later", "and the toll has been": what is moved, right before the verb */
export const IS_VALUE = new RegExp(
  `(?:\\b${VALUE}|\\bwhich|\\b(?:number|figure|sum|value)(?: that)?)(?: (?:was|were|is|has|had|been|later|then|since|it|he|she|they))* $`,
  'iu',
);
/** "revised … from", right before the earlier value, "to" between the two; what is merely changed is no toll */
export const FROM =
  /\b(?:(?:corrected|revised)\b(?! (?:its|their|his|her) (?:price|forecast|outlook|rate|offer|bid|target|guidance|rating))|(?:raised|lowered|reduced|amended|changed|updated|adjusted|upgraded|downgraded) (?:the|its|their|his|her) (?:[\p{L}-]+ )?(?:toll|count|tally|estimate|figure|number of (?:the )?(?:dead|deaths|injured|missing|wounded|victims|casualties|cases))\b)[^.]{0,80}\bfrom $/iu;
export const FROM_TO = /^[^.;]{0,40}\bto (?:about |nearly |only |just )?$/;
/** "revised the toll to", right before the later value, "from" between the two */
export const COUNT_TO =
  /\b(?:revised|corrected|amended|lowered|reduced)(?: down)? (?:the|its|their|his|her) (?:[\p{L}-]+ )?(?:toll|count|tally|number of [\p{L} -]{1,40}|figure|total)(?: on \p{L}+)?(?: down)? to (?:about |nearly |only |just )?$/iu;
export const TO_FROM = /^(?: \p{L}+)? from (?:an? (?:earlier|initial|previous) )?$/u;

/** Words between the two values by which somebody knows better: "but said late on Saturday that", "but put it right: there were" */
export const LATER =
  /(?:[,;:.–—]|\b(?:but|then|before|however|though)\b)[^.]*?\b(?:said|admitted|acknowledged|conceded|clarified|stated|announced|confirmed|explained|told|turned out|proved|put (?:it|that|this|the \p{L}+) right|corrected (?:it|that|this|itself|himself|herself|themselves))\b/u;
export const MEANWHILE =
  /\b(?:later|late|then|since|afterwards?|now|admitted|acknowledged|conceded|clarified|right|corrected|turned out|proved|on (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|in the (?:morning|afternoon|evening)|the next day)\b/i;

/** A value that is put anew: "then at", "has since put it at", right before it */
export const PUT_ANEW = new RegExp(
  `\\b(?:later|since|then|subsequently|afterwards)(?:,| has| have)? (?:put|gave|set) ${VALUE} (?:at|as) (?:about |nearly |only |just )?$|[,;] (?:but |and )?(?:then|later) (?:at|as) (?:about |nearly |only |just )?$`,
  'iu',
);
/** "the correct figure was", right before the value */
export const IN_TRUTH =
  /\bthe (?:correct|real|right|true|actual) (?:[\p{L}-]+ ){1,3}?(?:was|is|were|are|should have been) (?:about |nearly |only |just )?$/iu;
/** A slip that somebody owns up to. */
export const OWNED_UP =
  /\b(?:apologi[sz]ed|retracted|withdrew|withdrawn|mistake|error|misprint|slip|mix-up|mistakenly|wrongly)\b/i;
/** "Correction:", "This article was amended": what a report says of itself */
export const CORRECTION =
  /^(?:a )?(?:corrections?|clarifications?)\b|\bthis (?:article|report|story|post)(?: \p{L}+)? (?:was|has been) (?:\p{L}+ )?(?:amended|corrected|updated)\b/iu;

/** "An earlier version of this article gave the price as …", "wrongly put the age at …" */
export const EARLIER_VERSION = new RegExp(
  [
    `\\b(?:earlier|previous|first|original|early|prior)(?: [\\p{L}-]+)? (?:version|edition|report|article|story|post|bulletin|dispatch)(?: of (?:this|the|our) (?:article|report|story|post|bulletin))? ${STATED}\\b`,
    `\\b(?:version|edition) of (?:this|our) (?:article|report|story|post|bulletin)\\b`,
    `\\b${IN_ERROR} ${STATED}\\b|\\b${STATED} ${IN_ERROR}\\b|\\bmisstated\\b`,
  ].join('|'),
  'iu',
);
/** What begins the correction behind it. */
export const IN_FACT =
  /(?:[;:.,–—]|\b(?:but|when|whereas|while))\s*(?:\p{L}+ ){0,6}?(?:in fact|actually|instead|it (?:was|is|should)|the (?:correct|right|true|actual|real)|there (?:was|were|are)|th(?:at|is) (?:was|is|should)|(?:was|were|is|are|has|should)\b)/iu;

/** Between a value and the one that it takes the place of: "the ban is for ten years, not the five (as first reported)" */
export const NOT = /^[^.;:]{0,40}?(?:,| –| —| and|) (?:not|rather than|instead of) (?:the )?$/u;
export const DOWN_FROM =
  /^[^.;:]{0,40}?,? down from an? (?:earlier|initial|previous|first|preliminary|original) (?:figure|count|estimate|report|tally|toll|total|number) of (?:about |nearly |some |at least )?$/u;
export const AS_REPORTED = new RegExp(
  `^[^.;]{0,40}?,? (?:as|which|that)?(?: \\p{L}+){0,4}? ?(?:${AT_FIRST}|${IN_ERROR}) (?:been )?${STATED}\\b|^[^.;]{0,40}?,? as we (?:had )?(?:wrote|written|reported|said|stated)\\b`,
  'iu',
);

/** A value that a verb frames: "put the number at", "gave the price as" */
export const FRAMED = /\b(?:put|puts|gave|given|listed|estimated|recorded|stated|set)\b[^,;.]* (?:at|as) $/i;

/** When something was said is nothing that was said: right before "Wednesday" in "said on Wednesday". */
export const SAID_ON = new RegExp(
  `\\b(?:${STATED}|it|this|that|but|and|admitted|corrected|which|then|later|late|early)(?: late| early|,)? (?:on |at |by )?$|^(?:on |at |late on )$`,
  'iu',
);

const NAME = "(\\p{Lu}[\\p{L}’'-]+(?: (?:\\p{Lu}[\\p{L}’'-]+|\\d+|de|van|von|of))*)";
/** A name that is taken back, of a person or a place, and the one in its place. */
export const RENAMED = new RegExp(
  `\\b(?:${AT_FIRST}|${IN_ERROR}|had)\\b[^.;]{0,40}?\\b(?:${STATED}|identified|called|located|placed)\\b[^.;]{0,100}?\\b(?:as|in|at|was|is|near) ${NAME}\\b[^.;]{0,40}?\\bcorrected (?:it|that|this|the (?:name|spelling|place|site|location|address|street|town|village))\\b[^.;]{0,40}? to ${NAME}`,
  'du',
);
