/**
 * Countries and peoples whose officials mostly speak another language than English. A statement of theirs in an
 * English report is likely a translation.
 */
const ELSEWHERE = new Set(
  'afghan afghanistan albania albanian algeria algerian argentina argentine armenia armenian austria austrian azerbaijan azerbaijani belarus belarusian belgian belgium bolivia bolivian bosnia bosnian brazil brazilian bulgaria bulgarian cambodia cambodian catalan chile chilean china chinese colombia colombian croatia croatian cuba cuban czech danish denmark dutch egypt egyptian estonia estonian ethiopia ethiopian european finland finnish france french georgian german germany greece greek hungarian hungary iceland icelandic indonesia indonesian iran iranian iraq iraqi israel israeli italian italy japan japanese jordan jordanian kazakh kazakhstan korea korean kosovo kuwait kuwaiti latvia latvian lebanese lebanon libya libyan lithuania lithuanian macedonian mexican mexico moldova moldovan mongolia mongolian montenegro moroccan morocco myanmar nepal nepalese netherlands norway norwegian palestinian peru peruvian poland polish portugal portuguese qatar qatari romania romanian russia russian saudi serb serbia serbian slovak slovakia slovenia slovenian spain spanish sudan sudanese sweden swedish swiss switzerland syria syrian taiwan taiwanese thai thailand tunisia tunisian turkey turkish türkiye ukraine ukrainian uzbek uzbekistan venezuela venezuelan vietnam vietnamese yemen yemeni'.split(
    ' ',
  ),
);

/** @returns true where one of a speaker's roles tells a country of another language than English */
export const mayBeTranslated = (roles: readonly string[]): boolean =>
  roles.some((role) => role.split(/[^\p{L}]+/u).some((word) => ELSEWHERE.has(word.toLowerCase())));
