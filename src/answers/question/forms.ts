/** What a question wants to be told. */
export type AnswerKind =
  | 'person'
  | 'name'
  | 'which'
  | 'place'
  | 'time'
  | 'clock'
  | 'meaning'
  | 'year'
  | 'number'
  | 'amount'
  | 'money'
  | 'percent'
  | 'age'
  | 'founded'
  | 'duration'
  | 'length'
  | 'size'
  | 'speed'
  | 'weight'
  | 'temperature'
  | 'reason'
  | 'manner'
  | 'saying'
  | 'yes-no'
  | 'thing';

/** First that matches wins. The match holds only words that ask, unless the form is marked `content`. */
export const FORMS: readonly { kind: AnswerKind; form: RegExp; content?: true }[] = [
  {
    kind: 'name',
    form: /\b(?:what|which) (?:is|was|are|were) the (?:(?:full|first|last|real) )?names? (?:of|for)\b/i,
  },
  { kind: 'name', form: /\bwhat (?:is|was|are|were) (?=[^?]+ (?:called|named|names?)\b)/i },
  { kind: 'name', form: /^(?:the )?(?:full |first |last )?names? of\b/i },
  {
    kind: 'money',
    form: /\bhow much (?:money|cash)\b|\bhow (?=(?:expensive|costly|pricey)\b)|\b(?:at )?what (?:price|cost)\b/i,
  },
  {
    kind: 'percent',
    form: /\b(?:what|which|how many|how much) (?:percentage|percent|per cent|proportion|share|fraction)\b(?: of\b)?/i,
  },
  { kind: 'weight', form: /\bhow much (?:did|does|do|will|would) .+ weigh\b/i, content: true },
  {
    kind: 'length',
    form: /\bhow long (?=(?:is|was|are|were) (?:the|a|an|his|her|its|their|this|that|those|these) (?:[\w’'-]+ ){0,2}?(?:runways?|bridges?|tunnels?|roads?|routes?|rivers?|walls?|fences?|queues?|ships?|boats?|vessels?|convoys?|piers?|beach(?:es)?|cracks?|tracks?|pipelines?|cables?|pipes?|ropes?|canals?|trains?|blades?|tails?|trench(?:es)?)(?:\?|$| (?:at|in|on|under|over|of|through|between|to|from|near|across|along)\b))/i,
  },
  { kind: 'age', form: /\bhow old\b|\b(?:at )?what age\b|\bhow many years old\b/i },
  {
    kind: 'duration',
    form: /\b(?:for )?how long (?:did|does|do|was|were|will|has|have|had|would|can|after|before|until|it|ago|must)\b/i,
  },
  // "how long is she going to jail for", "how long is the truce"; of other things their length is asked for
  {
    kind: 'duration',
    form: /\bhow long (?=(?:is|are|am) [^?]*\b(?:going to|in|for|shut|closed|banned|suspended|away|out|off|open|(?:contract|deal|lease|loan|ban|sentence|term|curfew|strike|truce|cease-?fire|trial|hearing|wait|delay|break|visit|shift|flight|journey|film|match)s?)\b)/i,
  },
  {
    kind: 'duration',
    form: /\bhow many (?:seconds|minutes|hours|days|weeks|months|years|decades|centuries)\b/i,
    content: true,
  },
  {
    kind: 'number',
    form: /\bhow (?:many times|many|often|frequently)\b|\b(?:what|which) (?:number|amount) of\b|\bwhat (?:is|was|were|are) the (?:total )?number of\b/i,
  },
  { kind: 'speed', form: /\bhow (?:fast|quick(?:ly)?)\b|\b(?:what|which) speed\b/i },
  { kind: 'weight', form: /\bhow heavy\b/i },
  { kind: 'temperature', form: /\bhow (?:hot|cold|warm)\b|\bwhat temperature\b/i },
  // these tell which of its measures is asked for: "at a depth of 9 km"
  { kind: 'length', form: /\bhow (?=(?:tall|deep|wide)\b)/i },
  { kind: 'length', form: /\bhow (?:far|long|thick|close|near)\b/i },
  { kind: 'size', form: /\bhow (?=(?:strong|powerful)\b)/i },
  { kind: 'size', form: /\bhow (?:high|big|large|low|small)\b/i },
  { kind: 'amount', form: /\bhow much\b/i },
  // a heading for a question: "price of the painting", "date of the final"
  {
    kind: 'money',
    form: /^(?:the )?(?:total )?(?:price|cost|fee|fine|bail|ransom|reward|budget|salary|damages) (?:of|for)\b/i,
    content: true,
  },
  { kind: 'length', form: /^(?:the )?(?:height|length|width|depth|distance|area|size) of\b/i, content: true },
  { kind: 'speed', form: /^(?:the )?(?:top )?speed of\b/i, content: true },
  {
    kind: 'size',
    form: /^(?:the )?(?:attendance|turnout|magnitude|death toll|toll|score|population|result)\b/i,
    content: true,
  },
  { kind: 'number', form: /^(?:the )?(?:total )?number of\b/i },
  { kind: 'age', form: /^(?:the )?age of\b/i },
  { kind: 'clock', form: /^(?:the )?(?:exact )?time of\b/i },
  { kind: 'time', form: /^(?:the )?(?:exact )?(?:date|day) (?:of|for)\b/i },
  { kind: 'place', form: /^(?:the )?(?:location|place|site|scene|venue) (?:of|for)\b/i },
  { kind: 'reason', form: /^(?:the )?(?:causes?|reasons?) (?:of|for|behind)\b/i, content: true },
  { kind: 'speed', form: /\bwhat (?:is|was) the (?:\w+ )?speed\b/i, content: true },
  {
    kind: 'money',
    form: /\bwhat (?:is|was|were|are|will|did) (?:the )?(?:[\w’'-]+ ){0,4}(?:price|cost|costs|fine|fee|salary|wage|budget|bill|profit|revenue|income|turnover|loss|losses|sales|debt|deficit|ransom|dividend|damages|prize)\b/i,
    content: true,
  },
  {
    kind: 'length',
    form: /\bwhat (?:is|was) the (?:\w+ )?(?:height|length|width|depth|distance|area|size)\b/i,
    content: true,
  },
  { kind: 'age', form: /\bwhat (?:is|was) the (?:\w+ )?age\b/i, content: true },
  {
    kind: 'size',
    form: /\bwhat (?:is|was) (?:the )?(?:[\w’'-]+ ){0,3}(?:toll|population|score|turnout|attendance|rate|magnitude|inflation|unemployment|limit|majority|margin)\b/i,
    content: true,
  },
  {
    kind: 'manner',
    form: /^(?:and |so |but )?how (?:did|do|does|was|were|is|are|can|could|will|would|has|have|had)\b/i,
  },
  { kind: 'clock', form: /\b(?:at |by |from |until )?(?:what|which) (?:time|hour)\b/i },
  { kind: 'person', form: /\b(?:who|whom|whose)\b|\b(?:what|which) (?:person|man|woman|people)\b/i },
  { kind: 'place', form: /\bwhere\b|\b(?:in |at )?(?:what|which) (?:place|location)\b/i },
  { kind: 'year', form: /\b(?:in |since |by )?(?:what|which) year\b/i },
  {
    kind: 'time',
    form: /\bwhen\b|\b(?:in |at |on |by |since |during )?(?:what|which) (?:date|day|month|century|decade|period|era)\b/i,
  },
  { kind: 'reason', form: /\bwhy\b|\bwhat (?:was|is) the reason\b|\bhow come\b/i },
  { kind: 'reason', form: /\bwhat caused\b/i },
  {
    kind: 'saying',
    form: /\bwhat (?:did|does|do|has|have|had) .+? (?:say|said|tell|told|think|thought|call|called|claim|claimed|argue|argued|warn|warned|want|promise|demand|hope|add)\b/i,
    content: true,
  },
  {
    kind: 'yes-no',
    form: /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|may|might|am)\b/i,
  },
  {
    kind: 'which',
    form: /\b(?:which|what)\b(?= \p{L}+ )(?! (?:is|are|was|were|will|would|did|does|do|has|have|had|can|could|should|may|might|must|kind|type|sort|else|happen\w*|caused)\b)/iu,
  },
];
