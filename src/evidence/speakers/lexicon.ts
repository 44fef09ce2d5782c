const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** Words before a name that are no part of it: honorifics, ranks, offices. Lower-cased, full stops left out. */
export const TITLES = set(`
mr mrs ms mx miss dr doctor prof professor sir dame lord lady baroness baron count countess viscount earl duke duchess
madam madame monsieur mme mlle herr frau señor señora signor signora don doña sheikh sheikha imam ayatollah mullah rabbi
rev reverend father fr sister brother bishop archbishop cardinal pope pastor deacon canon hon honourable honorable
king queen prince princess emperor empress sultan emir crown president vice prime minister premier chancellor taoiseach
senator sen sens representative rep reps congressman congresswoman governor gov govs mayor secretary sec speaker
ambassador amb consul attorney atty solicitor judge justice magistrate sheriff marshal commissioner superintendent supt
inspector insp detective det constable officer ofc chief sergeant sgt corporal cpl private lieutenant lt captain capt
major maj colonel col general gen brigadier admiral adm commodore commander cmdr marshal deputy acting former ex late
director chairman chairwoman chairperson chair chairman executive ceo cfo coo leader councillor councilman councilwoman
councilmember alderman delegate assemblyman assemblywoman spokesman spokeswoman spokesperson coach manager presiding
interim assistant associate supervisor trooper patrolman patrolwoman investigator prosecutor paramedic firefighter undersecretary treasurer comptroller candidate nominee lawmaker mp mep lawyer press
`);

/** Common nouns for people: what they do, hold or are. With a determiner they may stand for somebody named elsewhere. */
export const ROLES = set(`
president minister premier chancellor mayor governor senator congressman congresswoman representative secretary speaker
ambassador envoy diplomat king queen prince princess pope bishop archbishop cardinal pastor priest rabbi imam
leader chairman chairwoman chairperson chair chief director head boss executive ceo founder co-founder owner
manager president-elect nominee candidate frontrunner front-runner hopeful politician lawmaker legislator councillor councilman
councilwoman mp mep deputy delegate commissioner spokesman spokeswoman spokesperson official officer aide adviser advisor
strategist consultant counsel attorney lawyer solicitor barrister prosecutor judge justice magistrate sheriff policeman
policewoman detective inspector superintendent sergeant captain commander colonel general admiral major lieutenant
soldier pilot sailor driver passenger commuter conductor engineer technician mechanic scientist researcher professor
lecturer teacher student pupil principal headteacher dean historian economist analyst expert scholar academic author
writer novelist poet journalist reporter editor columnist correspondent critic blogger broadcaster host anchor presenter
producer actor actress singer musician rapper artist painter comedian filmmaker photographer designer architect
doctor physician surgeon nurse paramedic psychologist psychiatrist epidemiologist microbiologist biologist chemist
physicist hydrologist geologist meteorologist forecaster seismologist ecologist veterinarian pharmacist dentist
coastguardsman farmer baker butcher chef cook waiter waitress barista fisherman grower gardener shopkeeper trader banker broker investor
businessman businesswoman entrepreneur developer builder electrician plumber carpenter worker employee cleaner janitor
guard firefighter fireman rescuer volunteer activist campaigner organiser organizer protester demonstrator resident
neighbour neighbor villager local homeowner tenant landlord customer shopper visitor tourist traveller traveler witness
survivor victim patient claimant plaintiff defendant suspect father mother parent dad mum mom son daughter
brother sister uncle aunt cousin grandfather grandmother grandson granddaughter husband wife widow widower partner
fiancé fiancée girlfriend boyfriend friend colleague man woman boy girl teenager pensioner retiree veteran postman
goalkeeper striker midfielder defender forward quarterback coach trainer player skipper champion athlete swimmer runner
rider jockey umpire bookseller beekeeper boatman trucker courier guide ranger warden porter bishop clerk caretaker referee ombudsman coroner pathologist auditor regulator inspector investigator negotiator mediator
critic ally rival opponent colleague sibling child twin kid baby newcomer applicant veteran insider relative relation
foreign-minister premier-elect undersecretary officeholder sommelier astronaut cosmonaut imam cleric monk nun abbot rabbi
trustee treasurer registrar curator librarian custodian harbourmaster master lifeguard secretary-general
eyewitness keeper zookeeper fan local teen youth cop copper lad punter bloke pal rebel gunman hacker raider thief robber burglar kidnapper attacker
assailant intruder tanner deckhand farmhand roofer plasterer bricklayer stonemason welder cobbler blacksmith weaver potter brewer barber hairdresser florist
greengrocer grocer jeweller locksmith docker stevedore miner seamstress tailor cyclist hiker climber camper commuter biker
motorcyclist busker cabbie taxi-driver lorry-driver bartender barmaid barman landlady publican housewife househusband
newlywed bride groom hero heroine starlet star ace boffin tot schoolboy schoolgirl schoolteacher lollipop-lady
grandparent great-grandmother great-grandfather gran grandma granny grandad granddad grandpa nan nana stepfather stepmother
nephew niece father-in-law mother-in-law son-in-law daughter-in-law brother-in-law sister-in-law ex-wife ex-husband fiance
fiancee bystander onlooker holidaymaker caller reveller partygoer evacuee refugee migrant hostage prisoner inmate
billionaire millionaire tycoon mogul magnate republican democrat conservative socialist texan ohioan new-yorker
delegate supporter voter donor fundraiser pollster operative surrogate moderator insider source figure member staffer supervisor trooper patrolman patrolwoman
`);

