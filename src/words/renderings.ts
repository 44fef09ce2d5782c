/**
 * Words that two translators, or two notebooks, give for one word of what somebody said, beside the synonyms that a
 * search may use; a group a line. They go further, as the speaker, the event and the rest of the sentence are the same
 * already.
 */
export const RENDERINGS = `
good fine great excellent splendid
bad poor terrible awful dreadful horrible
big large great huge enormous vast immense
small little tiny slight
new fresh recent
early soon quickly premature prematurely
late tardy delayed
quick fast rapid swift speedy prompt
slow gradual
rather sooner prefer preferably
worth value valuable worthy count
cup trophy title medal prize
blame scold criticise accuse fault reproach condemn rebuke
praise thank applaud commend compliment laud
act move step action do
end finish stop close conclude cease over
go leave depart walk travel head
come arrive reach return
take bring carry fetch
give hand grant offer provide
get receive obtain gain
keep hold retain maintain stay remain
put place lay set
make build create produce write craft
choose pick select elect
say tell speak state talk declare
ask demand request call plead beg urge
answer reply respond
hear listen heed
see watch look witness notice observe
know understand realise grasp
think believe reckon feel suppose
want wish desire like will
need require must
try attempt seek strive
help aid assist support back
save rescue spare
lose forfeit miss
win triumph prevail victory
fight battle struggle combat
kill murder slay
live survive life alive
fall drop collapse tumble sink
break shatter smash snap
burn blaze fire flame
bury inter entomb
sleep rest
eat feed swallow
sell trade
work labour toil job employment
serve give devote
learn discover find
teach educate instruct
lie untruth falsehood deceive
true truth honest truthful
wrong mistake error mistaken false
right correct proper
easy simple
hard difficult tough heavy
strong powerful mighty
weak feeble frail
sad unhappy sorrow grief sorrowful
happy glad pleased delighted joy
angry furious rage anger
afraid fear scared frightened fearful
brave courage courageous
ashamed shame
proud pride
cruel brutal savage ruthless barbaric
safe secure safety security
danger risk peril dangerous risky
town city place village
country nation land homeland state
street road way path
hill mountain slope
river water stream flood
sea ocean
child kid boy girl children son daughter
man guy fellow
woman lady
people folk person human men citizens everyone everybody
friend mate companion comrade
enemy foe opponent adversary
family relatives kin
father dad
mother mum mom
worker employee staff labourer
boss chief head leader manager
government state cabinet administration
law rule legislation
year decade
day today
night evening tonight
moment minute instant second
time hour
always forever ever
often frequently
again anew once
together jointly
alone lone single solely only
enough sufficient
much lot plenty many
whole entire all full complete
part piece share portion
half middle
first beginning
next following
remember recall memory
forgive pardon
promise pledge vow swear word
hope wish expect
wait await
stand stay hold
run flee rush race
throw hurl toss cast
hit strike beat blow
push shove press
pull drag draw
cut slash trim
hide conceal cover
show display reveal prove demonstrate
change alter transform shift
move motion shift
turn twist
open unlock
shut close lock
strange odd weird peculiar curious
sure certain confident convinced
clear plain obvious evident
ill sick unwell
hurt injure wound harm pain
heal cure recover
school class
police officer cop
weapon gun arm
peace calm quiet
noise sound din racket
bread food meal
door gate entrance
stone rock
tree wood forest
storm gale tempest
snow ice
sky heaven
god lord
reason cause ground why
result outcome consequence
problem trouble difficulty issue
question matter issue
decision choice verdict ruling
chance opportunity
idea notion thought
plan scheme project
goal aim target objective
game match
team side squad
player footballer
supporter fan follower
defeat loss beaten
disgrace scandal disgraceful scandalous outrage outrageous
disaster catastrophe tragedy calamity
miracle wonder
nightmare horror terror
luck fortune lucky fortunate
guilty guilt blame
justice fair fairness just
equal same identical alike
different differ other another
far distant
deep depth profound
free freedom liberty
allow let permit
accept agree consent
leave abandon desert
follow pursue
lead guide
rule govern
share divide split
join unite
reckless careless irresponsible negligent
foolish stupid silly idiotic
clever smart wise
mad crazy insane
beautiful lovely pretty
cold freezing chilly
hot warm heat
light bright
empty hollow void
full packed
clean pure
dirty filthy
poor penniless
old ancient elderly
young youth youthful
heart soul
blood bloody
body corpse
face confront
owe debt
tax levy
bread loaf
scar wound
mud dirt
shoe boot
pocket purse wallet
desk table
paper document
letter mail
lot raffle
gift present
joke laugh joking
cry weep tears
shout yell scream cry
silent silence quiet
surrender yield capitulate
resist oppose withstand
defend protect guard shield
ignore disregard neglect overlook
worry concern anxious
trust faith confidence
doubt suspect
deserve merit earn
suffer endure bear
sacrifice victim
tired exhausted weary
dawn sunrise daybreak
noon midday
dusk nightfall sunset
lamp light lantern
earth ground soil
shore bank coast
brochure leaflet pamphlet booklet
seldom rarely
hungry starving hunger
quarrel argue argument dispute row
gentle soft tender mild
loud noisy
shop store
rubbish trash garbage
holiday vacation
film movie
flat apartment
petrol fuel
grandfather granddad grandpa
grandmother grandma granny
grave tomb
stair step staircase
stubborn obstinate
greed greedy
lazy idle
loyal faithful
famous celebrated renowned
guess presume suppose
mock ridicule
cheat swindle deceive trick fool
`;
