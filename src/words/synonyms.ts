/** Words that news and questions use for one another, a group a line. A word may stand in several groups. */
export const SYNONYMS = `
kill dead death die fatal fatality casualty toll perish victim
injure injury wound hurt casualty unhurt unharmed uninjured
attack assault strike raid barrage bombard onslaught offensive shelling
launch fire unleash
hit strike struck
begin start commence open launch onset
end finish conclude stop cease halt over
halt stop suspend pause
buy purchase acquire acquisition
sell sale fetch auction
bid bidder auction
cost price pay payment worth spend expense bill
pay payment compensation compensate
demand ask seek require request want ransom
damage destroy wreck ruin devastate destruction burn
lend loan borrow
repay pay
resign resignation quit depart departure leave
arrest detain custody detention catch capture
ceasefire truce armistice
swap exchange
murder homicide manslaughter kill
operation raid swoop
weapon gun firearm pistol rifle
accuse charge allege indict prosecute blame
prison jail imprison
say tell state announce declare claim add comment
lead leader head chief boss president chair run chairman director manager ceo
ceo executive
company firm business maker manufacturer corporation operator
build construct construction erect building
make create produce manufacture creation production
big large huge great
small little tiny
first earliest initial
last final latest
travel journey trip go
speed fast velocity
car vehicle automobile
doctor physician medic
work job employ worker staff employee workforce
rise increase grow climb jump growth
fall drop decrease decline lower reduce cut reduction
election vote poll ballot elect
win victory beat defeat winner
lose defeat loss
storm hurricane cyclone typhoon
flood inundate
crash collide collision derail derailment accident
find discover detect notice spot discovery
see witness notice
trap bury stick pin strand
steal theft rob stolen copy
hacker attacker intruder
home house household dwelling residence
live reside dwell inhabit inhabitant resident
child kid boy girl baby infant
woman mother female
man father male
money cash fund
law legislation act statute
agree agreement deal pact accord treaty pledge
meet meeting summit talk
propose suggest idea proposal suggestion
inquiry investigation probe investigate
evacuate evacuation
ship boat vessel
plane aircraft jet airliner
train rail railway
carriage coach wagon
help aid assist relief assistance
protest demonstration rally
refuse reject decline deny refusal
allow permit
ban prohibit forbid outlaw
show reveal display
use utilize
found establish set create foundation
name call title term
marry wife husband spouse marriage
born birth
write author writer wrote
old age aged
long length
high height tall
wide width
deep depth
heavy weight weigh
far distance
country nation
city town
near close
cause reason result trigger because
border frontier
soldier troop force army military
nuclear atomic
king queen monarch emperor ruler rule
religion faith religious
war conflict battle
poor poverty
rich wealthy wealth
different differ difference
important significant importance
teach teacher education
replace replacement substitute
willing ready prepared
join member enter
part role share
judge court justice
fly flight flew launch
score goal header net
react reaction respond response
attend attendance turnout spectator crowd fan audience
hold venue host place
resume restart continue
country nation national nationwide nationally
succeed successor replace
appoint appointment name
arrive arrival deliver
choose choice select selection
explode explosion blast
invade invasion
decide decision ruling verdict
sentence jail prison
believe belief
survive survivor alive
wash ashore
produce product production
recall withdraw withdrawal
bank lender
shut close closure
ill sick illness disease
toll number total
guilty convict conviction acquit acquittal
route road highway street
oath swear sworn inaugurate inauguration
deliver delivery
recover recovery retrieve
enter entry entrance
bury burial funeral
speak speech address
prove proof evidence
worth value valuation appraise
earn income earnings
prize award reward
insure insurance premium
provision reserve
enrol enroll enrolment recruit volunteer participant
starter runner entrant competitor
delay postpone postponement late
burglar thief robber raider intruder
gunman shooter attacker assailant
miner mineworker pitman
mine pit colliery
fake forge forgery forger counterfeit bogus
infect infection infectious contagious contagion catch
strength force magnitude
evacuate flee
tunnel shaft gallery
temperature heat
quake earthquake tremor
wind gust
rain rainfall downpour
majority lead margin
budget spending expenditure
profit surplus earnings
debt loan liability
fine penalty
wage salary pay
deadline expire expiry
anniversary commemorate
widow widower
interrupt suspend halt pause hold-up delay stoppage interruption
arrive dock moor land berth
destroy bury raze flatten level
approve back endorse support
found founded establish establishment
quake earthquake
hide conceal
withdraw revoke cancel
release free
install fit mount
examine inspect check inspection examination
ransom extort extortion blackmail
own owner ownership belong possess property
earn wage salary pay income
expose reveal uncover disclose disclosure leak whistleblower
sack dismiss dismissal layoff redundancy redundant fire axe oust relieve
wide width across diameter broad
stake share shareholding holding
lorry truck
pupil student schoolchild
prime premier minister
lawyer attorney solicitor barrister counsel
inmate prisoner convict
vaccine jab vaccination shot dose
apologise apology sorry regret
condemn criticise denounce criticism
praise thank welcome hail
warn warning alert caution
promise pledge vow
admit confess acknowledge confession admission
miss missing unaccounted
rescue save pull
trap stuck strand
injury wound hurt
sign signature ink
renew extend extension prolong
breach break-in intrusion hack
break burgle burglary
shot shooting shoot gunfire
stab stabbing knife
drown drowning
blaze fire flame inferno
slide landslide mudslide landslip
epicentre centre
dissolve abolish disband abolition
robber gunman
breakout escape
goalkeeper keeper
match game tie fixture
referee umpire
striker forward
coach manager
expensive cost price
`;