/** Nouns for bodies that speak: a name that holds one, or a phrase that ends in one, is an organisation. */
export const BODIES = set(`
agency association authority bank board body branch bureau cabinet campaign center centre chamber church club coalition
college commission committee company conference confederation congress consortium constabulary corporation council
corps county court department directorate embassy federation firm force forces foundation fund government group
headquarters hospital house inc industries institute institution inquiry insurer journal kremlin laboratory labs league
legislature llc ltd magazine ministry movement museum network news newspaper observatory office operator
organisation organization paper parliament parties partnership party pentagon police post press producer publication radio
railway regime regulator school senate service services society state staff store supplier syndicate taliban team
television think-tank times treasury tribune tribunal tv union university utility watchdog website airline airlines
airways army navy military militia media outlet gazette herald chronicle observer guardian telegraph hotel
report statement document letter memo filing lawsuit complaint indictment ad advertisement poll survey study sign banner
poster placard headline caption note text transcript
spokespeople officials authorities coastguard town city village region province district municipality neighbourhood
family jury panel crew organisers organizers ngo charity startup start-up retailer manufacturer maker carrier chain brand
insurer lender bank owner-operator builder developer exchange lab clinic institute bloc alliance caucus delegation squad club
crowd audience administration establishment right left public press bench guild faction troupe orchestra band choir
`);

/** Capitalised words that are no names of people. */
export const CALENDAR = set(`
monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october
november december jan feb mar apr jun jul aug sept sep oct nov dec christmas easter ramadan thanksgiving passover
today yesterday tomorrow tonight
`);

/** Months that are given names, too. */
export const MONTH_NAMES = set(`jan april june august`);

export const PARTICLES = set(
  `van von der den de del della di da do dos das du la le el al bin ibn binti bint ben abu af av ter ten zu zur y e`,
);

/** Particles that are no English words, and so belong to the name that follows them. */
export const FOREIGN_PARTICLES = set(
  `van von der del della di dos du bin ibn binti bint ben al el la le zu zur ter`,
);

export const DETERMINERS = set(
  `the a an this that these those his her its their our my your one another some any no each every both several many most few`,
);

export const PREPOSITIONS = set(`
of in on at by for from with without to into onto over under about above after against along amid among around as before
behind below beneath beside between beyond despite down during except inside near off outside past per since through
throughout till toward towards until unto up upon via within like unlike regarding concerning following including
`);

