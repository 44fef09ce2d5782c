import type { PassageKind } from './types.ts';

/** Words; a caption is seldom longer, and body text must not be lost to a rule. */
const MAX_CAPTION_WORDS = 90;
const MAX_CHARACTERS = 1200;
const MAX_CREDIT_WORDS = 60;

/** Agencies and picture libraries that credits name. */
const AGENCIES =
  'AP|AFP|PA|EPA|EFE|EPA-EFE|UPI|ANSA|DPA|dpa|TASS|ANI|PTI|AAP|CP|NTB|TT|ANP|MTI|PAP|Reuters|REUTERS|Xinhua|Kyodo|Yonhap|Anadolu|Bloomberg|NurPhoto|SOPA|SIPA|Sipa|Abaca|ABACA|Zuma|ZUMA|Imago|IMAGO|Alamy|Shutterstock|Getty|iStock|Corbis|Magnum|Rex|REX|WireImage|Maxar|Unsplash|Flickr|Wikimedia|Handout|Pool|The Canadian Press|Associated Press|The Associated Press';
const AGENCY_PART =
  'Images?|Wire|Media|Photos?|Press|Agency|Commons|Pictures|USA|Features|Technologies|News|Archive|via (?:Getty Images|AP|Reuters|REUTERS|AFP)';
const AGENCY = `(?:(?:${AGENCIES})(?: (?:${AGENCY_PART}))?(?: Stock)?)`;
const NAME_WORD = '[\\p{Lu}"“][\\p{L}\\p{M}.\'’"”:&-]*';
const NAMES = `${NAME_WORD}(?:,? (?:(?:of|the|for|and|de|la|van|von|der|bin|al) )?(?:${NAME_WORD})){0,5}`;
const PARTS = `${NAMES}(?: ?\\/ ?${NAMES}){0,4}`;
const EXTRA = '(?:,? ?(?:\\/ ?)?(?:File|FILE|Pool|POOL|file|pool|Handout|handout|TPX))*';

/** "Name/AGENCY", "AGENCY/Name", "Name/Firm via AGENCY". */
const SIGNATURE = `(?:${PARTS} via ${AGENCY}|${PARTS} ?\\/ ?${AGENCY}|${AGENCY} ?\\/ ?${PARTS})${EXTRA}`;
const PICTURE = '(?:photo|photograph|picture|pic|image|video|graphic|illustration|screengrab|screenshot)s?';
/** "Photo: …", "Photo by …", "Photo courtesy of …", "Credit: …". */
const LABEL = `(?i:(?:file )?${PICTURE}(?: credit)?(?: ?:| by| courtesy(?: of)?:?)|credit ?:|courtesy(?: of|:))`;
/** Words by which a paper, station or office shows in a credit that names no agency. */
const OUTLET_WORD =
  '(?:News|Times|Post|Herald|Tribune|Press|Media|Journal|Star|Chronicle|Sun|Sentinel|Globe|Guardian|Telegraph|Observer|Gazette|Courier|Mirror|Express|Mail|Standard|Independent|Daily|Images|Photos?|Pictures|Agency|Department|Office|Police|TV|Radio|Broadcasting)';
const TWO_NAMES = `${NAME_WORD} ${NAME_WORD}(?: ${NAME_WORD})? ?\\/ ?(?:for )?(?:${NAME_WORD} ){0,4}${OUTLET_WORD}(?: ${NAME_WORD})?`;

const TAILS = [
  new RegExp(
    `(?:^|\\s)\\((?:${SIGNATURE}|${TWO_NAMES}|${LABEL} ?[^()]{2,80}|[Ff]ile (?:photo|picture|image))\\)\\.?$`,
    'u',
  ),
  new RegExp(`(?<![.!?]["”’']?)(?:^|\\s)\\(${AGENCY}${EXTRA}\\)$`, 'u'),
  new RegExp(`(?:^|[.!?"”’)\\]]\\s+|\\s\\|\\s|—\\s?)${SIGNATURE}$`, 'u'),
  new RegExp(`(?:^|[.!?"”’)\\]]\\s+|\\s\\|\\s|—\\s?)${LABEL} ?${PARTS}${EXTRA}$`, 'u'),
];

const WHOLE_CREDIT = [
  new RegExp(`^\\(?(?:${SIGNATURE}|${AGENCY})\\)?\\.?$`, 'u'),
  new RegExp(`^\\(?${LABEL} ?${PARTS}${EXTRA}\\)?\\.?$`, 'u'),
  /^\W*(?:TM and )?(?:©|\(c\)|copyright )(?=.*rights reserved)/i,
  /^\(?(?:© ?|\(c\) |copyright (?:© ?|\(c\) )?)(?:by )?(?:19|20)\d\d(?: [^.]{1,60})?\.?$/i,
  new RegExp(`^\\(?(?:©|Copyright|COPYRIGHT) ?${PARTS}\\)?\\.?$`, 'u'),
  /^image source,/i,
  /^\(?(?:additional )?(?:reporting|writing|editing)(?: and (?:reporting|writing|editing))? by\b/i,
  /^All rights reserved\b/,
  new RegExp(`^(?:By|BY) ${NAME_WORD}(?: ${NAME_WORD}){1,3}(?:(?:,| and| \\|) ?${NAMES})?$`, 'u'),
];

const CAPTION_STARTS = [
  /^(?:image|photo|picture) caption\b/i,
  /^(?:photo|picture|image|file photo|file picture|caption|pictured|handout photo)\s?[:.]\s/i,
  /^\(?(?:a )?file (?:photo|picture|image)(?:graph)?\b/i,
  /^FILE\s?[-–—:(]/,
  /^(?:in )?this (?:(?:undated|handout|combination|satellite|aerial|video|file|screen|still|frame|grab) ?)*(?:photo|photograph|picture|image|frame grab) (?:provided|released|taken|made|shows|from|shared|published)\b/i,
  // "In this Monday, June 3, 2019, file photo, …"
  /^In this (?:(?:undated|handout|combination|satellite|aerial|video|file|\p{Lu}\p{L}+\.?|\d{1,4}),? )*(?:photo|photograph|picture|image|frame grab),? /u,
];

/** Tells what a block is by the forms that newspapers give captions and credits; in doubt it is body. */
export function passageKind(text: string): PassageKind {
  if (text.length > MAX_CHARACTERS) return 'body';
  const plain = text.replace(/\s+/g, ' ').trim();
  const words = plain.split(' ', MAX_CAPTION_WORDS + 1).length;
  if (words > MAX_CAPTION_WORDS) return 'body';
  if (words <= MAX_CREDIT_WORDS && WHOLE_CREDIT.some((pattern) => pattern.test(plain))) return 'credit';
  return [...CAPTION_STARTS, ...TAILS].some((pattern) => pattern.test(plain)) ? 'caption' : 'body';
}
