/** Months as texts write them; a short one bears its dot. */
export const MONTH =
  '(?:jan(?:uary|\\.)|feb(?:ruary|\\.)|march|mar\\.|apr(?:il|\\.)|may|june?|july?|aug(?:ust|\\.)|sept?(?:ember|\\.)|oct(?:ober|\\.)|nov(?:ember|\\.)|dec(?:ember|\\.))';
export const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';

/** "On Tuesday", "in May": written large, and no name of anybody or any place. */
export const DAY_OR_MONTH = new RegExp(`^(?:${WEEKDAY}|${MONTH})$`, 'i');