/** Words that begin another clause. */
export const CLAUSE_WORDS = set(`
that because while when whenever where if unless although though whereas once whether but or nor so yet and who whom which
whose than as what how why
`);

export const AUXILIARIES = set(`
is are was were be been being am has have had having do does did will would shall should can could may might must
isn't aren't wasn't weren't hasn't haven't hadn't doesn't don't didn't won't wouldn't shouldn't can't couldn't
'll 'd
`);

export const ADVERBS = set(`
also later then now once again still often always never even just only already soon earlier recently further previously
too ever first finally simply once today yesterday tonight instead afterwards afterward thereafter meanwhile however
nevertheless nonetheless moreover furthermore indeed perhaps maybe yes no likewise similarly otherwise still besides rather
hence thus accordingly consequently conversely alternatively additionally asked speaking writing
all both not reportedly subsequently famously
`);

export const PRONOUNS = new Map<string, 'male' | 'female' | 'plural' | 'thing' | 'relative' | 'self'>([
  ['he', 'male'],
  ['she', 'female'],
  ['they', 'plural'],
  ['it', 'thing'],
  ['who', 'relative'],
  ['i', 'self'],
  ['we', 'self'],
  ['you', 'self'],
]);

/** Role nouns that tell the person's gender; so do these titles. */
export const MALE = set(`
mr sir lord king prince duke baron earl count father fr brother imam sheikh herr monsieur pope chairman spokesman congressman councilman
businessman policeman fireman actor waiter man boy son dad husband widower uncle grandfather grandson boyfriend fisherman
postman assemblyman alderman grandad granddad grandpa great-grandfather stepfather nephew father-in-law son-in-law
brother-in-law ex-husband groom schoolboy barman bloke lad fiancé fiance headmaster hero househusband
`);
export const FEMALE = set(`
mrs ms miss dame lady queen princess duchess baroness countess sister madame mme frau sheikha chairwoman spokeswoman
congresswoman councilwoman businesswoman policewoman actress waitress woman girl daughter mum mom mother wife widow aunt
grandmother granddaughter girlfriend assemblywoman gran grandma granny nan nana great-grandmother stepmother niece
mother-in-law daughter-in-law sister-in-law ex-wife bride schoolgirl barmaid landlady lass fiancée fiancee headmistress
heroine housewife seamstress
`);

/** The commonest given names of many countries, as a hint of gender for pronouns; a name in neither list fits both. */
export const MALE_NAMES = set(`
aaron abdul abdullah adam adrian ahmed alan albert alejandro aleksandr alexander alexei alfred ali allan amir anders andreas
andrew andrei andrés andy anthony antonio antony arnold arthur barack barry bashar ben benjamin bernard bernie bert bill
billy bob boris brad brandon brian bruce bryan carl carlos charles charlie chris christian christopher chuck claude clive
colin craig dan daniel darren dave david dennis derek diego dmitri dmitry don donald doug douglas ed eddie edward edwin
emil emmanuel enrique eric erik ernest eugene evan fernando francis francisco françois frank fred frederick gareth gary
gavin geoff geoffrey george gerald gerard giorgio giovanni glenn gordon graham greg gregory gunnar guy hans harold harry
hassan henry herman howard hugh hugo hussein ian ibrahim igor ivan jack jacob jaime jake james jamie jan jared jason javier
jay jean jeff jeffrey jens jeremy jerome jerry jesse jim jimmy joe joel john johnny jon jonas jonathan jorge josé jose josef
joseph josh joshua juan julian justin karl keir keith ken kenneth kevin khalid kurt kyle lars larry lawrence lee leo leon
leonard lewis liam louis luca lucas luis luke magnus malcolm manuel marc marco marcus mario mark martin mathew matt matthew
maurice max michael michel miguel mike mikhail mitch mitt mohamed mohammad mohammed muhammad nathan neil ned nicholas nick
nicolas nigel norman olaf oleg oliver omar oscar osama otto owen pablo patrick paul pavel pedro per peder peter phil philip
phillip pierre rafael ralph randy raul ray raymond reince ricardo richard rick rob robert roberto rodney roger roland ron
ronald rory ross roy rudy rupert russell ryan salman sam samuel sean sebastian sergei sergey seth shane simon stanley stefan
stephen steve steven stuart sven ted terry theodore thomas tim timothy tobias toby todd tom tommy tony trevor tyler vadim
victor viktor vincent vitali vitalii vladimir volodymyr walter warren wayne will william wolfgang xavier yuri yuriy yusuf
zachary
aksel albrecht aldo alessandro alistair ambrose andre anton arne arno arturo axel bartosz bela benedikt bjorn bo bruno
callum casper christoph cillian claus cormac cyril damian dario declan denis dieter dietmar dirk dominic dominik duncan
edgar edmund eduardo edvard egil einar elias emilio ernst erwin esteban ewan fabian fabio felipe felix finn florian
franco franz friedrich fritz gabriel georg gerhard giacomo gianni goran gregor gustav halvor hamish harald hector
heinrich helmut henri henrik holger horst ignacio ilya imre ivo iwan jakob joachim joaquin johan johann julius kaspar
kenji kieran klaus knut konrad kristian laszlo leif lennart leonardo lothar ludvig ludwig lukas maksim manfred marek
mariano marko markus martijn massimo matej mateo matteo matthias mattias maxim milos mirko moritz nathaniel niall niels
nikolai nikolas nils noah olav ole olivier ove paolo pascal pasquale petr piero piotr ragnar rainer ramon reinhard
riccardo rino rocco roderick rolf ruben rune salvatore sergio sigurd silas silvio simeon stanislav stefano stellan svein
tadeusz tomas tomasz torsten ugo ulf ulrich uwe valentin vasily vaclav viggo vittorio wilhelm willem wim yannick yves
zoltan zoran
`);
export const FEMALE_NAMES = set(`
abigail ada agnes aisha alexandra alice alicia alison amanda amber amelia amy ana andrea angela angelina anita ann anna anne
annette annie antonia april ariana ashley astrid audrey barbara beatrice beatrix becky bella beth betty beverly birgit bonnie
brenda bridget brigitte camilla carla carly carmen carol caroline carolyn catherine cathy cecilia charlotte chelsea cheryl
chloe christina christine cindy claire clara claudia condoleezza courtney cynthia daisy dana danielle dawn deborah debbie
debra denise diana diane donna dora doris dorothy edith elaine eleanor elena eliza elizabeth ella ellen elsa emily emma
erika esther eva evelyn fatima fiona florence frances gabriela gail georgia gerda geraldine gillian gina gloria grace greta
hannah harriet heather heidi helen helena hilary hillary holly ida ilse imelda inés ines ingrid irene iris irina isabel
isabella ivanka jackie jacqueline jan jane janet janice jasmine jean jeanne jennifer jenny jessica jill jo joan joanna joanne jodi
josephine joy joyce judith judy julia julie juliet karen karin kate katherine kathleen kathryn kathy katie kay kelly kerry
kim kimberly kirsten kristen kristin laura lauren leah lena leslie lily linda lindsay linnea lisa liz lois lola loretta louise lucia
lucy lydia lynn madeleine magdalena maggie malala marcia margaret maria marianne marie marilyn marina marion marit marjorie
martha mary matilda maureen maya megan melania melanie melissa meryl mia michelle miriam mirela moira molly monica nadia
nancy naomi natalia natalie nataliya nicola nicole nina nora norma olga olivia olena pam pamela patricia paula pauline
penelope penny phyllis polly priya rachel rebecca renée rita roberta robin rosa rose rosemary roxana ruth sabrina sally
samantha sandra sara sarah sharon sheila shirley silvia simone sofia sonia sophia sophie stacy stephanie sue susan suzanne
svetlana sylvia tamara tanya tara teresa theresa tiffany tina tove tracy ursula valerie vanessa vera veronica victoria
viola violet virginia vivian viviane wanda wendy whitney yolanda yulia yuliya yvette yvonne zoe
agnese alba alma anja annika antonella beata berta birte bodil carina carlotta catarina celia celine chiara dagmar
daniela delia dorothea ebba edda edie ekaterina eleonora elisa elisabeth elise elke elsie esme eszter eugenia federica
felicia flora franziska frida frieda giulia gudrun hanna hanne hedda hedwig heike henrietta hilde hildegard ilaria ilona
inga ingeborg ioana iva ivana jana jelena johanna jolanta josefina jutta karina karla katarina katharina katja katrin
katya klara kristina lara larissa lea leila leonie leonora letizia lidia lina lisbeth liv livia lotte lucie ludmila
luisa maja malin manuela margit margot margrethe mariana marieke marija mariam marta martina mathilde mette milena
mirjam mona nadja natasha nele oksana ottilie paola petra pia pilar ragnhild raquel renata renate rosalie rosalind
sabine sanna saskia sigrid silja simona sinead siobhan solveig sonja stefania susanna susanne sylvie tania tatiana
tatjana tessa thea tilda ulla ulrike uta ute valentina veronika vibeke wiebke wilma yasmin ylva zelda zora zuzana
`);

/** Places and peoples that speak for a government when they stand alone as a subject. */
export const PLACES = set(`
afghanistan albania algeria america argentina armenia athens australia austria azerbaijan baghdad bangladesh beijing beirut
belarus belgium berlin brazil britain brussels bulgaria cairo california canada chile china colombia congo croatia cuba
cyprus damascus denmark doha dublin egypt england estonia ethiopia europe finland florida france gaza geneva georgia
germany ghana greece hungary iceland india indonesia iran iraq ireland islamabad israel italy jamaica japan jerusalem jordan
kabul kazakhstan kenya kosovo kuwait kyiv kiev latvia lebanon libya lithuania london luxembourg madrid malaysia mexico
moldova morocco moscow myanmar nepal netherlands nigeria norway oman ottawa pakistan palestine paris peru philippines
poland portugal prague pyongyang qatar riyadh romania rome russia rwanda scotland senegal seoul serbia singapore slovakia
slovenia somalia spain stockholm sudan sweden switzerland sydney syria taipei taiwan tehran texas thailand tokyo tunisia
turkey türkiye uganda ukraine venezuela vienna vietnam wales warsaw washington yemen zimbabwe zurich
`);

/** How some papers colour a name: "Heartbroken Ann Lund". */
export const MOODS = set(`
fuming furious heartbroken devastated distraught grieving tragic brave plucky cheeky lucky unlucky proud delighted gutted angry
shocked stunned tearful emotional jubilant ecstatic disgraced shamed embattled under-fire beleaguered terrified outspoken
controversial popular legendary retired defiant exhausted weary relieved ailing injured missing murdered slain
`);

/** What two of one family name may be called together: "Newlyweds Ben and Mia Lund". */
export const PAIRS = set(`
newlyweds spouses brothers sisters siblings twins cousins parents grandparents pensioners
`);

/** Last words of names of places: "Customs Square", "Lake Road". */
export const SITES = set(`
square street road avenue lane boulevard drive terrace alley quay pier wharf dock docks harbour harbor bridge tunnel
station airport terminal stadium arena hotel inn pub hall theatre theater cathedral abbey mosque temple castle palace
tower gate plaza mall market hill hills mount mountain mountains valley island islands isle lake river bay beach coast
creek falls forest park gardens garden field fields farm estate heights village
`);

/** Words that stand for people without naming them. */
export const INDEFINITE = set(`
other others latter many some those everyone everybody nobody anyone anybody someone somebody people none neither either few several
most more fewer half much nothing something anything everything here there this that these such
`);

/** Nouns that mean words of somebody: "her response was: …". */
export const UTTERANCES = set(`
response reply answer message statement comment remark words question reaction warning advice verdict motto slogan tweet
post email letter note text speech line explanation argument conclusion plea catchphrase phrase mantra conclusion assessment
`);
